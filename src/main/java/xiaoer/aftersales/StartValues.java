package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.WrittenNumber;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderFacts;
import xiaoer.workflow.ProcessInfo;
import xiaoer.workflow.ProcessInfo.ValueType;

/** The values with which a claim's process begins: those of its variables that claim, order and case can tell. */
final class StartValues {

    private StartValues() {}

    /**
     * Where the claim's facts name a value of the order, they are right.
     *
     * @param evidence how many pieces the buyer has given
     */
    static Map<String, Object> of(Scene scene, Claim claim, OrderFacts order, int evidence, ProcessInfo process) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("claim", claim.number());
        all.put("kind", claim.kind().name());
        all.put("reason", claim.reason());
        all.put("explanation", claim.explanation().chinese());
        all.put("received", claim.received());
        all.put("amount", claim.amount());
        all.put("evidenceCount", evidence);
        all.putAll(ofOrder(scene, order));
        all.putAll(claim.facts());
        Map<String, Object> declared = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            Object fitting = fitting(value, process.variables().get(name));
            if (fitting != null) {
                declared.put(name, fitting);
            }
        });
        return declared;
    }

    /** What an order looks like at this instant; durations are business days and hours. */
    static Map<String, Object> ofOrder(Scene scene, OrderFacts order) {
        BusinessTimeScale folding = new BusinessTimeScale(scene.secondsPerDay(), BigDecimal.ZERO);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("category", order.goods().category());
        values.put("product", order.goods().name());
        values.put("carrier", order.shipment().carrier());
        values.put("freight", order.shipment().freight());
        values.put("signedBy", order.receipt().signedBy());
        values.put("paid", order.payment().paid());
        values.put("cod", order.payment().cod());
        values.put("shipped", order.shipment().shippedAt() != null);
        values.put("signed", order.receipt().signedAt() != null);
        values.put("finished", order.isFinished());
        values.put("closed", order.market().startsWith("TRADE_CLOSED"));
        values.put("freeShipping", order.goods().freeShipping());
        values.put("sevenDay", order.goods().sevenDay());
        values.put("orderAmount", order.payment().amount());
        values.put("postage", order.payment().postage());
        values.put("quantity", order.goods().quantity());
        values.put("orderLines", order.siblings().size());
        values.put("giftPrice", order.goods().giftPrice());
        values.put("stock", order.goods().stock());
        values.put("warrantyDays", order.goods().warrantyDays());
        values.put("extensions", order.receipt().extensions());
        values.put("flag", order.flag());
        values.put("daysSinceSigned", days(folding, order.receipt().signedAt(), scene.now()));
        values.put("hoursSincePaid", hours(folding, order.payment().paidAt(), scene.now()));
        values.put("hoursSinceShipped", hours(folding, order.shipment().shippedAt(), scene.now()));
        Duration left = order.receipt().timeToConfirm(scene.now());
        values.put("confirmDaysLeft", left == null ? 0 : folding.days(left));
        return values;
    }

    /** Business days from then on until now, begun ones not counted. */
    static int daysBetween(Scene scene, Instant since) {
        return days(new BusinessTimeScale(scene.secondsPerDay(), BigDecimal.ZERO), since, scene.now());
    }

    private static int days(BusinessTimeScale folding, @Nullable Instant since, Instant now) {
        return since == null ? 0 : folding.days(Duration.between(since, now));
    }

    private static BigDecimal hours(BusinessTimeScale folding, @Nullable Instant since, Instant now) {
        return since == null ? BigDecimal.ZERO : folding.hours(Duration.between(since, now));
    }

    /** The value as a variable of this type takes it; null when it cannot. */
    private static @Nullable Object fitting(Object value, @Nullable ValueType type) {
        if (type == ValueType.NUMBER && value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (type == ValueType.NUMBER && value instanceof String text) {
            return WrittenNumber.of(text).orElse(null);
        }
        boolean fits = type == ValueType.TEXT && value instanceof String
                || type == ValueType.YES_NO && value instanceof Boolean;
        return fits ? value : null;
    }
}
