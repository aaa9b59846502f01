package xiaoer.shop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.clock.Clocks;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.shift.Mode;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** Tells what stands above the desks of a shift. */
@Component
public class DeskHeads {

    private final Shifts shifts;
    private final Packs packs;
    private final Clocks clocks;
    private final Accounts accounts;
    private final List<ShiftDesk> desks;

    DeskHeads(Shifts shifts, Packs packs, Clocks clocks, Accounts accounts, List<ShiftDesk> desks) {
        this.shifts = shifts;
        this.packs = packs;
        this.clocks = clocks;
        this.accounts = accounts;
        this.desks =
                desks.stream().sorted(Comparator.comparingInt(ShiftDesk::rank)).toList();
    }

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_SHIFT} for who may not look
     */
    public DeskHead of(UUID id) {
        ShiftInfo shift = shifts.info(id);
        Pack pack = packs.get(shift.pack(), shift.packVersion());
        Clocks.Reading reading = clocks.read(id);
        Account reader = accounts.current();
        boolean own = reader.name().equals(shift.student());
        boolean mine = own && !shift.hasEnded();
        return new DeskHead(
                shift,
                (own ? Optional.of(reader) : accounts.byName(shift.student()))
                        .map(Account::displayName)
                        .orElse(shift.student()),
                pack,
                reading.now(),
                pack.epoch().plus(pack.length()),
                reading.paused(),
                reading.ahead(),
                mine && shift.mode() == Mode.PRACTICE,
                mine,
                desks.stream()
                        .filter(desk -> desk.isIn().test(pack))
                        .map(desk -> new DeskHead.Way(
                                desk.key(),
                                desk.path() + "/" + id,
                                desk.waiting().applyAsLong(id)))
                        .toList());
    }
}
