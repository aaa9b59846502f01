package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <a>\\n  <b></a>              | XML.WRONG_END       | 2 | 6  | b            | </b>
                    <a>\\n  <b>\\n             | XML.NOT_CLOSED      | 2 | 3  | b            | </b>
                    <a>\\n  <b c="d>\\n</a>    | XML.OPEN_TAG        | 2 | 3  | <b c="d>     | >
                    <a>\\n fish & chips</a>    | XML.AMPERSAND       | 2 | 7  | & chips</a>  | &amp;
                    <a b="x & y"/>             | XML.AMPERSAND       | 1 | 9  | & y          | &amp;
                    <a>1 < 2</a>               | XML.LESS_THAN       | 1 | 6  | < 2          | &lt;
                    <a b="1<2"/>               | XML.LESS_THAN       | 1 | 8  | <2"/>        | &lt;
                    <a b=c/>                   | XML.ATTRIBUTE       | 1 | 4  | b=c          | name="value" / 名字="值"
                    <a b="1"c="2"/>            | XML.ATTRIBUTE       | 1 | 9  | c            | name="value" / 名字="值"
                    <a b="1"\\n b="2"/>        | XML.ATTRIBUTE_TWICE | 2 | 2  | b            | delete / 删去
                    <a><zeebe:task/></a>       | XML.PREFIX          | 1 | 4  | zeebe:task   | xmlns:zeebe
                    <a z:b="1"/>               | XML.PREFIX          | 1 | 1  | z:b          | xmlns:z
                    <a/>\\n<b/>                | XML.AFTER_END       | 2 | 1  | <b/>         | <definitions>
                    <a/> tail                  | XML.AFTER_END       | 1 | 6  | tail         | <definitions>
                    {"a": 1}                   | XML.NO_TAG          | 1 | 1  | {"a": 1}     | BPMN 2.0 XML
                    \\n<?xml version="1.0"?><a/> | XML.DECLARATION   | 2 | 1  | <?xml        | before / 前面
                    <a>&nbsp;</a>              | XML.AMPERSAND       | 1 | 4  | &nbsp;       | &amp;
                    <a>\\n b&#8238;c</a>         | CHARACTER           | 2 | 0  | U+202E       | delete / 删去
                    <a>\\n b&#0;c</a>            | CHARACTER           | 2 | 3  | U+0000       | delete / 删去
                    <a b="&#xD800;"/>          | CHARACTER           | 1 | 7  | U+D800       | delete / 删去
                    <a>\\n b\u200bc</a>           | CHARACTER           | 2 | 3  | U+200B       | delete / 删去
                    ''                         | XML.EMPTY           | 0 | 0  | empty / 空的  | again / 重新
                    """)
    void what_is_no_xml_is_told_by_what_is_wrong_and_where(
            String text, String code, int line, int column, String named, String instead) {
        Problem problem = check(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(problem)
                .returns(code, Problem::code)
                .returns(line, Problem::line)
                .returns(column, Problem::column);
        assertThat(problem.in(Locale.ENGLISH).message()).contains(named.split(" / ")[0]);
        assertThat(problem.in(Locale.ENGLISH).hint()).contains(instead.split(" / ")[0]);
        assertThat(problem.in(Locale.ROOT).message()).contains(last(named));
        assertThat(problem.in(Locale.ROOT).hint()).contains(last(instead));
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(" / ") < 0 ? 0 : words.lastIndexOf(" / ") + 3);
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
