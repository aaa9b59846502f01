package xiaoer.aftersales;

import static xiaoer.workflow.ProcessInfo.ValueType.NUMBER;
import static xiaoer.workflow.ProcessInfo.ValueType.TEXT;
import static xiaoer.workflow.ProcessInfo.ValueType.YES_NO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderBook.SignedBy;
import xiaoer.shop.OrderFacts;
import xiaoer.workflow.WorkItemType;

/** What the processes of claims may have done: every work item in one list, and what it means in the next. */
@Component
class ClaimWork implements WorkItemType.Source {

    /** The work item by which a process marks a wrong turn; what it said stays closed until the end. */
    static final String TURN = "turn";

    /** A note says who pays the freight if it speaks of freight at all. */
    private static final List<String> FREIGHT = List.of("邮费", "运费", "freight", "postage");

    private final OrderBook orders;
    private final Exhibits exhibits;
    private final ClaimThread thread;
    private final Registration registration;

    ClaimWork(OrderBook orders, Exhibits exhibits, ClaimThread thread, Registration registration) {
        this.orders = orders;
        this.exhibits = exhibits;
        this.thread = thread;
        this.registration = registration;
    }

    @Override
    public List<WorkItemType> workItems() {
        return List.of(
                new WorkItemType(
                        "look-up",
                        "查订单和备注",
                        "look the order and its notes up",
                        Map.of(),
                        Map.ofEntries(
                                Map.entry("shipped", YES_NO),
                                Map.entry("signed", YES_NO),
                                Map.entry("finished", YES_NO),
                                Map.entry("closed", YES_NO),
                                Map.entry("noteWritten", YES_NO),
                                Map.entry("noteNamesFreight", YES_NO),
                                Map.entry("flag", TEXT),
                                Map.entry("confirmDaysLeft", NUMBER),
                                Map.entry("stock", NUMBER),
                                Map.entry("extensions", NUMBER),
                                Map.entry("evidenceCount", NUMBER),
                                Map.entry("daysSinceSigned", NUMBER))),
                item("pay-back", "按原渠道退款", "pay back the way it was paid", Map.of("amount", NUMBER, "closes", YES_NO)),
                item("pay-out", "另外付款", "pay something else", Map.of("amount", NUMBER, "reason", TEXT)),
                item("close-trade", "关闭交易", "close the trade", Map.of("reason", TEXT, "agreed", YES_NO)),
                item("extend-receipt", "延长收货", "extend the time of receipt", Map.of("days", NUMBER)),
                item("hold-confirmation", "暂停确认收货", "hold the confirmation", Map.of("held", YES_NO)),
                item("resend", "补发", "send again", Map.of("what", TEXT)),
                item("reroute", "快递改派", "have the parcel sent elsewhere", Map.of("address", TEXT)),
                item("sign", "签收", "the carrier reports a signature", Map.of("by", TEXT)),
                item("agree-closing", "双方同意关闭", "both agree on closing", Map.of("agreed", YES_NO)),
                item("verify-return", "退货验收", "the returned goods are checked", Map.of("verified", YES_NO)),
                item(TURN, "记一步走错", "mark a wrong turn", Map.of("code", TEXT, "detail", TEXT)),
                item("say", "说一句话", "say something", Map.of("from", TEXT, "zh", TEXT, "en", TEXT)),
                new WorkItemType(
                        "open-claim",
                        "另立售后单",
                        "open another claim",
                        Map.of("kind", TEXT, "reason", TEXT),
                        Map.of("claim", NUMBER)));
    }

    private static WorkItemType item(
            String name, String zh, String en, Map<String, xiaoer.workflow.ProcessInfo.ValueType> inputs) {
        return new WorkItemType(name, zh, en, inputs, Map.of());
    }

    /** Does it, and answers with its outputs. */
    Map<String, Object> work(Scene scene, Claim claim, String workItem, Inputs in) {
        String order = claim.order();
        switch (workItem) {
            case "look-up" -> {
                return lookUp(scene, claim);
            }
            case "pay-back" -> orders.payBack(scene, order, in.number("amount"), in.yes("closes"));
            case "pay-out" -> orders.payOut(scene, order, in.number("amount"), in.text("reason"));
            case "close-trade" -> orders.close(scene, order, in.text("reason"), in.yes("agreed"));
            case "extend-receipt" -> orders.extend(scene, order, in.number("days").intValue());
            case "hold-confirmation" -> orders.holdConfirmation(scene, order, in.yes("held"));
            case "resend" -> orders.resend(scene, order, in.text("what"));
            case "reroute" -> orders.reroute(scene, order, in.text("address"));
            case "sign" -> orders.sign(scene, order, SignedBy.valueOf(in.text("by")));
            case "agree-closing" -> claim.agree(in.yes("agreed"));
            case "verify-return" -> claim.verifyReturn(in.yes("verified"));
            case TURN -> {
                // The claim's history has it; the log is told with the whole step.
            }
            case "say" ->
                thread.say(
                        scene,
                        claim,
                        Party.valueOf(in.text("from")),
                        Map.of("zh", in.text("zh"), "en", in.text("en")),
                        null);
            case "open-claim" -> {
                return openClaim(scene, order, ClaimKind.valueOf(in.text("kind")), in.text("reason"));
            }
            default -> throw new IllegalArgumentException("No work item " + workItem);
        }
        return Map.of();
    }

    private Map<String, Object> lookUp(Scene scene, Claim claim) {
        OrderFacts order = orders.get(scene.shift(), claim.order());
        List<String> notes = order.notes().stream()
                .filter(note -> note.author().equals(scene.student()) && !note.at().isBefore(claim.openedAt()))
                .map(OrderFacts.NoteFacts::text)
                .toList();
        Map<String, Object> seen = StartValues.ofOrder(scene, order);
        seen.put("noteWritten", !notes.isEmpty());
        seen.put(
                "noteNamesFreight",
                notes.stream().anyMatch(text -> FREIGHT.stream().anyMatch(text::contains)));
        seen.put("evidenceCount", exhibits.countByShiftAndClaim(claim.shift(), claim.number()));
        Set<String> told = workItems().get(0).outputs().keySet();
        return seen.entrySet().stream()
                .filter(value -> told.contains(value.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> value.getValue() instanceof Number number
                                ? new BigDecimal(number.toString())
                                : value.getValue()));
    }

    /** Number 0 stands for the claim that is open already. */
    private Map<String, Object> openClaim(Scene scene, String order, ClaimKind kind, String reason) {
        if (registration.isOpen(scene, kind, order)) {
            return Map.of("claim", BigDecimal.ZERO);
        }
        Claim opened = registration.enter(scene, NewClaim.following(kind, order, reason));
        ProcessStart.plan(scene, opened);
        return Map.of("claim", BigDecimal.valueOf(opened.number()));
    }

    /** The inputs of a work item; the workflow has checked their types and left none out. */
    record Inputs(Map<String, Object> values) {

        String text(String name) {
            return (String) values.getOrDefault(name, "");
        }

        BigDecimal number(String name) {
            return (BigDecimal) values.getOrDefault(name, BigDecimal.ZERO);
        }

        boolean yes(String name) {
            return (boolean) values.getOrDefault(name, false);
        }
    }
}
