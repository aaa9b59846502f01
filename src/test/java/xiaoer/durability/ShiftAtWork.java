package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Program.Answer;

/**
 * A shift that several clients work at once, each for itself: they raise claims, fill the forms of the tasks they find
 * by chance, wisely or not, and let time leap when there is nothing to do.
 */
final class ShiftAtWork {

    /** Every so many commands, one is sent to both nodes at once. */
    private static final int IMPATIENCE = 5;

    /** After seven leaps of ten minutes all orders and claims of the pack have come, and a third of the shift is left. */
    private static final int LEAPS = 7;

    private static final String LEAP = "PT10M";

    /** Shorter than any deadline, so that a leap for everybody's sake does not skip what another client is at. */
    private static final String A_WHILE = "PT30S";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TwoNodes nodes;
    private final ClaimBooks books;
    private final String student;
    private final UUID id;
    private final int claims;
    private final AtomicInteger raised = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** By type of command: what the answers to those that were done told. */
    private final Map<String, Queue<JsonNode>> acknowledged = new ConcurrentHashMap<>();

    private ShiftAtWork(TwoNodes nodes, ClaimBooks books, String student, UUID id, int claims) {
        this.nodes = nodes;
        this.books = books;
        this.student = student;
        this.id = id;
        this.claims = claims;
    }

    /** @param claims to raise beside those that the pack plans */
    static ShiftAtWork start(TwoNodes nodes, ClaimBooks books, String student, int claims) throws Exception {
        Answer started = nodes.post(student, "/api/v1/shifts", """
                {"pack":"after-sales","seed":3,"mode":"practice","profile":"textbook"}""");
        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
        UUID id = UUID.fromString(text(started.body(), "id"));
        ShiftAtWork shift = new ShiftAtWork(nodes, books, student, id, claims);
        for (int i = 0; i < LEAPS; i++) {
            shift.leap(LEAP);
        }
        return shift;
    }

    /** The events that commands of this type were answered with. */
    List<JsonNode> acknowledged(String type) {
        return List.copyOf(acknowledged.getOrDefault(type, new ConcurrentLinkedQueue<>()));
    }

    /** Works until nothing in the shift waits for anybody. */
    ShiftAtWork work(Random chance) throws Exception {
        while (!books.nothingWaits(id)) {
            JsonNode view = get("");
            raise(view, chance);
            List<JsonNode> tasks = new ArrayList<>(list(view.get("tasks")));
            if (tasks.isEmpty()) {
                leap(A_WHILE);
            }
            // Each client takes them in another order, until they meet.
            Collections.shuffle(tasks, chance);
            for (JsonNode task : tasks) {
                act("complete", Map.of("task", text(task, "id"), "outputs", filledIn(task.get("form"), chance)));
            }
        }
        return this;
    }

    void end() throws Exception {
        act("end", Map.of());
    }

    /** The whole log as the API tells it. */
    List<JsonNode> log() throws InterruptedException {
        List<JsonNode> log = new ArrayList<>();
        JsonNode page;
        do {
            page = get("/events?after=" + log.size()).get("events");
            log.addAll(list(page));
        } while (!page.isEmpty());
        return log;
    }

    /** Asks for the money back that one of the orders has cost, if no other claim about it is open. */
    private void raise(JsonNode view, Random chance) throws Exception {
        List<JsonNode> orders = list(view.get("orders"));
        String order = text(orders.get(chance.nextInt(orders.size())), "orderNo");
        boolean open = list(view.get("claims")).stream()
                .anyMatch(claim -> text(claim, "order").equals(order)
                        && !claim.path("closedAt").isString());
        if (!open && raised.get() < claims) {
            act(
                    "raise-claim",
                    Map.of(
                            "kind",
                            "REFUND_ONLY",
                            "order",
                            order,
                            "reason",
                            "NO_REASON",
                            "explanation",
                            "raised " + raised.incrementAndGet(),
                            "password",
                            "123456"));
        }
    }

    private void act(String type, Map<String, ?> members) throws Exception {
        int number = sent.incrementAndGet();
        Map<String, Object> command = new LinkedHashMap<>(members);
        command.put("key", "command-" + number);
        command.put("type", type);
        String json = JSON.writeValueAsString(command);
        Answer answer = number % IMPATIENCE == 0
                ? nodes.postToBoth(student, path("/actions"), json)
                : nodes.post(student, path("/actions"), json);
        if (answer.status() == 200) {
            acknowledged
                    .computeIfAbsent(type, first -> new ConcurrentLinkedQueue<>())
                    .addAll(list(answer.body().get("events")));
        } else {
            // Another client of the shift was quicker.
            assertThat(text(answer.body(), "reason"))
                    .as("%s %s", json, answer.body())
                    .isIn("NO_SUCH_TASK", "CLAIM_OPEN");
        }
    }

    private void leap(String by) throws InterruptedException {
        Answer answer = nodes.post(student, path("/clock"), "{\"do\":\"advance\",\"by\":\"" + by + "\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private JsonNode get(String below) throws InterruptedException {
        return nodes.get(student, path(below)).body();
    }

    private String path(String below) {
        return "/api/v1/shifts/" + id + below;
    }

    private static Map<String, Object> filledIn(JsonNode form, Random chance) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        form.forEach(field -> outputs.put(text(field, "name"), filledInField(field, chance)));
        return outputs;
    }

    private static Object filledInField(JsonNode field, Random chance) {
        JsonNode options = field.get("options");
        if (!options.isEmpty()) {
            String value = text(options.get(chance.nextInt(options.size())), "value");
            return text(field, "type").equals("NUMBER") ? new BigDecimal(value) : value;
        }
        return switch (text(field, "type")) {
            case "YES_NO" -> chance.nextBoolean();
            case "NUMBER" -> BigDecimal.valueOf(3);
            default -> "有理有据";
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
