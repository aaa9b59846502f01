package xiaoer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;

/** Lexicons lie beside the decisions, are checked with them and belong to the same set. */
class LexiconFolderTests {

    private static final String GREETINGS = """
            title: {zh: 问候, en: Greetings}
            concepts:
              HELLO: {category: word, phrases: [你好, hello]}
            examples:
              - {text: 你好！, mentions: [HELLO]}
            """;

    private final LexiconFolder lexicons = new LexiconFolder();
    private final Rulebook rulebook = RulebookFixture.of(List.of(), List.of(lexicons));

    private static RuleFiles with(String greetings) {
        return new RuleFiles(Map.of("lexicons/greetings.yaml", greetings.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_set_has_its_own_lexicons() {
        Rules old = rulebook.open(with(GREETINGS), 1);
        Rules changed = rulebook.open(with(GREETINGS.replace("hello", "hi")), 2);
        assertThat(old.part(lexicons).get("greetings").read("hello").of("word")).containsExactly("HELLO");
        assertThat(changed.part(lexicons).get("greetings").read("hello").of("word"))
                .isEmpty();
    }

    @Test
    void a_set_from_before_there_were_lexicons_finds_nothing() {
        Rules rules = rulebook.open(new RuleFiles(Map.of()), 1);
        assertThat(rules.part(lexicons).get("greetings").read("你好").mentions()).isEmpty();
    }

    @Test
    void a_lexicon_whose_example_no_longer_fits_keeps_the_set_from_passing() {
        CheckReport report = rulebook.check(with(GREETINGS.replace("[你好, hello]", "[您好]")));
        assertThat(report.passed()).isFalse();
        Problem problem = report.problems().get(0);
        assertThat(problem.path()).isEqualTo("rules/lexicons/greetings.yaml");
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.code()).isEqualTo("EXAMPLE");
    }
}
