package xiaoer.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Scene;

/** The consults of shifts, wherever a shift lives. */
@Component
class Consults {

    private final ConsultRows rows;
    private final WorkingState.Register memory;

    Consults(ConsultRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    private ConsultStore of(UUID shift) {
        return memory.part(shift, ConsultsInMemory.class, ConsultsInMemory::new)
                .<ConsultStore>map(inMemory -> inMemory)
                .orElse(rows);
    }

    void save(Consult consult) {
        of(consult.shift()).save(consult);
    }

    /** @throws Refusal {@code UNKNOWN_CONSULT} when the shift has none of this number */
    Consult get(UUID shift, int number) {
        return of(shift).findByShiftAndNumber(shift, number).orElseThrow(() -> unknown(number));
    }

    static Refusal unknown(int number) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_CONSULT", number);
    }

    /**
     * The consult that a command wants to go on with.
     *
     * @throws Refusal {@code UNKNOWN_CONSULT}, {@code CONSULT_ENDED}
     */
    Consult going(Scene scene, int number) {
        Consult consult = get(scene.shift(), number);
        if (consult.hasEnded()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CONSULT_ENDED", number);
        }
        return consult;
    }

    /**
     * The consult that a command wants to answer.
     *
     * @throws Refusal {@code UNKNOWN_CONSULT}, {@code CONSULT_ENDED}, {@code CUSTOMER_WRITES}
     */
    Consult waiting(Scene scene, int number) {
        Consult consult = going(scene, number);
        if (consult.next() != Consult.Turn.AGENT) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CUSTOMER_WRITES", number);
        }
        return consult;
    }

    /** In the order in which the customers came. */
    List<Consult> ofShift(UUID shift) {
        return of(shift).findByShiftOrderByNumber(shift);
    }
}
