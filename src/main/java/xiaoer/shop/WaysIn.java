package xiaoer.shop;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** Fills the models of the ways in to the desks: the packs to start a shift of, and the shifts that are under way. */
@Component
public class WaysIn {

    /** Shifts offered to be gone on with. */
    private static final int SHOWN_SHIFTS = 6;

    private final Shifts shifts;
    private final Packs packs;
    private final Accounts accounts;

    WaysIn(Shifts shifts, Packs packs, Accounts accounts) {
        this.shifts = shifts;
        this.packs = packs;
        this.accounts = accounts;
    }

    /**
     * A shift that is under way.
     *
     * @param title of its pack, per language
     * @param student whose it is, by display name
     */
    public record Running(UUID id, Map<String, String> title, String student, Instant startedAt) {}

    /** @param offered which packs can be worked at this desk */
    public void fill(ShiftDesk desk, Predicate<Pack> offered, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("packs", packs.list().stream().filter(offered).toList());
        model.addAttribute(
                "shifts",
                shifts.list().stream()
                        .filter(shift -> !shift.hasEnded())
                        .limit(SHOWN_SHIFTS)
                        .map(this::running)
                        .toList());
    }

    private Running running(ShiftInfo shift) {
        return new Running(
                shift.id(),
                packs.get(shift.pack(), shift.packVersion()).title(),
                accounts.byName(shift.student()).map(Account::displayName).orElse(shift.student()),
                shift.startedAt());
    }
}
