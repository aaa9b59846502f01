package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shared.WrittenNumber;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Mode;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;

/** In practice, the customers may be driven too: another program, or a curious student, raises a claim in their name. */
@Component
class RaisingClaim implements CommandHandler<RaisingClaim.RaiseClaim> {

    /** More than any process declares. */
    private static final int MOST_FACTS = 30;

    /** Yuan, days and counts; more than anything here comes to. */
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** Fen are the smallest money there is. */
    private static final int DECIMALS = 2;

    private static final String PASSWORD = "p.drillPassword";

    /**
     * @param amount yuan, at most what was paid; all of it when absent
     * @param lines which orders of the trade are meant, by line; this one when absent
     * @param facts how it really is: values of the process's variables by their names
     * @param password of the drill's paying account, where money is asked for; it is compared and not kept
     */
    record RaiseClaim(
            String key,
            ClaimKind kind,
            String order,
            String reason,
            @Nullable Boolean received,
            @Nullable List<Integer> lines,
            @Nullable BigDecimal amount,
            @Nullable String explanation,
            @Nullable Map<String, Object> facts,
            @Nullable String password)
            implements Command {}

    private final OrderBook orders;
    private final RegisteringClaim registration;
    private final ClaimFlow flow;

    RaisingClaim(OrderBook orders, RegisteringClaim registration, ClaimFlow flow) {
        this.orders = orders;
        this.registration = registration;
        this.flow = flow;
    }

    @Override
    public String type() {
        return "raise-claim";
    }

    @Override
    public void handle(Scene scene, RaiseClaim command) {
        if (scene.mode() != Mode.PRACTICE) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN, "PRACTICE_ONLY", scene.mode().word());
        }
        OrderFacts order = orders.get(scene.shift(), command.order());
        String explanation = text("explanation", command.explanation(), Claim.MAX_EXPLANATION);
        NewClaim fresh = new NewClaim(
                command.kind(),
                order.number(),
                required(text("reason", command.reason(), Claim.MAX_REASON)),
                Boolean.TRUE.equals(command.received()),
                amount(command.amount(), order),
                lines(command.lines(), order),
                LocalizedText.verbatim(explanation),
                List.of(),
                facts(command.facts()),
                null);
        if (command.kind().asksForMoney() && scene.hasParameter(PASSWORD)) {
            unlock(scene, command.password());
        }
        flow.start(scene, registration.enter(scene, fresh));
    }

    /** The drill has one password for all accounts and tells it, so that nobody gives one of his own. */
    private static void unlock(Scene scene, @Nullable String password) {
        String drilled = String.valueOf(scene.parameterValue(PASSWORD));
        if (!drilled.equals(password)) {
            throw Refusal.of(Refusal.Kind.INVALID, password == null ? "PASSWORD_NEEDED" : "PASSWORD_WRONG", drilled);
        }
    }

    private static String text(String field, @Nullable String text, int max) {
        String stripped = TypedText.kept(text);
        if (stripped.length() > max) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", field, stripped.length(), max);
        }
        return stripped;
    }

    private static String required(String reason) {
        if (reason.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "reason");
        }
        return reason;
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal amount, OrderFacts order) {
        BigDecimal paid = order.payment().amount().add(order.payment().postage());
        if (amount != null
                && (amount.signum() < 0
                        || amount.compareTo(paid) > 0
                        || amount.stripTrailingZeros().scale() > DECIMALS)) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "AMOUNT_OUT_OF_RANGE",
                    amount.toPlainString(),
                    order.number(),
                    RegisteringClaim.text(paid));
        }
        return amount;
    }

    /** A whole number that is written as text may be anything, e.g. an order's; an amount has a point in it. */
    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof String text) {
            return text.contains(".") ? WrittenNumber.of(text) : Optional.empty();
        }
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    private static boolean isOutOfBounds(BigDecimal number) {
        return number.abs().compareTo(MOST) > 0 || number.stripTrailingZeros().scale() > DECIMALS;
    }

    private static List<Integer> lines(@Nullable List<Integer> lines, OrderFacts order) {
        List<Integer> meant = Objects.requireNonNullElse(lines, List.of());
        int most = order.siblings().size();
        for (Integer line : meant) {
            if (line == null || line < 1 || line > most) {
                throw Refusal.of(Refusal.Kind.INVALID, "NO_SUCH_LINE", String.valueOf(line), order.number(), most);
            }
        }
        return meant.stream().distinct().sorted().toList();
    }

    /** Only simple values can be variables; what a process does not declare it does not get. */
    private static Map<String, Object> facts(@Nullable Map<String, Object> facts) {
        Map<String, Object> simple = new HashMap<>(facts == null ? Map.of() : facts);
        if (simple.size() > MOST_FACTS) {
            throw Refusal.of(Refusal.Kind.INVALID, "FACTS_TOO_MANY", simple.size(), MOST_FACTS);
        }
        simple.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw Refusal.of(Refusal.Kind.INVALID, "NOT_A_FACT", name);
            }
            number(value).filter(RaisingClaim::isOutOfBounds).ifPresent(number -> {
                throw Refusal.of(
                        Refusal.Kind.INVALID, "FACT_OUT_OF_BOUNDS", name, number.toString(), MOST.toPlainString());
            });
        });
        return simple;
    }
}
