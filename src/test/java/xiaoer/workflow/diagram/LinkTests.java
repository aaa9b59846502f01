package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.diagram.Fragments.end;
import static xiaoer.workflow.diagram.Fragments.flow;
import static xiaoer.workflow.diagram.Fragments.task;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessFiles;

/** A link is a flow that is too long to be drawn. */
class LinkTests {

    private static final String CHOICE = "<exclusiveGateway id=\"work\" name=\"付了？\" default=\"work-a\"/>";

    private static String link(String element, String id, String name) {
        return "<%1$s id=\"%2$s\" name=\"到 %2$s\"><linkEventDefinition name=\"%3$s\"/></%1$s>"
                .formatted(element, id, name);
    }

    private static String throwing(String id, String name) {
        return link("intermediateThrowEvent", id, name);
    }

    private static String catching(String id, String name) {
        return link("intermediateCatchEvent", id, name);
    }

    /** Two ways that both jump to one end. */
    private static Bpmn jumps() {
        return new Bpmn()
                .work(CHOICE)
                .more(throwing("a", "finish")
                        + throwing("b", "finish")
                        + catching("c", "finish")
                        + task("late")
                        + end("e2")
                        + flow("work", "a")
                        + flow("work", "b", "paid")
                        + flow("c", "late")
                        + flow("late", "e2"));
    }

    @Test
    void every_throwing_link_leads_to_the_catching_one_of_its_name() {
        Bpmn file = jumps();
        String text = file.text().replaceFirst("<sequenceFlow id=\"out\"[^>]*/><endEvent id=\"done\"[^>]*/>", "");
        Diagrams diagrams =
                Diagrams.read(new ProcessFiles(Map.of("fence/fence.bpmn", text.getBytes(StandardCharsets.UTF_8))));

        assertThat(diagrams.check(Bpmn.surroundings()).stream()
                        .filter(problem -> !Kinds.of(problem).equals("NOT_DRAWN")))
                .isEmpty();
        Diagram diagram = diagrams.byId().get("fence");
        assertThat(diagram.flows()).containsKeys("a-link", "b-link");
        assertThat(run(diagram, true)).containsExactly("begin", "work", "b", "c", "late", "e2");
        assertThat(run(diagram, false)).containsExactly("begin", "work", "a", "c", "late", "e2");
    }

    private static List<String> run(Diagram diagram, boolean paid) {
        return new EngineRun(diagram).start(Map.of("paid", paid)).complete("late").entered;
    }

    @Test
    void a_link_without_an_end_or_with_two_is_refused() {
        assertThat(jumped(throwing("a", "finish")).message()).contains("finish", "0");
        assertThat(jumped(throwing("a", "finish") + catching("c", "finish") + catching("d", "finish"))
                        .message())
                .contains("finish", "2");
    }

    @Test
    void a_link_that_nobody_throws_is_refused() {
        assertThat(jumped(catching("c", "finish")).code()).isEqualTo("LINK.UNUSED");
    }

    @Test
    void a_link_does_not_lead_into_a_subprocess() {
        Problem problem = jumped(
                throwing("a", "in") + "<subProcess id=\"s\" name=\"子\">" + catching("c", "in") + "</subProcess>");

        assertThat(problem.code()).isEqualTo("LINK");
    }

    @Test
    void a_loop_by_links_waits_for_somebody_like_any_other() {
        Bpmn file = new Bpmn()
                .work(CHOICE.replace("work-a", "out"))
                .more(throwing("a", "again") + flow("work", "a", "paid") + catching("c", "again")
                        + "<exclusiveGateway id=\"merge\"/>" + flow("merge", "work") + flow("c", "merge"));
        String text = file.text().replace("targetRef=\"work\"/>\n", "targetRef=\"merge\"/>\n");

        assertThat(Diagrams.read(new ProcessFiles(Map.of("fence/fence.bpmn", text.getBytes(StandardCharsets.UTF_8))))
                        .check(Bpmn.surroundings()))
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly("LOOP");
    }

    private static Problem jumped(String links) {
        return new Bpmn()
                .more(links).problems().stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .orElseThrow();
    }
}
