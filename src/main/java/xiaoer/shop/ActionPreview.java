package xiaoer.shop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.cases.Pack;
import xiaoer.clock.Clocks;
import xiaoer.conversation.Letters;
import xiaoer.release.Releases;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.ShiftInfo;
import xiaoer.shop.events.CloseReason;

/** What would come of it: what a shift's own rules say before anything is done. The caller has checked who may look. */
@Component
class ActionPreview {

    private static final List<String> STEPS =
            List.of("p.extendSteps.first", "p.extendSteps.second", "p.extendSteps.third", "p.extendSteps.fourth");

    private final Orders orders;
    private final Releases releases;
    private final Clocks clocks;
    private final Claimed claimed;
    private final ShopPacks packs;
    private final DeskLetters letters;

    ActionPreview(
            Orders orders, Releases releases, Clocks clocks, Claimed claimed, ShopPacks packs, DeskLetters letters) {
        this.orders = orders;
        this.releases = releases;
        this.clocks = clocks;
        this.claimed = claimed;
        this.packs = packs;
        this.letters = letters;
    }

    /**
     * @param days business days more
     * @param due when the receipt would be confirmed by itself; null while that clock is held
     */
    record Extension(int days, @Nullable Instant due) {}

    /** By how much the shop may prolong the time for the receipt; nothing when there is none. */
    List<Extension> extensions(ShiftInfo shift, OrderView order) {
        if (order.status() != OrderStatus.SHIPPED || !order.market().confirms()) {
            return List.of();
        }
        Parameters parameters = releases.rules(shift.release()).parameters(shift.profile());
        Instant due = order.market().confirmDue();
        return STEPS.stream()
                .map(parameters::number)
                .mapToInt(days -> days.intValueExact())
                .mapToObj(days ->
                        new Extension(days, due == null ? null : due.plusSeconds((long) days * shift.secondsPerDay())))
                .toList();
    }

    /** What may be written to the buyer now, by what it is about; nothing once the shift has ended. */
    Map<MessageSubject, List<Letters.Letter>> letters(ShiftInfo shift, Order order, Pack pack) {
        return shift.hasEnded() ? Map.of() : letters.offered(shift.release(), order, packs.of(pack));
    }

    /**
     * @param outcome of {@code close-check}
     * @param risk who could complain of what; empty when nobody
     * @param sentences per language
     */
    record Verdict(String outcome, String risk, List<LocalizedText> sentences) {}

    /** What the rules say to closing the order for this reason now. */
    @Transactional(readOnly = true)
    Verdict closing(ShiftInfo shift, String number, CloseReason reason) {
        Order order = orders.get(shift.id(), number);
        Ruling ruling = releases.rules(shift.release())
                .decide(
                        "close-check",
                        shift.profile(),
                        List.of(Guards.closing(
                                order,
                                reason,
                                reason.askedBy(),
                                claimed.of(order),
                                clocks.read(shift.id()).now(),
                                shift.secondsPerDay())));
        return new Verdict(
                ruling.outcome(),
                String.valueOf(ruling.data().getOrDefault("risk", "")),
                ruling.reasons().stream().map(Ruling.Reason::sentence).toList());
    }
}
