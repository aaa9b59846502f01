package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;

/** Logs are read as the records that wrote them, whatever has become of the records since. */
class LogEventTests {

    private static final Instant NOON = Instant.parse("2015-07-17T04:00:00Z");

    public enum Colour {
        RED,
        BLUE
    }

    public record Painted(
            String wall,
            @JsonAlias("hue") Colour colour,
            int coats,
            Instant at,
            @Nullable String by) {}

    public record PaintedSealed(boolean straight) {}

    public record Sold(String wall) {}

    private static final String PAINTED =
            "{\"wall\":\"north\",\"colour\":\"RED\",\"coats\":2,\"at\":\"2015-07-17T04:00:00Z\",\"by\":null}";

    @Test
    void what_a_record_wrote_it_reads() {
        Painted painted = new Painted("north", Colour.RED, 2, NOON, null);

        assertThat(CanonicalJson.of(painted)).isEqualTo(CanonicalJson.of(json(PAINTED)));
        assertThat(event(PAINTED, "{\"straight\":true}").as(Painted.class)).isEqualTo(painted);
        assertThat(event(PAINTED, "{\"straight\":true}").sealedAs(PaintedSealed.class))
                .isEqualTo(new PaintedSealed(true));
    }

    @Test
    void a_truth_that_is_hidden_or_absent_is_none() {
        LogEvent hidden = new LogEvent(1, NOON, "Painted", json(PAINTED), null, null, "", "");

        assertThat(hidden.sealedAs(PaintedSealed.class)).isNull();
        assertThat(event(PAINTED, "{}").sealedAs(PaintedSealed.class)).isNull();
    }

    @Test
    void older_logs_stay_readable() {
        String removed =
                "{\"wall\":\"north\",\"colour\":\"RED\",\"coats\":2,\"at\":\"2015-07-17T04:00:00Z\",\"smell\":\"bad\"}";
        String renamed = "{\"wall\":\"north\",\"hue\":\"RED\",\"coats\":2,\"at\":\"2015-07-17T04:00:00Z\"}";
        Painted painted = new Painted("north", Colour.RED, 2, NOON, null);

        assertThat(event(removed, "{}").as(Painted.class)).isEqualTo(painted);
        assertThat(event(renamed, "{}").as(Painted.class)).isEqualTo(painted);
    }

    @Test
    void what_does_not_fit_is_an_error_and_no_guess() {
        List<String> wrong = List.of(
                PAINTED.replace("\"north\"", "null"),
                PAINTED.replace("\"wall\":\"north\",", ""),
                PAINTED.replace("\"coats\":2,", ""),
                PAINTED.replace("RED", "GREEN"),
                PAINTED.replace("2,", "\"2\","),
                PAINTED.replace("2015-07-17T04:00:00Z", "noon"));

        assertThat(wrong)
                .doesNotContain(PAINTED)
                .allSatisfy(data -> assertThatIllegalArgumentException()
                        .as(data)
                        .isThrownBy(() -> event(data, "{}").as(Painted.class)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event(PAINTED, "{}").as(Sold.class))
                .withMessageContaining("no Sold but Painted");
    }

    @Test
    void a_switch_reads_only_the_events_it_has_a_case_for() {
        List<String> told = new ArrayList<>();
        EventSwitch cases =
                new EventSwitch().on(Painted.class, (event, painted) -> told.add(event.seq() + " " + painted.wall()));

        cases.accept(event(PAINTED, "{}"));
        cases.accept(new LogEvent(8, NOON, "Sold", json("{}"), null, null, "", ""));

        assertThat(told).containsExactly("7 north");
        assertThatIllegalArgumentException().isThrownBy(() -> cases.on(Painted.class, painted -> told.add("again")));
    }

    @Test
    void a_part_of_the_plan_is_read_by_its_name_and_older_logs_have_none() {
        ShiftStartedSealed planned = new ShiftStartedSealed(42, Map.of("Sold", CanonicalJson.tree(new Sold("south"))));
        LogEvent event =
                new LogEvent(1, NOON, "ShiftStarted", json("{}"), json(CanonicalJson.of(planned)), "salt", "", "");
        LogEvent older = new LogEvent(1, NOON, "ShiftStarted", json("{}"), json("{\"seed\":42}"), "salt", "", "");

        assertThat(event.sealedAs(ShiftStartedSealed.class)).satisfies(start -> {
            assertThat(start.seed()).isEqualTo(42);
            assertThat(start.plan(Sold.class)).contains(new Sold("south"));
            assertThat(start.plan(Painted.class)).isEmpty();
        });
        assertThat(older.sealedAs(ShiftStartedSealed.class))
                .satisfies(start -> assertThat(start.plan(Sold.class)).isEmpty());
    }

    private static LogEvent event(String data, String sealed) {
        return new LogEvent(7, NOON, "Painted", json(data), json(sealed), "salt", "", "");
    }

    private static JsonNode json(String text) {
        return CanonicalJson.read(text, JsonNode.class);
    }
}
