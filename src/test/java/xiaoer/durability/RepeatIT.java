package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/**
 * The same seed and the same actions at the same shift seconds give the same log and the same sheet, whether the program
 * lives through the shift or is killed after every few steps and in the middle of one.
 */
class RepeatIT {

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

    private static final int STEPS_BETWEEN_KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void a_shift_repeats_itself_although_the_program_is_killed() throws Exception {
        Log undisturbed = work("undisturbed", false);
        Log killed = work("killed", true);
        assertThat(killed.events()).hasSizeGreaterThan(STEPS.size()).isEqualTo(undisturbed.events());
        assertThat(killed.sheets()).isEqualTo(undisturbed.sheets());
    }

    private Log work(String name, boolean kill) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        try (Program program =
                new Program(home, List.of(Program.h2File(home.resolve("xiaoer")), Program.WITHOUT_PLANS))) {
            program.start();
            Answer started = program.post("/api/v1/shifts", """
                    {"pack":"order-basics","seed":11,"mode":"practice","profile":"textbook"}""");
            String shift = "/api/v1/shifts/" + started.body().get("id").asString();
            for (int i = 0; i < STEPS.size(); i++) {
                Step step = STEPS.get(i);
                Answer answer = program.post(shift + step.path(), step.json().formatted(i));
                // Collecting too early is refused, and counts.
                assertThat(answer.status()).as("%s %s", step, answer.body()).isIn(200, 409);
                if (kill && i % STEPS_BETWEEN_KILLS == STEPS_BETWEEN_KILLS - 1) {
                    program.kill();
                    program.start();
                    // As if the answer had been lost: the same key answers again and changes nothing.
                    if (step.path().equals("/actions")) {
                        Answer again =
                                program.post(shift + step.path(), step.json().formatted(i));
                        assertThat(again).isEqualTo(answer);
                    }
                }
            }
            return new Log(
                    events(program, shift), program.get(shift + "/sheets").body());
        }
    }

    /** Instant, type and data of every event; ids of shifts and salts differ between any two shifts. */
    private static List<String> events(Program program, String shift) throws Exception {
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

    private record Log(List<String> events, JsonNode sheets) {}
}
