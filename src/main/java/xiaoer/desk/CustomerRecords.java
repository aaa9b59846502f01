package xiaoer.desk;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Scene;

/** The records of the customers of shifts, wherever a shift lives. */
@Component
class CustomerRecords {

    private static final int MAX_SHOWN = 40;

    private final CustomerRecordRows rows;
    private final WorkingState.Register memory;
    private final Consults consults;

    CustomerRecords(CustomerRecordRows rows, WorkingState.Register memory, Consults consults) {
        this.rows = rows;
        this.memory = memory;
        this.consults = consults;
    }

    private CustomerRecordStore of(UUID shift) {
        return memory.part(shift, CustomerRecordsInMemory.class, CustomerRecordsInMemory::new)
                .<CustomerRecordStore>map(inMemory -> inMemory)
                .orElse(rows);
    }

    /**
     * The record of somebody who has come, begun where there is none.
     *
     * @throws Refusal {@code UNKNOWN_CUSTOMER} when nobody of this name has come in the shift
     */
    CustomerRecord get(Scene scene, @Nullable String customer) {
        String name = customer == null ? "" : customer;
        boolean known = consults.ofShift(scene.shift()).stream()
                .anyMatch(consult -> consult.customer().equals(name));
        if (!known) {
            throw Refusal.of(
                    Refusal.Kind.UNKNOWN,
                    "UNKNOWN_CUSTOMER",
                    name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "…" : name);
        }
        CustomerRecordStore store = of(scene.shift());
        return store.findByShiftAndCustomer(scene.shift(), name)
                .orElseGet(() -> store.save(new CustomerRecord(scene.shift(), name)));
    }

    /** All records of a shift by the customer's name. */
    Map<String, CustomerRecord> ofShift(UUID shift) {
        return of(shift).findByShift(shift).stream()
                .collect(Collectors.toMap(CustomerRecord::customer, Function.identity()));
    }
}
