package xiaoer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Encounter;
import xiaoer.conversation.facts.Persona;
import xiaoer.shared.LocalizedText;
import xiaoer.testing.Authored;

/** How people take what is done to them, by the repository's own rules. */
class ReactionsTests {

    private static final RulesScene SCENE = RulesScene.of(42);
    private static final Reactions REACTIONS = SCENE.reactions();
    private static final Encounter FOLLOWED_UP = new Encounter("FOLLOWED_UP", "", true, 0);
    private static final List<Conduct> GOOD = List.of(
            new Conduct("asking", "ASK", 1), new Conduct("telling", "RULES", 1), new Conduct("followUp", "CALL", 1));

    private static Persona somebody(String mood) {
        return new Persona("NONE", "PROBING", "EASY", mood, 2);
    }

    private static Reaction asked(Persona persona, List<Conduct> conduct) {
        return REACTIONS.to(SCENE, persona, conduct, FOLLOWED_UP, Map.of(), List.of());
    }

    private static List<Conduct> goodAnd(String moment, String choice) {
        List<Conduct> conduct = new ArrayList<>(GOOD);
        conduct.add(new Conduct(moment, choice, 1));
        return conduct;
    }

    @Test
    void who_was_treated_well_is_content_and_who_was_threatened_is_not_whatever_came_out() {
        for (String mood : Persona.codes("mood")) {
            assertThat(asked(somebody(mood), goodAnd("manner", "THREATEN")).outcome())
                    .as(mood)
                    .isEqualTo("ESCALATES");
        }
        assertThat(asked(somebody("CALM"), GOOD).outcome()).isEqualTo("CONTENT");
        assertThat(asked(somebody("ANGRY"), GOOD).outcome()).isEqualTo("ACCEPTS");
        assertThat(asked(somebody("ANGRY"), goodAnd("opening", "RESTATE")).outcome())
                .isEqualTo("CONTENT");
    }

    @Test
    void satisfaction_falls_with_every_wait_and_stays_between_0_and_100() {
        int before = 100;
        for (int waits = 0; waits < 8; waits++) {
            List<Conduct> conduct = waits == 0 ? List.of() : List.of(new Conduct("overdue", "answer-request", waits));
            int now = asked(somebody("CALM"), conduct).satisfaction();
            assertThat(now).isBetween(0, 100);
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isZero();
    }

    @Test
    void the_voice_follows_mood_and_treatment() {
        assertThat(asked(somebody("ANGRY"), List.of()).voice()).isEqualTo(Voice.UPSET);
        assertThat(asked(somebody("TENSE"), List.of()).voice()).isEqualTo(Voice.CURT);
        assertThat(asked(somebody("CALM"), List.of()).voice()).isEqualTo(Voice.PLAIN);
        assertThat(asked(somebody("GLAD"), List.of()).voice()).isEqualTo(Voice.WARM);
        assertThat(asked(somebody("GLAD"), List.of(new Conduct("words", "INSULT", 2)))
                        .voice())
                .isEqualTo(Voice.UPSET);
    }

    @Test
    void only_what_hurts_is_answered_at_once_and_the_worst_of_it_first() {
        assertThat(REACTIONS.provocation(SCENE, somebody("CALM"), GOOD)).isEmpty();
        assertThat(REACTIONS.provocation(
                        SCENE,
                        somebody("CALM"),
                        List.of(new Conduct("asking", "PROVE", 1), new Conduct("manner", "THREATEN", 1))))
                .contains("THREATENED");
    }

    @Test
    void somebody_who_has_answered_often_enough_only_reads() {
        Encounter seventh = new Encounter(
                "MESSAGE",
                "",
                false,
                SCENE.parameter("p.buyer-reaction.replies").intValueExact());

        assertThat(REACTIONS.to(SCENE, somebody("CALM"), GOOD, seventh, Map.of(), List.of()))
                .returns("SILENT", Reaction::outcome)
                .returns(LocalizedText.NONE, Reaction::words);
    }

    @Test
    void every_template_is_said_by_some_rule_and_every_rule_has_its_template() {
        List<String> said = Stream.of("buyer-reaction", "order-talk", "consult-talk")
                .flatMap(decision -> StreamSupport.stream(scenarios(decision).spliterator(), false))
                .map(one -> one.path("expect").path("data").path("say").asString(""))
                .filter(say -> !say.isEmpty())
                .distinct()
                .toList();

        assertThat(SCENE.rules().part(SCENE.messages()).names())
                .filteredOn(name -> !name.startsWith("desk-") && !name.startsWith("quick-"))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private static JsonNode scenarios(String decision) {
        return new YAMLMapper()
                .readTree(new String(
                        Authored.files(Path.of("rules", decision)).get(decision + ".scenarios.yaml"),
                        StandardCharsets.UTF_8));
    }
}
