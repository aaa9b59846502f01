package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;
import xiaoer.shop.events.SignedBy;

/** Does what the processes of claims may have done: {@link ClaimWorkItems}. */
@Component
class ClaimWork {

    /** As a desk tells the time of a day. */
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final OrderBook orders;
    private final EvidenceItems evidence;
    private final ClaimPacks packs;
    private final ClaimThread thread;
    private final RegisteringClaim registration;
    private final Claims claims;

    /** A note says who pays the freight if it speaks of freight at all. */
    private final List<String> freight;

    ClaimWork(
            OrderBook orders,
            EvidenceItems evidence,
            ClaimPacks packs,
            ClaimThread thread,
            RegisteringClaim registration,
            Claims claims,
            MessageSource messages) {
        this.orders = orders;
        this.evidence = evidence;
        this.packs = packs;
        this.thread = thread;
        this.registration = registration;
        this.claims = claims;
        LocalizedText words =
                LocalizedText.inEach(language -> messages.getMessage("claim.note.freight", null, language));
        this.freight = words.byLanguage().values().stream()
                .flatMap(several -> Stream.of(several.split(" ")))
                .toList();
    }

    /** Does it, and answers with its outputs. */
    Map<String, Object> work(Scene scene, Claim claim, String workItem, Inputs in) {
        String order = claim.order();
        switch (workItem) {
            case "look-up" -> {
                return lookUp(scene, claim);
            }
            case "pay-back" -> {
                orders.payBack(scene, order, in.number("amount"), in.yes("closes"));
                return Map.of("left", BigDecimal.ZERO);
            }
            case "pay-out" -> orders.payOut(scene, order, in.number("amount"), in.text("reason"));
            case "close-trade" -> orders.close(scene, order, in.text("reason"), in.yes("agreed"));
            case "close-refused" -> orders.refused(scene, order);
            case "extend-receipt" ->
                orders.extend(scene, order, in.number("days").intValue());
            case "hold-confirmation" -> orders.holdConfirmation(scene, order, in.yes("held"));
            case "resend" -> orders.resend(scene, order, in.text("what"));
            case "reroute" -> orders.reroute(scene, order, in.text("address"));
            case "compare-carrier" -> {
                return Map.of("otherType", orders.returnsOtherwise(scene, order, in.text("carrier")));
            }
            case "sign" -> orders.sign(scene, order, SignedBy.valueOf(in.text("by")));
            case "agree-closing" -> claim.agree(in.yes("agreed"));
            case "verify-return" -> claim.verifyReturn(in.yes("verified"));
            case ClaimWorkItems.TURN -> claims.turned(scene.shift(), in.text("code"));
            case "say" ->
                thread.say(
                        scene,
                        claim,
                        Party.valueOf(in.text("from")),
                        LocalizedText.of(in.words(LocalizedText.CHINESE), in.words(LocalizedText.ENGLISH)),
                        null);
            case "open-claim" -> {
                return openClaim(scene, claim, ClaimKind.valueOf(in.text("kind")), in.text("reason"));
            }
            default -> throw new IllegalArgumentException("No work item " + workItem);
        }
        return Map.of();
    }

    private Map<String, Object> lookUp(Scene scene, Claim claim) {
        OrderFacts order = orders.get(scene.shift(), claim.order());
        List<String> notes = order.notes().stream()
                .filter(note ->
                        note.author().equals(scene.student()) && !note.at().isBefore(claim.openedAt()))
                .map(OrderFacts.NoteFacts::text)
                .toList();
        Map<String, Object> seen = StartValues.ofOrder(scene, order);
        seen.put("noteWritten", !notes.isEmpty());
        seen.put(
                "noteNamesFreight",
                notes.stream().anyMatch(text -> freight.stream().anyMatch(text::contains)));
        seen.put("evidenceCount", evidence.countByShiftAndClaimAndParty(claim.shift(), claim.number(), Party.BUYER));
        seen.put("when", CLOCK.format(scene.now()));
        seen.put("daysWaited", StartValues.daysBetween(scene, claim.openedAt()));
        Set<String> told = ClaimWorkItems.LOOK_UP.outputs().keySet();
        return seen.entrySet().stream()
                .filter(value -> told.contains(value.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> value.getValue() instanceof Number number
                                ? new BigDecimal(number.toString())
                                : value.getValue()));
    }

    /** Number 0 stands for the claim that is open already. */
    private Map<String, Object> openClaim(Scene scene, Claim claim, ClaimKind kind, String reason) {
        if (registration.isOpen(scene, kind, claim.order())) {
            return Map.of("claim", BigDecimal.ZERO);
        }
        Claim opened = registration.enter(scene, claim.following(kind, reason, planned(scene, claim)));
        ProcessStart.plan(scene, opened);
        return Map.of("claim", BigDecimal.valueOf(opened.number()));
    }

    private @Nullable ClaimCase planned(Scene scene, Claim claim) {
        String id = claim.caseId();
        return id == null ? null : packs.of(scene.pack()).get(id);
    }

    /** The inputs of a work item; the workflow has checked their types and left none out. */
    record Inputs(Map<String, Object> values) {

        String text(String name) {
            return (String) values.getOrDefault(name, "");
        }

        /** A text that may name the amount. */
        String words(String name) {
            return text(name)
                    .replace("{amount}", number("amount").stripTrailingZeros().toPlainString());
        }

        BigDecimal number(String name) {
            return (BigDecimal) values.getOrDefault(name, BigDecimal.ZERO);
        }

        boolean yes(String name) {
            return (boolean) values.getOrDefault(name, false);
        }
    }
}
