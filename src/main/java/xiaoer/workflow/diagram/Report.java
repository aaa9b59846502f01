package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Node;

/** What is wrong with one file, each told with the id and the label of what it is about. */
final class Report {

    /** Technical bound: nobody reads more, and a hostile file must not fill the memory with them. */
    private static final int MAX_PROBLEMS = 200;

    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    Report(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    void error(Element element, String code, String message, String hint) {
        error(element.shown(), element.line(), code, message, hint);
    }

    void error(Node node, String code, String message, String hint) {
        error(node, node.line(), code, message, hint);
    }

    /** @param line of what belongs to the node */
    void error(Node node, int line, String code, String message, String hint) {
        error(shown(node.id(), node.words().zh()), line, code, message, hint);
    }

    void error(Flow flow, String code, String message, String hint) {
        error(shown(flow.id(), flow.text()), flow.line(), code, message, hint);
    }

    void error(Diagram diagram, String code, String message, String hint) {
        error(shown(diagram.id(), diagram.words().zh()), diagram.line(), code, message, hint);
    }

    void error(String subject, int line, String code, String message, String hint) {
        add(new Place(path, line, 0).error(code, subject + "：" + message, hint));
    }

    void warning(String subject, int line, String code, String message, String hint) {
        add(new Place(path, line, 0).warning(code, subject + "：" + message, hint));
    }

    void add(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    static String shown(String id, String label) {
        return Grammar.cut(id) + (label.isEmpty() ? "" : " «" + Grammar.cut(label) + "»");
    }
}
