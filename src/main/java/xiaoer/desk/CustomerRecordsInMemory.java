package xiaoer.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xiaoer.shared.WorkingState;

/** The records of customers of a shift that lives in memory. */
final class CustomerRecordsInMemory implements WorkingState.Part<CustomerRecordsInMemory>, CustomerRecordStore {

    private final List<CustomerRecord> customers = new ArrayList<>();

    @Override
    public CustomerRecordsInMemory copy() {
        CustomerRecordsInMemory copy = new CustomerRecordsInMemory();
        customers.forEach(customer -> copy.customers.add(customer.copy()));
        return copy;
    }

    @Override
    public CustomerRecord save(CustomerRecord customer) {
        customers.add(customer);
        return customer;
    }

    @Override
    public Optional<CustomerRecord> findByShiftAndCustomer(UUID shift, String customer) {
        return customers.stream().filter(one -> one.customer().equals(customer)).findFirst();
    }

    @Override
    public List<CustomerRecord> findByShift(UUID shift) {
        return List.copyOf(customers);
    }
}
