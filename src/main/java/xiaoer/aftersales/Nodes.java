package xiaoer.aftersales;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.Processes;

/** The nodes of a process, by id. */
final class Nodes {

    private Nodes() {}

    static Map<String, NodeInfo> of(Processes processes, String process) {
        return processes.info(process).nodes().stream().collect(Collectors.toMap(NodeInfo::id, Function.identity()));
    }
}
