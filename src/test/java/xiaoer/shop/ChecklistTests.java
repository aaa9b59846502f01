package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.cases.PackReader;
import xiaoer.shared.Problem;

/** The checklist of a pack is read strictly and ticked off by what has happened. */
class ChecklistTests {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_step_is_done_by_the_first_event_of_its_kind() {
        Checklist checklist = read("""
                steps:
                  - {event: OrderVoided, do: {zh: 作废一笔, en: Void one}}
                  - {event: OrderShipped, do: {zh: 发一笔, en: Ship one}}
                """);
        assertThat(problems).isEmpty();
        assertThat(checklist.after(Set.of("OrderShipped", "OrderInvalidated")))
                .extracting(Checklist.Shown::done)
                .containsExactly(false, true);
    }

    @Test
    void what_no_student_does_can_be_no_step() {
        read("steps: [{event: OrderInvalidated, do: {zh: 发错一笔, en: Ship a fake}}]");
        assertThat(problems).extracting(Problem::code).containsExactly("UNKNOWN_NAME");
    }

    @Test
    void a_pack_without_a_checklist_guides_nobody() {
        assertThat(Checklist.read(PackReader.of("checklist.yaml", null, problems))
                        .isEmpty())
                .isTrue();
        assertThat(problems).isEmpty();
    }

    private Checklist read(String yaml) {
        return Checklist.read(PackReader.of("checklist.yaml", new YAMLMapper().readTree(yaml), problems));
    }
}
