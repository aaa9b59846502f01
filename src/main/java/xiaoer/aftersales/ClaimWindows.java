package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.Party;
import xiaoer.conversation.Message;
import xiaoer.release.Releases;
import xiaoer.shop.DeskHead;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;
import xiaoer.sources.Citations;

/** Puts together what the page of one claim shows. */
@Component
class ClaimWindows {

    private static final long MILLIS = 1000;

    /** What is asked about goods that came, or did not, and their price. */
    private static final Set<ClaimKind> ABOUT_GOODS = EnumSet.of(
            ClaimKind.REFUND_ONLY,
            ClaimKind.RETURN_REFUND,
            ClaimKind.EXCHANGE,
            ClaimKind.NON_RECEIPT,
            ClaimKind.WRONG_ITEM);

    private final Claims claims;
    private final OrderBook orders;
    private final TakenPaths courses;
    private final ClaimConversation talk;
    private final Releases releases;
    private final Citations sources;

    ClaimWindows(
            Claims claims,
            OrderBook orders,
            TakenPaths courses,
            ClaimConversation talk,
            Releases releases,
            Citations sources) {
        this.claims = claims;
        this.orders = orders;
        this.courses = courses;
        this.talk = talk;
        this.releases = releases;
        this.sources = sources;
    }

    /**
     * The caller has checked who may look.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_CLAIM}
     */
    ClaimWindow of(ClaimView.Desk desk, int number, DeskHead head, Reader reader) {
        Claim claim = claims.get(head.shift().id(), number);
        ClaimEntry entry = desk.claims().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Claims.unknown(number));
        List<TaskEntry> tasks =
                desk.tasks().stream().filter(task -> task.claim() == number).toList();
        OrderFacts order = orders.get(claim.shift(), claim.order());
        return new ClaimWindow(
                number,
                entry.kind(),
                entry.state(),
                tone(entry.state()),
                entry.closedAt() == null,
                entry.buyer(),
                entry.order(),
                gist(entry, head, reader),
                reader.of(entry.explanation()),
                entry.evidence().stream()
                        .filter(shown -> shown.by() == Party.BUYER)
                        .map(shown -> ClaimConversation.shown(claim, shown, reader))
                        .toList(),
                entry.openedAt(),
                entry.closedAt(),
                Stream.ofNullable(left(entry.deadline(), head, reader)).toList(),
                talk.of(claim, entry, reader),
                tasks.stream()
                        .map(task -> TaskForms.of(task, sources.laws(task.see()), left("", task.due(), head), reader))
                        .toList(),
                order,
                reader.sayOr(
                        "claim.category." + order.goods().category(),
                        order.goods().category()),
                promises(order),
                order.receipt().confirmHeldSince() == null
                        ? left("", order.receipt().confirmDue(), head)
                        : null,
                sources.laws(tasks.stream().flatMap(task -> task.see().stream()).toList()),
                entry.drawn(),
                entry.drawn() ? courses.of(claim, reader) : List.of(),
                limits(head, entry));
    }

    static ClaimWindow.@Nullable Left left(ClaimEntry.@Nullable Deadline deadline, DeskHead head, Reader reader) {
        return deadline == null ? null : left(reader.of(deadline.name()), deadline.due(), head);
    }

    static ClaimWindow.@Nullable Left left(String name, @Nullable Instant due, DeskHead head) {
        return due == null || head.ended()
                ? null
                : new ClaimWindow.Left(name, due, head.shift().secondsPerDay() * MILLIS);
    }

    private static String gist(ClaimEntry claim, DeskHead head, Reader reader) {
        String reason = reader.sayOr("claim.reason." + claim.reason(), claim.reason());
        return ABOUT_GOODS.contains(claim.kind())
                ? reader.say(
                        "claim.gist",
                        reason,
                        reader.say(claim.received() ? "claim.received.yes" : "claim.received.no"),
                        head.yuan(claim.amount()))
                : reason;
    }

    /** The colour of a state, which always stands beside its word. */
    static String tone(String state) {
        return switch (state) {
            case "WAIT_SELLER", "WAIT_SELLER_RECEIVE", "PLATFORM" -> "wait";
            case "REFUSED" -> "bad";
            case "SUCCESS" -> "good";
            case "CLOSED" -> "";
            default -> "note";
        };
    }

    private static List<String> promises(OrderFacts order) {
        List<String> promises = new ArrayList<>();
        if (order.goods().sevenDay()) {
            promises.add("seven-day");
        }
        if (order.goods().freeShipping()) {
            promises.add("free-shipping");
        }
        if (order.goods().warrantyDays() > 0) {
            promises.add("warranty");
        }
        if (order.goods().giftPrice().compareTo(BigDecimal.ZERO) > 0) {
            promises.add("gift");
        }
        return promises;
    }

    private ClaimWindow.Limits limits(DeskHead head, ClaimEntry entry) {
        int most = releases.rules(head.shift().release())
                .parameters(head.shift().profile())
                .number("p.evidenceMax")
                .intValueExact();
        long shown =
                entry.evidence().stream().filter(one -> one.by() == Party.AGENT).count();
        return new ClaimWindow.Limits(Message.MAX_TEXT, Math.max(0, most - (int) shown), CheckedImage.LARGEST);
    }
}
