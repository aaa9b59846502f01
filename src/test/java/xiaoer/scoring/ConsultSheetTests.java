package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Quality;
import xiaoer.desk.events.Stage;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.testing.Authored;
import xiaoer.wording.LexiconFolder;

class ConsultSheetTests {

    private static final LexiconFolder LEXICONS = new LexiconFolder();
    private static final Map<String, byte[]> FILES = Authored.files(Path.of("rules"));
    private static final Rules RULES = open(FILES);

    /** As a release has it that knows of no consult desk. */
    private static final String EARLIER = """
            title: {zh: 评价表 6-1, en: Sheet 6-1}
            question: {zh: 得多少分？, en: How many points?}
            facts:
              - {type: CaseResult, cardinality: many}
              - {type: CaseCounts, cardinality: one}
              - {type: ConsultCounts, cardinality: one}
            parameters: [p.consult-sheet.of]
            """;

    private static final String EARLIER_RULE = """
            rule "consult-pre-not-applicable"
              @zh("没有咨询，不计分。")
            when
              ConsultCounts(consults == 0)
            then
              insert(new Finding(1).with("of", 0));
            end
            """;

    private final RecordedLog log = new RecordedLog();

    @Test
    void points_lost_by_one_customer_are_told_of_this_customer_at_its_last_event() {
        log.customer("size", Stage.PRE, 2, false).customer("where", Stage.MID, 2, false);
        log.arrives(1, "size").arrives(2, "where");
        log.replies(1, Quality.BEST, 20, 80).replies(1, Quality.GOOD, 20, 80).closes(1, Ending.NO_DEAL, null, 80);
        long last = log.events().size();
        log.replies(2, Quality.BEST, 20, 80).replies(2, Quality.BEST, 20, 90).closes(2, Ending.SOLVED, null, 90);
        log.at(1800).endedBy("TIME");

        List<ScoreFinding> findings = findings(RULES);

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("consult-pre-answers"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.about()).containsExactly("1");
                    assertThat(finding.seq()).isEqualTo(last);
                    assertThat(finding.points()).isEqualByComparingTo("-3");
                });
        Sheet sheet = ConsultSheet.sheet(findings, RULES, TextbookRules.PROFILE);
        assertThat(sheet.items().stream()
                        .filter(Sheet.Item::applies)
                        .map(Sheet.Item::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sheet.total());
    }

    @Test
    void a_shift_pinned_to_a_release_without_a_consult_desk_is_scored_as_it_was() {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.keySet().removeIf(path -> path.startsWith("consult-sheet/"));
        files.put("consult-sheet/decision.yaml", EARLIER.getBytes(StandardCharsets.UTF_8));
        files.put("consult-sheet/earlier.drl", EARLIER_RULE.getBytes(StandardCharsets.UTF_8));
        log.customer("size", Stage.PRE, 2, false)
                .arrives(1, "size")
                .replies(1, Quality.BEST, 20, 80)
                .endedBy("TIME");

        assertThat(findings(open(files))).isEmpty();
        assertThat(findings(RULES)).isNotEmpty();
    }

    /** Without what simulated people say, which no sheet needs. */
    private static Rules open(Map<String, byte[]> files) {
        Map<String, byte[]> needed = new TreeMap<>(files);
        needed.keySet().removeIf(path -> path.startsWith("messages/"));
        return Authored.rulebook(LEXICONS).open(new RuleFiles(needed), 1);
    }

    private List<ScoreFinding> findings(Rules rules) {
        return ConsultSheet.findings(
                CaseLog.of(log.events(), "student01"),
                ConsultLog.of(log.events()),
                rules,
                TextbookRules.PROFILE,
                new WrittenWords(rules.part(LEXICONS).get(WrittenWords.LEXICON)));
    }
}
