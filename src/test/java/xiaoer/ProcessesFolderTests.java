package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;
import xiaoer.testing.Authored;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.WorkflowReport;

/** Every walk of the repository's own {@code processes/} folder is a test, and the folder has no problem. */
class ProcessesFolderTests {

    /** What lanes are called in English is the page's matter. */
    private static final String DRAWN_WITHOUT_ENGLISH =
            "//*[@name][@id = //@bpmnElement][name() != 'lane']" + "[not(starts-with(documentation, 'en: '))]/@id";

    @TestFactory
    Stream<DynamicTest> the_processes_folder_is_sound() {
        Rules rules = Authored.rulebook().open(new RuleFiles(Authored.files(Path.of("rules"))), 1);
        WorkflowReport report =
                Authored.workflows().check(new ProcessFiles(Authored.files(Path.of("processes"))), rules);
        Stream<DynamicTest> walks = report.walks().stream()
                .map(walk -> DynamicTest.dynamicTest(
                        walk.process() + ": " + walk.name(),
                        () -> assertThat(walk.actual())
                                .as(walk.path() + ":" + walk.line())
                                .isEqualTo(walk.expected())));
        DynamicTest problems = DynamicTest.dynamicTest(
                "no problems",
                () -> assertThat(report.problems().stream().map(ProcessesFolderTests::told))
                        .isEmpty());
        return Stream.concat(Stream.of(problems), walks);
    }

    @Test
    void whatever_a_drawing_names_has_an_english_name_too() {
        List<String> nameless = new ArrayList<>();
        for (var file : Authored.files(Path.of("processes")).entrySet()) {
            if (file.getKey().endsWith(".bpmn")) {
                idsIn(file.getValue(), DRAWN_WITHOUT_ENGLISH).forEach(id -> nameless.add(file.getKey() + ": " + id));
            }
        }
        assertThat(nameless).isEmpty();
    }

    private static Stream<String> idsIn(byte[] bpmn, String xpath) {
        try {
            Document drawing =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bpmn));
            XPathNodes ids = XPathFactory.newInstance().newXPath().evaluateExpression(xpath, drawing, XPathNodes.class);
            return StreamSupport.stream(ids.spliterator(), false).map(Node::getNodeValue);
        } catch (IOException | ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new AssertionError(e);
        }
    }

    private static String told(Problem problem) {
        return problem.path() + ":" + problem.line() + " " + problem.message();
    }
}
