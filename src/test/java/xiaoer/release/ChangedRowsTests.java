package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.shared.Problem;

class ChangedRowsTests {

    private static final String TABLE = "rules/freight-bearer/table.csv";

    @Test
    void a_scenario_turned_red_is_told_with_the_row_that_changed() {
        FileSet before = ArchiveTests.files(Map.of(TABLE, "1\n2\n3\n4\n5\n6\nBUYER\n8\n"));
        FileSet after = ArchiveTests.files(Map.of(TABLE, "1\n2\n3\n4\n5\n6\nSELLER\n8\n"));

        Problem problem = Checked.of(after, red(), before, wording()).problems().get(0);

        assertThat(problem.path()).isEqualTo(TABLE);
        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.message()).isEqualTo("第 7 行：样例“退货运费”期望 BUYER，现在是 SELLER。");
        assertThat(problem.hint())
                .contains("rules/freight-bearer/all.scenarios.yaml")
                .contains("12");
    }

    @Test
    void a_red_scenario_without_a_changed_row_is_told_where_it_stands() {
        FileSet same = ArchiveTests.files(Map.of(TABLE, "1\n"));

        Checked checked = Checked.of(same, red(), same, wording());

        assertThat(checked.passed()).isFalse();
        assertThat(checked.problems().get(0).path()).isEqualTo("rules/freight-bearer/all.scenarios.yaml");
        assertThat(checked.problems().get(0).line()).isEqualTo(12);
    }

    @Test
    void a_row_taken_from_the_end_is_told_at_the_last_row() {
        FileSet before = ArchiveTests.files(Map.of(TABLE, "1\n2\n3\n"));
        FileSet after = ArchiveTests.files(Map.of(TABLE, "1\n2\n"));

        assertThat(ChangedRows.first("rules/freight-bearer/", before, after)).contains(new ChangedRows.Row(TABLE, 2));
    }

    private static CheckReport red() {
        ScenarioResult scenario = new ScenarioResult(
                "freight-bearer", "freight-bearer/all.scenarios.yaml", 12, "退货运费", false, "BUYER", "SELLER");
        return new CheckReport(List.of(), List.of(scenario));
    }

    private static Wording wording() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/release");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Wording(messages);
    }
}
