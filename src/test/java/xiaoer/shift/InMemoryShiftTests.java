package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.testing.InMemoryTest;

/** A shift in memory is the shift that the API would have played. */
@InMemoryTest
class InMemoryShiftTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What differs between any two shifts: ids of tasks and instances. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int MOST_STEPS = 70;

    /** Characters told before and after a difference. */
    private static final int AROUND = 150;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @LocalServerPort
    int port;

    /** One desk, however the shift behind it lives. */
    private interface Desk {
        JsonNode view();

        /** Why not; empty when it was done. */
        String act(ObjectNode action);

        void next();

        boolean hasEnded();
    }

    @ParameterizedTest
    @CsvSource({"order-basics, 1", "after-sales, 1"})
    void its_log_and_its_desk_are_those_of_a_shift_over_the_api(String pack, long seed) {
        Student student = new Student("student02", port);
        String id = student.start(pack, seed);
        student.clock(id, "{\"do\":\"pause\"}");
        List<String> viewsByApi = new ArrayList<>();
        play(byApi(student, id), viewsByApi);

        try (InMemoryShift shift = start(pack, seed)) {
            List<String> views = new ArrayList<>();
            play(inMemory(shift), views);

            assertThat(difference(views, viewsByApi)).isEmpty();
            assertThat(difference(
                            log(shift),
                            student.log(id).stream()
                                    .map(InMemoryShiftTests::told)
                                    .toList()))
                    .isEmpty();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"order-basics, 2", "order-basics, 3", "after-sales, 2", "after-sales, 3"})
    void the_logs_and_desks_of_more_shifts_are_those_over_the_api(String pack, long seed) {
        its_log_and_its_desk_are_those_of_a_shift_over_the_api(pack, seed);
    }

    @ParameterizedTest
    @CsvSource({"order-basics, 4", "after-sales, 4"})
    void it_goes_on_alike_from_a_snapshot_as_often_as_wanted(String pack, long seed) {
        try (InMemoryShift shift = start(pack, seed)) {
            for (int i = 0; i < 20; i++) {
                step(inMemory(shift), i, new ArrayList<>());
            }
            var snapshot = shift.snapshot();
            List<String> first = new ArrayList<>();
            play(inMemory(shift), first);
            List<String> log = log(shift);

            shift.restore(snapshot);
            assertThat(shift.hasEnded()).isFalse();
            List<String> again = new ArrayList<>();
            play(inMemory(shift), again);

            assertThat(difference(again, first)).isEmpty();
            assertThat(difference(log(shift), log)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"order-basics, 5"})
    void a_refusal_without_a_trace_changes_nothing(String pack, long seed) {
        try (InMemoryShift shift = start(pack, seed)) {
            int before = shift.log().size();
            String order =
                    JSON.valueToTree(shift.view()).at("/orders/0/orderNo").asString();

            assertThatThrownBy(() -> shift.act(action(Map.of("type", "note", "order", order, "text", " "))))
                    .isInstanceOf(Refusal.class);

            assertThat(shift.log()).hasSize(before);
        }
    }

    private InMemoryShift start(String pack, long seed) {
        return shifts.start(new InMemoryShifts.Terms(
                packs.newest(pack), releases.inForce(), "textbook", seed, Mode.PRACTICE, "student02"));
    }

    /** Does something of every kind, wisely or not, until the shift ends; tells what came of it and what was seen. */
    private static void play(Desk desk, List<String> seen) {
        for (int i = 0; i < MOST_STEPS && !desk.hasEnded(); i++) {
            step(desk, i, seen);
            if (i % 20 == 0) {
                seen.add(told(desk.view()));
            }
        }
        if (!desk.hasEnded()) {
            desk.act(action(Map.of("type", "end")));
        }
        seen.add(told(desk.view()));
    }

    private static void step(Desk desk, int i, List<String> seen) {
        JsonNode view = desk.view();
        for (JsonNode task : view.path("tasks")) {
            ObjectNode complete = action(
                    Map.of("type", "complete", "task", task.path("id").asString(), "outputs", filledIn(task, i)));
            seen.add(i + " " + task.path("claim") + task.path("node") + desk.act(complete));
        }
        List<JsonNode> orders = view.path("orders").valueStream().toList();
        if (!orders.isEmpty()) {
            JsonNode order = orders.get(i % orders.size());
            String number = order.path("orderNo").asString();
            ObjectNode atTheDesk = action(
                    switch (i % 7) {
                        case 0 -> Map.of("type", "void", "order", number);
                        case 1 -> Map.of("type", "note", "order", number, "text", "买家出运费", "flag", "RED");
                        case 2 -> Map.of("type", "collect", "order", number);
                        case 3 -> Map.of("type", "confirm-address", "order", number);
                        case 4 -> Map.of("type", "read-notes", "order", number);
                        case 5 -> Map.of("type", "extend", "order", number, "days", 3);
                        default -> Map.of("type", "ship", "order", number, "carrier", "YTO");
                    });
            seen.add(i + " " + number + desk.act(atTheDesk));
        }
        desk.next();
    }

    private static Map<String, Object> filledIn(JsonNode task, int i) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (JsonNode field : task.path("form")) {
            String name = field.path("name").asString();
            JsonNode options = field.path("options");
            switch (field.path("type").asString()) {
                case "YES_NO" -> outputs.put(name, i % 2 == 0);
                case "NUMBER" -> outputs.put(name, 3);
                default ->
                    outputs.put(
                            name,
                            options.isEmpty()
                                    ? "买家自己的原因"
                                    : options.get(i % options.size())
                                            .path("value")
                                            .asString());
            }
        }
        return outputs;
    }

    private static ObjectNode action(Map<String, ?> members) {
        return JSON.valueToTree(members);
    }

    private static Desk byApi(Student student, String id) {
        return new Desk() {
            @Override
            public JsonNode view() {
                return student.view(id).body();
            }

            @Override
            public String act(ObjectNode action) {
                ObjectNode keyed = action.deepCopy();
                keyed.put("key", java.util.UUID.randomUUID().toString());
                Student.Reply reply = patiently(() -> student.act(id, keyed.toString()));
                return reply.status() == 200 ? "" : reply.reason();
            }

            @Override
            public void next() {
                if (!hasEnded()) {
                    patiently(() -> student.clock(id, "{\"do\":\"next\"}"));
                }
            }

            @Override
            public boolean hasEnded() {
                return view().path("state").asString().equals("ENDED");
            }
        };
    }

    /** A machine that is busy with other things lets a caller come again; a shift in memory never does. */
    private static Student.Reply patiently(Supplier<Student.Reply> call) {
        Student.Reply reply = call.get();
        while (reply.reason().equals("SHIFT_BUSY")) {
            reply = call.get();
        }
        return reply;
    }

    private static Desk inMemory(InMemoryShift shift) {
        return new Desk() {
            @Override
            public JsonNode view() {
                return JSON.readTree(JSON.writeValueAsString(shift.view()));
            }

            @Override
            public String act(ObjectNode action) {
                try {
                    shift.act(action);
                    return "";
                } catch (Refusal refused) {
                    return refused.reason();
                }
            }

            /** As the API leaps: until something happens, after all that is due already, that the log shows. */
            @Override
            public void next() {
                shift.leap(shift.now());
                int before = shift.log().size();
                while (!shift.hasEnded()
                        && shift.log().size() == before
                        && shift.next().isPresent()) {
                    shift.leap(shift.next().map(Instant::from).orElseThrow());
                }
            }

            @Override
            public boolean hasEnded() {
                return shift.hasEnded();
            }
        };
    }

    private static List<String> log(InMemoryShift shift) {
        return shift.log().stream()
                .map(event -> told(JSON.readTree(JSON.writeValueAsString(event))))
                .toList();
    }

    /** Where two tellings first part, with what stands there; empty when they do not. */
    private static String difference(List<String> one, List<String> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String left = i < one.size() ? one.get(i) : "";
            String right = i < other.size() ? other.get(i) : "";
            if (!left.equals(right)) {
                int at = 0;
                while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
                    at++;
                }
                int from = Math.max(0, at - AROUND);
                return "at %d, character %d%n%s%n%s"
                        .formatted(
                                i,
                                at,
                                left.substring(from, Math.min(left.length(), at + AROUND)),
                                right.substring(from, Math.min(right.length(), at + AROUND)));
            }
        }
        return "";
    }

    /** A view without the head that only shifts of people have, or an event without its hashes. */
    private static String told(JsonNode told) {
        ObjectNode plain = (ObjectNode) told.deepCopy();
        plain.remove(List.of(
                "id",
                "pack",
                "packVersion",
                "release",
                "seed",
                "student",
                "profile",
                "mode",
                "state",
                "clock",
                "lastEvent",
                "hash",
                "salt",
                "sealedHash"));
        return ID.matcher(CanonicalJson.of(plain)).replaceAll("id");
    }
}
