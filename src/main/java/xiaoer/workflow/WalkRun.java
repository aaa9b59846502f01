package xiaoer.workflow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.ProblemWords;
import xiaoer.shared.Refusal;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.Instance.Timer;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Walk.Step;

/** One walk of a process, gone step by step on instances that live in memory; nothing outside is touched. */
final class WalkRun {

    /** When a step makes more rows fall due than this, timers set each other without an end. */
    private static final int MAX_DUE = 200;

    private final Walk walk;
    private final ProcessInfo process;
    private final Processes processes;
    private final Instances instances;
    private final WalkContext context;
    private final Settlement settlement;

    WalkRun(
            Walk walk,
            ProcessInfo process,
            Processes processes,
            Instances instances,
            WalkContext context,
            Settlement settlement) {
        this.walk = walk;
        this.process = process;
        this.processes = processes;
        this.instances = instances;
        this.context = context;
        this.settlement = settlement;
    }

    /**
     * @param astray what differs from what the walk expects; nothing when it is green
     * @param visited ids of the process's own nodes and flows that it came by; none when it stopped on the way
     */
    record Outcome(List<WalkFailure> astray, Set<String> visited) {}

    Outcome go() {
        try {
            UUID root = instances.start(context, processes, process.id(), walk.name(), start());
            for (Step step : walk.steps()) {
                TimeLimit.goOn();
                go(root, step);
            }
            if (tree(root).anyMatch(instance -> !instance.hasEnded())) {
                throw new WalkFailure(ProblemWords.word("WALK.NOTHING_WAITS"), standing(root));
            }
            Set<String> visited = new HashSet<>(context.entered(root));
            visited.addAll(context.flows(root));
            List<WalkFailure> astray = new ArrayList<>(new WalkEnd(instances.get(root), context).unmet(walk.expect()));
            Map<String, String> unsettled = settlement.unsettled(instances.get(root), context.happenings());
            if (unsettled != null) {
                astray.add(new WalkFailure(ProblemWords.word("WALK.SETTLED", Settlement.FILE), unsettled.toString()));
            }
            return new Outcome(astray, visited);
        } catch (WalkFailure astray) {
            return stopped(astray);
        } catch (Refusal refusal) {
            if (refusal.reason().equals(EngineFailure.REASON)) {
                return stopped(failed(refusal.arguments()));
            }
            return stopped(new WalkFailure(ProblemWords.word("WALK.VALUES_TAKEN"), ProblemWords.refusal(refusal)));
        }
    }

    /** @param told process, node and reason */
    private WalkFailure failed(List<?> told) {
        String node = shown(String.valueOf(told.get(0)), String.valueOf(told.get(1)));
        return new WalkFailure(ProblemWords.word("WALK.GOES_ON", node), Undecided.told(String.valueOf(told.get(2))));
    }

    private static Outcome stopped(WalkFailure astray) {
        return new Outcome(List.of(astray), Set.of());
    }

    /** The values it starts with; times are written as text. */
    private Map<String, Object> start() {
        Map<String, Object> start = new LinkedHashMap<>(walk.start());
        start.replaceAll((name, value) -> process.variables().get(name) == ValueType.TIME ? time(name, value) : value);
        return start;
    }

    private static Instant time(String name, Object value) {
        try {
            return Instant.parse(value.toString());
        } catch (DateTimeException e) {
            throw new WalkFailure(ProblemWords.word("WALK.INSTANT", name), value.toString());
        }
    }

    private void go(UUID root, Step step) {
        switch (step.kind()) {
            case TASK -> {
                Task task = instances.tasks(context.owner()).stream()
                        .filter(open -> open.node().equals(step.name()))
                        .findFirst()
                        .orElseThrow(() -> new WalkFailure(told(step, "WALK.TASK_OPEN"), standing(root)));
                instances.complete(context, task.id(), step.with());
            }
            case MESSAGE -> {
                if (!instances.message(context, root, step.name(), step.with())) {
                    throw new WalkFailure(told(step, "WALK.MESSAGE_AWAITED"), standing(root));
                }
            }
            case SIGNAL -> instances.signal(context, step.name(), step.with());
            case TIMER -> {
                Timer timer = timers(root)
                        .filter(running -> running.node().equals(step.name()))
                        .min(Comparator.comparing(Timer::due))
                        .orElseThrow(() -> new WalkFailure(told(step, "WALK.TIMER_RUNS"), standing(root)));
                letPass(timer.due(), step);
            }
        }
    }

    private void letPass(Instant until, Step step) {
        int due = 0;
        for (Optional<WalkContext.Row> row = context.next(until); row.isPresent(); row = context.next(until)) {
            if (++due > MAX_DUE) {
                throw new WalkFailure(told(step, "WALK.TIMERS_END", MAX_DUE), ProblemWords.word("WALK.MORE"));
            }
            instances.fire(context, row.get().about(), row.get().payload());
        }
    }

    private static String told(Step step, String word, Object... more) {
        return ProblemWords.word(
                word,
                Stream.concat(Stream.of(step.place().line(), step.name()), Stream.of(more))
                        .toArray());
    }

    /** Where everything stands that has not ended, and why. */
    private String standing(UUID root) {
        List<Instance> running =
                tree(root).filter(instance -> !instance.hasEnded()).toList();
        if (running.isEmpty()) {
            String end = instances.get(root).end();
            return end == null ? ProblemWords.word("WALK.CANCELLED") : ProblemWords.word("WALK.ENDED", end);
        }
        String active = running.stream()
                .flatMap(instance -> instance.active().stream().map(node -> shown(instance.process(), node)))
                .collect(Collectors.joining(", "));
        String timers = timers(root).map(Timer::node).collect(Collectors.joining(", "));
        List<String> errors = running.stream()
                .flatMap(instance -> Optional.ofNullable(instance.error()).stream())
                .toList();
        if (errors.isEmpty()) {
            return ProblemWords.word("WALK.STANDS", active, timers.isEmpty() ? "—" : timers);
        }
        return errors.size() == 1 && !Undecided.told(errors.get(0)).equals(errors.get(0))
                ? Undecided.told(errors.get(0))
                : ProblemWords.word("WALK.FAILED", active, String.join("; ", errors));
    }

    /** A node by id and label. */
    private String shown(String process, String id) {
        return processes.info(process).nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(node -> id + " «" + node.name().chinese() + "»")
                .findFirst()
                .orElse(id);
    }

    private Stream<Timer> timers(UUID root) {
        return tree(root).flatMap(instance -> instance.timers().stream());
    }

    /** The instance and all that its call activities started. */
    private Stream<Instance> tree(UUID instance) {
        return Stream.concat(
                Stream.of(instances.get(instance)),
                instances.children(instance).stream().flatMap(child -> tree(child.id())));
    }
}
