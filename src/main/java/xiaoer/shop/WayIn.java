package xiaoer.shop;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Mode;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** The way to a desk: the shifts that are worked there, and the packs of which a new one can be started. */
@Component
public class WayIn {

    /** Shifts offered to be gone on with. */
    private static final int SHOWN_SHIFTS = 6;

    private final Shifts shifts;
    private final Packs packs;
    private final ShopPacks shops;
    private final Accounts accounts;
    private final List<ShiftDesk> desks;

    WayIn(Shifts shifts, Packs packs, ShopPacks shops, Accounts accounts, List<ShiftDesk> desks) {
        this.shifts = shifts;
        this.packs = packs;
        this.shops = shops;
        this.accounts = accounts;
        this.desks = desks;
    }

    /**
     * A shift under way.
     *
     * @param pack the pack's title, per language
     * @param student the name of who works it; empty for the reader
     */
    public record Running(UUID id, LocalizedText pack, Instant startedAt, String student) {}

    /**
     * What somebody is about to start.
     *
     * @param pack its id; empty for nothing yet
     * @param seed null for one that is drawn
     */
    public record Entry(
            String pack, String profile, @Nullable Long seed) {}

    /** What a newcomer is offered; {@code running} is the shift already begun, null when there is none. */
    record First(Pack pack, @Nullable UUID running) {}

    /**
     * Fills the model of {@code shop/way-in}: packs for newcomers first, then those that are for this desk alone.
     *
     * @param asked what is started only if it is really meant
     */
    public void fill(ShiftDesk desk, Entry asked, Model model) {
        Account me = accounts.current();
        List<ShiftInfo> running =
                shifts.list().stream().filter(shift -> !shift.hasEnded()).toList();
        model.addAttribute("desk", desk);
        model.addAttribute(
                "packs",
                packs.list().stream()
                        .filter(desk.isFor())
                        .sorted(Comparator.comparing((Pack pack) -> !guides(pack))
                                .thenComparing(pack -> desks.stream()
                                        .filter(one -> one.isFor().test(pack))
                                        .count()))
                        .toList());
        model.addAttribute(
                "shifts",
                running.stream()
                        .limit(SHOWN_SHIFTS)
                        .map(shift -> new Running(
                                shift.id(),
                                packs.get(shift.pack(), shift.packVersion()).title(),
                                shift.startedAt(),
                                isOf(me).test(shift) ? "" : displayName(shift)))
                        .toList());
        model.addAttribute("asked", asked);
        model.addAttribute("own", running.stream().filter(isOf(me)).count());
    }

    /**
     * Starts a practice shift, or asks first where one of the reader's own is under way: its clock does not wait.
     *
     * @param another whether it is meant to run beside others
     * @return where that leads to
     */
    public String start(ShiftDesk desk, Entry entry, boolean another) {
        if (!another && shifts.list().stream().anyMatch(isOf(accounts.current()).and(shift -> !shift.hasEnded()))) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath(desk.path())
                            .queryParam("pack", entry.pack())
                            .queryParam("profile", entry.profile())
                            .queryParamIfPresent("seed", Optional.ofNullable(entry.seed()))
                            .encode()
                            .toUriString();
        }
        UUID shift = shifts.start(new Shifts.Start(entry.pack(), entry.seed(), Mode.PRACTICE, entry.profile()));
        return "redirect:" + desk.path() + "/" + shift;
    }

    /** The practice for who has not finished one yet; empty for everybody else. */
    Optional<First> first() {
        Account me = accounts.current();
        List<ShiftInfo> own = shifts.list().stream().filter(isOf(me)).toList();
        return packs.list().stream()
                .filter(pack -> ShopPack.isIn(pack) && guides(pack))
                .findFirst()
                .filter(pack -> own.stream()
                        .noneMatch(shift -> shift.hasEnded() && shift.pack().equals(pack.id())))
                .map(pack -> new First(
                        pack,
                        own.stream()
                                .filter(shift -> shift.pack().equals(pack.id()))
                                .map(ShiftInfo::id)
                                .findFirst()
                                .orElse(null)));
    }

    private boolean guides(Pack pack) {
        return ShopPack.isIn(pack) && !shops.of(pack).checklist().isEmpty();
    }

    private static Predicate<ShiftInfo> isOf(Account account) {
        return shift -> shift.student().equals(account.name());
    }

    private String displayName(ShiftInfo shift) {
        return accounts.byName(shift.student()).map(Account::displayName).orElse(shift.student());
    }
}
