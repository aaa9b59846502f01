package xiaoer.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Pack;
import xiaoer.desk.events.ConsultEvents.ConsultClosed;
import xiaoer.desk.events.ConsultEvents.CustomerArrived;
import xiaoer.desk.events.ConsultEvents.CustomerArrivedSealed;
import xiaoer.desk.events.Ending;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.LogEvent;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.ShippedSealed;

/** A scripted student at the consult desk, who looks up every few seconds. */
public final class ConsultPlay {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration GLANCE = Duration.ofSeconds(5);
    private static final List<String> CARRIERS = List.of("YTO", "STO", "ZTO", "EMS", "SF");
    private static final Set<String> GOOD_CARRIERS = Set.of("OPTIMAL", "NO_MATCH");

    /** After how many seconds each manner answers. */
    private static final List<Integer> PATIENCE = List.of(5, 100, 170, 5, 250, 20, 5, 0);

    private static final int MANNERS = PATIENCE.size();

    private final InMemoryShift shift;
    private final Pack pack;
    private final Map<Integer, String> cases = new HashMap<>();
    private final Map<String, OrderPlaced> placed = new HashMap<>();
    private final Set<String> toShip = new HashSet<>();
    private final EventSwitch events;
    private int read;

    public ConsultPlay(InMemoryShift shift, Pack pack) {
        this.shift = shift;
        this.pack = pack;
        this.events = new EventSwitch()
                .on(
                        CustomerArrived.class,
                        (event, customer) -> cases.put(
                                customer.consult(),
                                event.sealedAs(CustomerArrivedSealed.class).planned()))
                .on(OrderPlaced.class, order -> placed.put(order.order(), order))
                .on(ConsultClosed.class, closed -> {
                    if (closed.ending() == Ending.DEAL) {
                        toShip.add(closed.order());
                    }
                });
    }

    /**
     * @param after how many seconds a customer waits for each reply
     * @param reply what is done about a consult that waits, as an action without its consult; null for nothing
     * @param ships whether what was sold is shipped as it was promised
     */
    void play(int after, BiFunction<ConsultPlay, JsonNode, @Nullable ObjectNode> reply, boolean ships) {
        while (!shift.hasEnded()) {
            readOn();
            for (JsonNode consult : JSON.valueToTree(shift.view().get("consults"))) {
                String since = consult.path("waitingSince").asString("");
                if (!since.isEmpty()
                        && !shift.now().isBefore(Instant.parse(since).plusSeconds(after))) {
                    ObjectNode action = reply.apply(this, consult);
                    if (action != null) {
                        act(action.put("consult", consult.get("consult").asInt()));
                    }
                }
            }
            readOn();
            if (ships) {
                toShip.removeIf(this::shipped);
            }
            shift.leap(shift.now().plus(GLANCE));
        }
    }

    /** Each customer is served in another manner: at once, late, in recited words, by somebody else, or not at all. */
    public void playInAllManners(long seed) {
        play(
                0,
                (play, consult) -> {
                    int manner = (int) ((consult.get("consult").asInt() + seed) % MANNERS);
                    int after = PATIENCE.get(manner);
                    Instant since = Instant.parse(consult.get("waitingSince").asString());
                    if (shift.now().isBefore(since.plusSeconds(after))) {
                        return null;
                    }
                    return switch (manner) {
                        case 0, 1, 2 -> play.best(consult);
                        case 3, 6 -> text("您好，我现在就帮您查，今天下午六点以前给您答复。");
                        case 4 -> answer("A");
                        case 5 -> does("transfer").put("to", "SUPERVISOR").put("note", "请接待");
                        default -> null;
                    };
                },
                seed % 2 == 0);
    }

    private void readOn() {
        List<LogEvent> log = shift.log();
        log.subList(read, log.size()).forEach(events);
        read = log.size();
    }

    static ObjectNode answer(String candidate) {
        return JSON.createObjectNode().put("type", "answer").put("candidate", candidate);
    }

    static ObjectNode text(String text) {
        return JSON.createObjectNode().put("type", "answer").put("text", text);
    }

    static ObjectNode does(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    /** The letter of the candidate that its author calls the best. */
    ObjectNode best(JsonNode consult) {
        for (JsonNode candidate : consult.get("candidates")) {
            if (quality(consult, candidate.at("/words/zh").asString()).equals("BEST")) {
                return answer(candidate.get("candidate").asString());
            }
        }
        throw new IllegalStateException("No best answer among " + consult.get("candidates"));
    }

    private String quality(JsonNode consult, String words) {
        String name = cases.get(consult.get("consult").asInt());
        for (JsonNode turn : pack.sections().get("consults/" + name).get("turns")) {
            for (JsonNode answer : turn.path("answers")) {
                if (answer.get("zh").asString().equals(words)) {
                    return answer.get("quality").asString();
                }
            }
        }
        throw new IllegalStateException("Nobody wrote " + words);
    }

    private boolean shipped(String order) {
        OrderPlaced sold = placed.get(order);
        if (sold.wish().gift() || sold.wish().carrier() != null || sold.wish().withinDays() > 0) {
            act(does("note").put("order", order).put("text", "答应客户的照办").put("flag", "RED"));
        }
        for (String carrier : CARRIERS) {
            WorkingState before = shift.snapshot();
            if (act(does("ship").put("order", order).put("carrier", carrier)) && GOOD_CARRIERS.contains(grade())) {
                return true;
            }
            shift.restore(before);
        }
        throw new IllegalStateException("No carrier for " + sold);
    }

    private String grade() {
        List<LogEvent> log = shift.log();
        for (int i = log.size() - 1; ; i--) {
            if (log.get(i).type().equals("OrderShipped")) {
                return log.get(i).sealedAs(ShippedSealed.class).grade();
            }
        }
    }

    private boolean act(ObjectNode action) {
        try {
            shift.act(action);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
