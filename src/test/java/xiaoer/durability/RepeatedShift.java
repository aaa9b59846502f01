package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/**
 * The same seed and the same actions at the same shift seconds give the same log and the same sheet, whether the program
 * lives through the shift or is killed after every few steps and in the middle of one.
 */
final class RepeatedShift {

    /** Once paused, the clock stands at whole seconds that only these steps decide. */
    private static final List<Step> STEPS = List.of(
            clock("{\"do\":\"pause\"}"),
            clock("{\"do\":\"next\"}"),
            act("ship", "\"order\":\"20150717-2-25-1\",\"carrier\":\"YTO\""),
            act("ship", "\"order\":\"20150717-2-25-4\",\"carrier\":\"ZTO\""),
            clock("{\"do\":\"advance\",\"by\":\"PT30S\"}"),
            act("confirm-address", "\"order\":\"20150717-2-25-3\""),
            act("collect", "\"order\":\"20150717-2-25-1\""),
            clock("{\"do\":\"advance\",\"by\":\"P3D\"}"),
            act("note", "\"order\":\"20150717-1-25-1\",\"text\":\"等买家回复\",\"flag\":\"YELLOW\""),
            act("collect", "\"order\":\"20150717-2-25-1\""),
            clock("{\"do\":\"advance\",\"by\":\"PT20M\"}"),
            act("end", ""));

    private final Program program;
    private final String shift;
    private int done;

    private RepeatedShift(Program program) throws Exception {
        this.program = program;
        Answer started = program.post("/api/v1/shifts", """
                {"pack":"order-basics","seed":11,"mode":"practice","profile":"textbook"}""");
        this.shift = "/api/v1/shifts/" + started.body().get("id").asString();
    }

    static RepeatedShift begin(Program program) throws Exception {
        return new RepeatedShift(program);
    }

    static RepeatedShift undisturbed(Program program) throws Exception {
        RepeatedShift shift = begin(program);
        shift.workToTheEnd();
        return shift;
    }

    /**
     * Takes as many steps as leave some for the other parts.
     *
     * @param parts of the shift, between which the program dies
     */
    void work(int parts) throws Exception {
        int until = Math.min(STEPS.size(), done + STEPS.size() / parts);
        while (done < until) {
            Answer answer = send(done);
            // Collecting too early is refused, and counts.
            assertThat(answer.status())
                    .as("%s %s", STEPS.get(done), answer.body())
                    .isIn(200, 409);
            done++;
        }
    }

    void workToTheEnd() throws Exception {
        work(1);
    }

    /** As if the answer had been lost that the program gave before it died: the same key answers again and changes nothing. */
    void repeatTheLastAct() throws Exception {
        int last = done - 1;
        while (!STEPS.get(last).path().equals("/actions")) {
            last--;
        }
        int before = events().size();
        assertThat(send(last).status()).isIn(200, 409);
        assertThat(events()).hasSize(before);
    }

    void assertSameAs(RepeatedShift other) throws Exception {
        assertThat(events()).hasSizeGreaterThan(STEPS.size()).isEqualTo(other.events());
        assertThat(sheets()).isEqualTo(other.sheets());
    }

    private Answer send(int step) throws Exception {
        return program.post(
                shift + STEPS.get(step).path(), STEPS.get(step).json().formatted(step));
    }

    private JsonNode sheets() throws Exception {
        return program.get(shift + "/sheets").body();
    }

    /** Instant, type and data of every event; ids of shifts and salts differ between any two shifts. */
    private List<String> events() throws Exception {
        List<String> events = new ArrayList<>();
        JsonNode page;
        do {
            page = program.get(shift + "/events?after=" + events.size()).body().get("events");
            for (JsonNode event : page) {
                events.add(event.get("at") + " " + event.get("type") + " " + event.get("data"));
            }
        } while (!page.isEmpty());
        return events;
    }

    private static Step clock(String json) {
        return new Step("/clock", json);
    }

    private static Step act(String type, String members) {
        return new Step(
                "/actions",
                "{\"key\":\"step-%d\",\"type\":\"" + type + "\"" + (members.isEmpty() ? "" : ",") + members + "}");
    }

    /** @param json with a place for the number of the step */
    private record Step(String path, String json) {}
}
