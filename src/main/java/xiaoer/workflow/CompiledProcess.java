package xiaoer.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Form;
import xiaoer.workflow.engine.Definition;

/** One process file, understood; the engine's form is made when it is first needed. Shared by all releases with this content. */
final class CompiledProcess {

    private final Diagram diagram;
    private final String drawing;
    private final Map<String, Form> forms = new HashMap<>();
    private final ProcessInfo info;
    private @Nullable Definition definition;

    /** @param drawing the file as its author wrote it */
    CompiledProcess(Diagram diagram, String drawing) {
        this.diagram = diagram;
        this.drawing = drawing;
        this.info = info(diagram);
        diagram.nodes().values().stream()
                .filter(node -> node.kind() == Diagram.Kind.USER_TASK)
                .forEach(task -> forms.put(task.id(), Form.of(task)));
    }

    Diagram diagram() {
        return diagram;
    }

    String drawing() {
        return drawing;
    }

    /** The form of a user task; an empty one for any other node. */
    Form form(String node) {
        return forms.getOrDefault(node, new Form(List.of(), Map.of()));
    }

    synchronized Definition definition() {
        if (definition == null) {
            definition = Definition.of(diagram);
        }
        return definition;
    }

    ProcessInfo info() {
        return info;
    }

    private static ProcessInfo info(Diagram diagram) {
        List<NodeInfo> nodes = new ArrayList<>();
        diagram.nodes().values().forEach(node -> nodes.add(info(node)));
        return new ProcessInfo(
                diagram.id(), name(diagram.words()), diagram.variables(), List.copyOf(nodes), diagram.path());
    }

    private static NodeInfo info(Diagram.Node node) {
        return new NodeInfo(
                node.id(),
                node.kind().name(),
                name(node.words()),
                help(node.words()),
                node.words().see(),
                node.words().state());
    }

    static LocalizedText name(Diagram.Words words) {
        return told(words.zh(), words.en());
    }

    static LocalizedText help(Diagram.Words words) {
        return told(words.help(), words.helpEn());
    }

    /** Per language; without one when the author gave none. */
    private static LocalizedText told(String zh, String en) {
        return en.isEmpty() ? LocalizedText.chinese(zh) : LocalizedText.of(zh, en);
    }
}
