package xiaoer.workflow;

import java.util.TreeMap;
import xiaoer.workflow.diagram.Diagram;

/** Releases of processes that tests have sketched. */
final class TestProcesses {

    private TestProcesses() {}

    static OpenProcesses release(int number, Diagram... diagrams) {
        TreeMap<String, CompiledProcess> processes = new TreeMap<>();
        for (Diagram diagram : diagrams) {
            processes.put(diagram.id(), new CompiledProcess(diagram, "<drawing/>"));
        }
        return new OpenProcesses(number, () -> processes, TestRules.open(number));
    }
}
