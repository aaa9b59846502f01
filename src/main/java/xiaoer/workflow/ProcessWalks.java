package xiaoer.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.workflow.WorkflowReport.WalkResult;
import xiaoer.workflow.diagram.Diagram;

/** The walks of one process; together they must come by all of its nodes and flows. */
final class ProcessWalks {

    private final Diagram diagram;
    private final List<Walk> walks;
    private final Map<String, WorkItemType> workItems;
    private final Supplier<Instances> instances;
    private final Settlement settlement;
    private final List<Problem> problems = new ArrayList<>();
    private final List<WalkResult> results = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    /** @param instances makes instances that live in memory, none of which knows of another's */
    ProcessWalks(
            Diagram diagram,
            List<Walk> walks,
            Map<String, WorkItemType> workItems,
            Supplier<Instances> instances,
            Settlement settlement) {
        this.diagram = diagram;
        this.walks = walks;
        this.workItems = workItems;
        this.instances = instances;
        this.settlement = settlement;
    }

    WorkflowReport go(Processes processes) {
        ProcessInfo process = processes.info(diagram.id());
        for (Walk walk : walks) {
            requireKnownWork(walk);
            WalkStage stage = new WalkStage(walk, workItems);
            WalkRun.Outcome outcome = new WalkRun(walk, process, processes, instances.get(), stage, settlement).go();
            visited.addAll(outcome.visited());
            tell(walk, outcome.astray());
        }
        if (problems.isEmpty()) {
            requireVisited();
        }
        return new WorkflowReport(problems, results);
    }

    private void tell(Walk walk, List<Astray> astray) {
        boolean green = astray.isEmpty();
        results.add(new WalkResult(
                diagram.id(),
                walk.place().path(),
                walk.place().line(),
                walk.name(),
                green,
                green ? walk.expect().end() : astray.get(0).expected(),
                green ? walk.expect().end() : astray.get(0).actual()));
        astray.forEach(each -> problems.add(
                walk.place().error("WALK", "走查“" + walk.name() + "”" + each.getMessage(), "请改流程或规则，或在同一次保存里改走查")));
    }

    /** A misspelt work item would else be one that is never called. */
    private void requireKnownWork(Walk walk) {
        Stream.concat(walk.work().keySet().stream(), walk.expect().worked().keySet().stream())
                .filter(name -> !workItems.containsKey(name))
                .forEach(name -> problems.add(walk.place()
                        .error(
                                "UNKNOWN_WORK_ITEM",
                                "走查“" + walk.name() + "”里没有工作项 " + name,
                                "可用的有 " + workItems.keySet().stream().sorted().collect(Collectors.joining("、")))));
    }

    private void requireVisited() {
        diagram.nodes().values().stream()
                .filter(node -> !visited.contains(node.id()))
                .forEach(node -> unvisited(node.line(), node.id(), node.words().zh(), "节点"));
        diagram.flows().values().stream()
                .filter(flow -> !visited.contains(flow.id()))
                .forEach(flow -> unvisited(flow.line(), flow.id(), flow.text(), "顺序流"));
    }

    private void unvisited(int line, String id, String label, String element) {
        String name = label.isEmpty() ? id : id + " «" + label + "»";
        problems.add(new Place(diagram.path(), line, 0)
                .error("NEVER_VISITED", name + "：没有走查经过这个" + element, "请加一个经过它的走查，或删去它"));
    }
}
