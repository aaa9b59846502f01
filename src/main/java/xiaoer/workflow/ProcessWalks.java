package xiaoer.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.ProblemWords;
import xiaoer.shared.TimeLimit;
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
            TimeLimit.goOn();
            requireKnownWork(walk);
            WalkContext context = new WalkContext(walk, workItems);
            WalkRun.Outcome outcome = new WalkRun(walk, process, processes, instances.get(), context, settlement).go();
            visited.addAll(outcome.visited());
            tell(walk, outcome.astray());
        }
        if (problems.isEmpty()) {
            requireVisited();
        }
        return new WorkflowReport(problems, results);
    }

    private void tell(Walk walk, List<WalkFailure> astray) {
        boolean green = astray.isEmpty();
        results.add(new WalkResult(
                diagram.id(),
                walk.place().path(),
                walk.place().line(),
                walk.name(),
                green,
                green ? walk.expect().end() : told(astray.get(0).expected()),
                green ? walk.expect().end() : told(astray.get(0).actual())));
        astray.forEach(each -> problems.add(walk.place().problem("WALK", walk.name(), each.expected(), each.actual())));
    }

    /** Results of red walks are not shown, only the problems that tell the same. */
    private static String told(String argument) {
        return ProblemWords.in(Locale.ROOT).argument(argument);
    }

    /** A misspelt work item would else be one that is never called. */
    private void requireKnownWork(Walk walk) {
        Stream.concat(walk.work().keySet().stream(), walk.expect().worked().keySet().stream())
                .filter(name -> !workItems.containsKey(name))
                .forEach(name -> problems.add(walk.place()
                        .problem(
                                "UNKNOWN_WORK_ITEM",
                                walk.name(),
                                name,
                                workItems.keySet().stream().sorted().collect(Collectors.joining(", ")))));
    }

    private void requireVisited() {
        diagram.nodes().values().stream()
                .filter(node -> !visited.contains(node.id()))
                .forEach(node -> unvisited(
                        "NEVER_VISITED.NODE",
                        node.line(),
                        node.id(),
                        node.words().zh()));
        diagram.flows().values().stream()
                .filter(flow -> !visited.contains(flow.id()))
                .forEach(flow -> unvisited("NEVER_VISITED.FLOW", flow.line(), flow.id(), flow.text()));
    }

    private void unvisited(String code, int line, String id, String label) {
        String name = label.isEmpty() ? id : id + " «" + label + "»";
        problems.add(new Place(diagram.path(), line, 0).problem(code, name));
    }
}
