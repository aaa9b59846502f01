package xiaoer.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xiaoer.workflow.Task.Field;
import xiaoer.workflow.diagram.Diagram;

final class Forms {

    private Forms() {}

    static List<Field> fields(Diagram.Node node) {
        return node.outputs().stream()
                .map(output -> new Field(
                        output.name(), output.type(), Map.of("zh", output.name()), List.of(), true, 500, null, null))
                .toList();
    }

    static Map<String, Object> shown(Diagram.Node node, Map<String, Object> inputs) {
        return new LinkedHashMap<>(inputs);
    }
}
