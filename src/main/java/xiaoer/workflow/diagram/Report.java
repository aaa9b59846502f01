package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    void error(Element element, String code, Object... arguments) {
        error(element.shown(), element.line(), code, arguments);
    }

    void error(Node node, String code, Object... arguments) {
        error(node, node.line(), code, arguments);
    }

    /** @param line of what belongs to the node */
    void error(Node node, int line, String code, Object... arguments) {
        error(shown(node.id(), node.words().zh()), line, code, arguments);
    }

    void error(Flow flow, String code, Object... arguments) {
        error(shown(flow.id(), flow.text()), flow.line(), code, arguments);
    }

    void error(Diagram diagram, String code, Object... arguments) {
        error(shown(diagram.id(), diagram.words().zh()), diagram.line(), code, arguments);
    }

    void error(String subject, int line, String code, Object... arguments) {
        add(new Place(path, line, 0).problem(code, about(subject, arguments)));
    }

    void warning(String subject, int line, String code, Object... arguments) {
        add(new Place(path, line, 0).warning(code, about(subject, arguments)));
    }

    /** Every problem of a diagram tells first what it is about. */
    private static Object[] about(String subject, Object... arguments) {
        return Stream.concat(Stream.of(subject), Stream.of(arguments)).toArray();
    }

    void add(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else if (problems.size() == MAX_PROBLEMS) {
            problems.add(Place.of(path).problem("MORE_PROBLEMS", MAX_PROBLEMS));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    static String shown(String id, String label) {
        return BpmnSubset.cut(id) + (label.isEmpty() ? "" : " «" + BpmnSubset.cut(label) + "»");
    }
}
