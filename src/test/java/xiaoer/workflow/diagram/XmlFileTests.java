package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessFiles;

/** Hostile XML ends as one problem of its file, at once, and nothing is fetched. */
class XmlFileTests {

    private static final String LAUGHS = "<!DOCTYPE d [<!ENTITY a \"ha\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>";

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("DOCTYPE", doctype("<!DOCTYPE definitions>"), "NOT_ALLOWED"),
                Arguments.of("XXE", doctype("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "NOT_ALLOWED"),
                Arguments.of("DTD", doctype("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/evil.dtd\">"), "NOT_ALLOWED"),
                Arguments.of("laughs", doctype(LAUGHS), "NOT_ALLOWED"),
                Arguments.of(
                        "entity",
                        new Bpmn()
                                .more("<documentation>&undeclared;</documentation>")
                                .text(),
                        "NOT_ALLOWED,XML"),
                Arguments.of("deep", new Bpmn().more(nested(1_500)).text(), "TOO_DEEP"),
                Arguments.of(
                        "many", new Bpmn().more("<outgoing/>".repeat(40_000)).text(), "TOO_LARGE"),
                Arguments.of("attributes", new Bpmn().more(attributes(1_000)).text(), "TOO_LARGE"),
                Arguments.of("large", new Bpmn().more(" ".repeat(10_000_000)).text(), "FILE_TOO_LARGE"),
                Arguments.of("cut off", new Bpmn().text().substring(0, 900), "XML"),
                Arguments.of("two roots", new Bpmn().text() + "<a/>", "XML"),
                Arguments.of(
                        "same attribute twice",
                        new Bpmn().more("<task id=\"a\" id=\"b\"/>").text(),
                        "XML"),
                Arguments.of("unbound prefix", new Bpmn().more("<evil:task/>").text(), "XML"),
                Arguments.of(
                        "XML 1.1", new Bpmn().prolog("<?xml version=\"9.9\"?>").text(), "XML"),
                Arguments.of("nothing", "", "XML"),
                Arguments.of("no BPMN", "<html/>", "UNKNOWN_ELEMENT"));
    }

    private static String doctype(String doctype) {
        return new Bpmn().prolog("<?xml version=\"1.0\"?>" + doctype).text();
    }

    private static String nested(int depth) {
        return "<subProcess>".repeat(depth) + "</subProcess>".repeat(depth);
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder("<outgoing");
        for (int i = 0; i < count; i++) {
            text.append(" a").append(i).append("=\"\"");
        }
        return text.append("/>").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostile_files_are_refused(String name, String text, String codes) {
        List<Problem> problems = check(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).hasSize(1);
        assertThat(codes.split(",")).contains(Kinds.of(problems.get(0)));
        assertThat(problems.get(0).path()).isEqualTo("processes/fence/fence.bpmn");
        assertThat(problems.get(0).hint()).isNotBlank();
    }

    @Test
    void another_encoding_than_utf_8_is_refused() {
        assertThat(check(new Bpmn().text().getBytes(StandardCharsets.UTF_16)))
                .extracting(Kinds::of)
                .containsExactly("ENCODING");
        assertThat(check(new byte[] {(byte) 0xff, 0, 1})).extracting(Kinds::of).containsExactly("ENCODING");
    }

    @Test
    void a_prefix_means_nothing_but_its_namespace() {
        String text = new Bpmn()
                .text()
                .replaceAll("<(/?)(?!\\?)(?!drools)", "<$1b:")
                .replace("xmlns=", "xmlns:b=")
                .replace("<b:?", "<?");

        assertThat(check(text.getBytes(StandardCharsets.UTF_8)).stream().filter(Problem::isError))
                .isEmpty();
    }

    @Test
    void elements_are_told_by_the_line_they_begin_at() {
        Bpmn file = new Bpmn().more("<!-- a comment\nof two lines -->\n<scriptTask\n  id=\"a\"\n  name=\"b\"/>");

        assertThat(file.problems()).extracting(Problem::line).containsExactly(Bpmn.MORE_LINE + 2);
    }

    private static List<Problem> check(byte[] bytes) {
        return Diagrams.read(new ProcessFiles(Map.of("fence/fence.bpmn", bytes))).check(Bpmn.surroundings()).stream()
                .filter(Problem::isError)
                .toList();
    }
}
