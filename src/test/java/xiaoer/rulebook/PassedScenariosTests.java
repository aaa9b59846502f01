package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xiaoer.shared.PassedChecks;

/** Scenarios that were green under all that they hang on do not run again. */
class PassedScenariosTests {

    private static final String SCENARIOS = "pickup/pickup.scenarios.yaml";

    private final Remembering passed = new Remembering();
    private final CachingRulebook rulebook = new CachingRulebook(
            new Catalogue(List.of(new ParcelFacts())),
            List.of(),
            Duration.ofSeconds(30),
            // Bounds of its own, so that nobody else in this virtual machine has run them.
            new Budget.Limits(1_999_999, Duration.ofSeconds(2)),
            passed);

    /** Knows everything that it was told at first; and says of it that nothing was found, to be recognised. */
    private static final class Remembering implements PassedChecks {
        private final List<Passed> kept = new ArrayList<>();

        @Override
        public Optional<Passed> find(String subject) {
            return kept.stream().findFirst().map(first -> new Passed(first.hash(), "{\"results\":[]}"));
        }

        @Override
        public void keep(String subject, Passed found) {
            assertThat(subject).isEqualTo("scenarios pickup");
            kept.add(found);
        }
    }

    @Test
    void green_scenarios_are_kept_and_found_again_only_for_the_same_content() {
        RuleFolder before = RuleFolder.pickup();
        RuleFolder after = RuleFolder.pickup().with(SCENARIOS, RuleFolder.SCENARIOS + "\n# something new\n");

        assertThat(rulebook.check(before.files()).scenarios()).isNotEmpty();
        assertThat(passed.kept).hasSize(1);
        assertThat(passed.kept.get(0).found()).contains("\"green\":true");

        assertThat(rulebook.check(after.files()).scenarios()).isNotEmpty();
        assertThat(passed.kept).hasSize(2);

        assertThat(rulebook.check(before.files()).scenarios()).isEmpty();
    }

    @Test
    void red_scenarios_are_not_kept() {
        RuleFolder red =
                RuleFolder.pickup().with(SCENARIOS, RuleFolder.SCENARIOS.replace("elapsed: 179", "elapsed: 180"));

        assertThat(rulebook.check(red.files()).passed()).isFalse();
        assertThat(passed.kept).isEmpty();
    }
}
