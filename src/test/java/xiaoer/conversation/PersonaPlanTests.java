package xiaoer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.cases.PackReader;
import xiaoer.conversation.facts.Persona;
import xiaoer.shared.Problem;
import xiaoer.shift.Chance;

class PersonaPlanTests {

    private final List<Problem> problems = new ArrayList<>();

    private PersonaPlan plan(String yaml) {
        return PersonaPlan.read(PackReader.of("claims.yaml", new YAMLMapper().readTree(yaml), problems));
    }

    @Test
    void the_same_chance_draws_the_same_person_and_other_seeds_draw_all_kinds() {
        assertThat(PersonaPlan.FREE.drawn(new Chance(42, "persona")))
                .isEqualTo(PersonaPlan.FREE.drawn(new Chance(42, "persona")));
        List<Persona> crowd = IntStream.range(0, 200)
                .mapToObj(seed -> PersonaPlan.FREE.drawn(new Chance(seed, "persona")))
                .toList();
        assertThat(crowd).extracting(Persona::knowledge).contains("NONE", "HALF", "EXPERT");
        assertThat(crowd).extracting(Persona::mood).contains("GLAD", "CALM", "TENSE", "ANGRY");
        assertThat(crowd).extracting(Persona::patience).contains(0, 1, 2, 3, 4);
    }

    @Test
    void a_case_fixes_what_it_names_before_its_kind_does() {
        PersonaPlan plan = plan("{mood: ANGRY}").over(plan("{mood: [GLAD, CALM], demand: [DOUBTING], patience: 1}"));

        for (int seed = 0; seed < 50; seed++) {
            Persona drawn = plan.drawn(new Chance(seed, "persona"));
            assertThat(drawn.mood()).isEqualTo("ANGRY");
            assertThat(drawn.demand()).isEqualTo("DOUBTING");
            assertThat(drawn.patience()).isEqualTo(1);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void an_unknown_axis_or_value_is_told() {
        plan("{mood: SLEEPY}");
        plan("{temper: HOT}");

        assertThat(problems).extracting(Problem::code).containsExactly("UNKNOWN_NAME", "UNKNOWN_FIELD");
    }
}
