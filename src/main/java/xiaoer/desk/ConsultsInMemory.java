package xiaoer.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xiaoer.shared.WorkingState;

/** The consults of a shift that lives in memory, by number. */
final class ConsultsInMemory implements WorkingState.Part<ConsultsInMemory>, ConsultStore {

    private final List<Consult> consults = new ArrayList<>();

    @Override
    public ConsultsInMemory copy() {
        ConsultsInMemory copy = new ConsultsInMemory();
        consults.forEach(consult -> copy.consults.add(consult.copy()));
        return copy;
    }

    @Override
    public Consult save(Consult consult) {
        consults.add(consult);
        return consult;
    }

    @Override
    public Optional<Consult> findByShiftAndNumber(UUID shift, int number) {
        return consults.stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public List<Consult> findByShiftOrderByNumber(UUID shift) {
        return List.copyOf(consults);
    }
}
