package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task;

/**
 * The best way of one case, being gone, with what else could have been chosen at every task. What is right is so said by
 * the processes and rules of the release that is played, not by the case's author.
 */
final class BestWay {

    private final CasePlay play;
    private final List<SolutionPath.Step> steps;
    private final Runnable between;

    /** What was asked and gone on the way and beside it. */
    private PlayDependencies dependencies = PlayDependencies.NONE;

    /** @param between is run before each option that is tried */
    BestWay(CasePlay play, List<SolutionPath.Step> steps, Runnable between) {
        this.play = play;
        this.steps = steps;
        this.between = between;
    }

    /** What it consists of, in order. */
    List<Moment> moments() throws CaseStuck {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof SolutionPath.Step.Complete complete) {
                moments.addAll(ofTask(i, complete));
            } else if (steps.get(i) instanceof SolutionPath.Step.Act act) {
                moments.addAll(ofAct(act));
            }
            play.take(i + 1, steps.get(i));
        }
        dependencies = dependencies.with(play.dependencies());
        return moments;
    }

    /** What the moments hang on, once they have been found. */
    PlayDependencies dependencies() {
        return dependencies;
    }

    private List<Moment> ofTask(int at, SolutionPath.Step.Complete step) throws CaseStuck {
        Task task = play.task(at + 1, step.node());
        List<Moment> moments = new ArrayList<>();
        for (Task.Field field : task.form()) {
            Object right = step.with().get(field.name());
            if (right != null) {
                moments.add(ofField(at, task, field, step.with(), right));
            }
        }
        return moments;
    }

    private Moment ofField(int at, Task task, Task.Field field, Map<String, Object> with, Object right)
            throws CaseStuck {
        List<String> alike = new ArrayList<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> forks = new ArrayList<>();
        WorkingState before = play.snapshot();
        for (Object other : others(field, right)) {
            between.run();
            int turns = play.turns().size();
            boolean reachesNext = choose(at, task, CasePlay.with(with, field.name(), other));
            boolean reachesEnd = reachesNext && goOn(at);
            if (play.turns().size() > turns) {
                wrong.put(text(other), play.turns().get(turns));
            } else if (reachesEnd) {
                alike.add(text(other));
            }
            if (!reachesNext) {
                forks.add(text(other));
            }
            dependencies = dependencies.with(play.dependencies());
            play.restore(before);
        }
        return new Moment(
                field.name(),
                task.process(),
                task.node(),
                text(right),
                alike,
                wrong,
                forks,
                play.secondsFor(task),
                right instanceof BigDecimal amount && amount.compareTo(play.asked()) == 0,
                field.options().stream()
                        .filter(option -> option.value().equals(text(right)))
                        .findFirst()
                        .map(Task.Option::label)
                        .orElse(LocalizedText.NONE));
    }

    private static List<Object> others(Task.Field field, Object right) {
        List<Object> others = new ArrayList<>();
        if (field.type() == ValueType.YES_NO) {
            others.add(!Boolean.TRUE.equals(right));
        }
        field.options().stream()
                .map(Task.Option::value)
                .filter(value -> !value.equals(text(right)))
                .map(value -> field.type() == ValueType.NUMBER ? new BigDecimal(value) : value)
                .forEach(others::add);
        return others;
    }

    /** Whether the best way's next task is reached after this one was answered so. */
    private boolean choose(int at, Task task, Map<String, Object> with) {
        try {
            play.complete(task, with);
            int next = nextTask(at);
            takeAll(at + 1, next);
            if (next < steps.size()) {
                play.task(next + 1, ((SolutionPath.Step.Complete) steps.get(next)).node());
            }
            return true;
        } catch (CaseStuck | Refusal | UndecidedException elsewhere) {
            return false;
        }
    }

    /** Goes the rest of the best way; some turns are marked only later. */
    private boolean goOn(int at) {
        try {
            takeAll(nextTask(at), steps.size());
            return true;
        } catch (CaseStuck elsewhere) {
            return false;
        }
    }

    /** The place of the first task after this step; behind the last step when there is none. */
    private int nextTask(int at) {
        int next = at + 1;
        while (next < steps.size() && !(steps.get(next) instanceof SolutionPath.Step.Complete)) {
            next++;
        }
        return next;
    }

    private void takeAll(int from, int to) throws CaseStuck {
        for (int i = from; i < to; i++) {
            play.take(i + 1, steps.get(i));
        }
    }

    private static List<Moment> ofAct(SolutionPath.Step.Act act) {
        Map<String, String> members = new HashMap<>();
        act.members()
                .properties()
                .forEach(
                        member -> members.put(member.getKey(), member.getValue().asString("")));
        String type = members.getOrDefault("type", "");
        List<Moment> moments = new ArrayList<>();
        switch (type) {
            case "note" -> moments.add(ofAct("note", members.getOrDefault("text", "")));
            case "flag", "message" -> {
                // A flag is told below, as with a note; free words to a buyer are answered and not judged.
            }
            case "extend" -> moments.add(ofAct(type, members.getOrDefault("days", "")));
            case "close" -> moments.add(ofAct(type, members.getOrDefault("reason", "")));
            default -> moments.add(ofAct(type, ""));
        }
        if (members.containsKey("flag")) {
            moments.add(ofAct("flag", members.getOrDefault("flag", "")));
        }
        return moments;
    }

    private static Moment ofAct(String type, String right) {
        return new Moment(type, "", "", right, List.of(), Map.of(), List.of(), 0, false, LocalizedText.NONE);
    }

    /** As the log tells what was filled in. */
    static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
