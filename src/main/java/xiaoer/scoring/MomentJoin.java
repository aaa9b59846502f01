package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.scoring.CaseActs.Act;

/** Lays what was visibly done beside what was called for. */
final class MomentJoin {

    /** What there is to say of a step before the rules weigh it. */
    enum Verdict {
        RIGHT,
        LATE,
        OTHER,
        WRONG,
        OMITTED,
        LOST,
        UNPLANNED
    }

    /**
     * @param moment null for what nobody planned
     * @param act null when nothing was done
     * @param code what a process calls the wrong turn; empty when it has no word for it
     * @param afterFork whether a wrong answer before had led away from the best way
     */
    record Joined(@Nullable Moment moment, @Nullable Act act, Verdict verdict, String code, boolean afterFork) {}

    private static final String NOTE = "note";

    private final WrittenWords words;
    private final double lateAfter;

    /** @param lateAfter the share of its time after which a task is done late, 0 to 1 */
    MomentJoin(WrittenWords words, double lateAfter) {
        this.words = words;
        this.lateAfter = lateAfter;
    }

    /** In the order of the plan, then what nobody planned. */
    List<Joined> of(List<Moment> plan, CaseActs acts) {
        List<Act> left = new ArrayList<>(acts.acts());
        boolean torn = notesContradict(plan, left);
        List<Joined> joined = new ArrayList<>();
        boolean forked = false;
        for (int i = 0; i < plan.size(); i++) {
            Moment moment = plan.get(i);
            Act act = take(moment, plan.subList(i + 1, plan.size()), left, torn);
            if (act == null) {
                joined.add(new Joined(moment, null, forked ? Verdict.LOST : Verdict.OMITTED, "", forked));
                continue;
            }
            Verdict verdict = verdict(moment, act, acts.firstAnswer(), torn);
            boolean wrong = verdict == Verdict.WRONG;
            joined.add(new Joined(moment, act, verdict, wrong ? code(moment, act) : "", forked));
            forked |= wrong && moment.forks().contains(act.chosen());
        }
        left.forEach(act -> joined.add(new Joined(null, act, Verdict.UNPLANNED, "", forked(joined))));
        return joined;
    }

    private boolean notesContradict(List<Moment> plan, List<Act> acts) {
        return words.contradict(
                plan.stream()
                        .filter(moment -> moment.moment().equals(NOTE))
                        .map(Moment::right)
                        .toList(),
                acts.stream()
                        .filter(act -> act.moment().equals(NOTE))
                        .map(Act::chosen)
                        .toList());
    }

    private static boolean forked(List<Joined> joined) {
        return !joined.isEmpty() && joined.get(joined.size() - 1).afterFork();
    }

    /**
     * Takes the act that answers a moment: of several notes or flags the one that fits, else one that fits no later
     * moment either. Of notes that contradict each other none fits.
     */
    private @Nullable Act take(Moment moment, List<Moment> later, List<Act> left, boolean torn) {
        Predicate<Act> same = act -> isAbout(moment, act);
        Act found = left.stream()
                .filter(same)
                .filter(act -> fits(moment, act, torn))
                .findFirst()
                .orElse(null);
        if (found == null) {
            found = left.stream()
                    .filter(same)
                    .filter(act -> later.stream().noneMatch(next -> isAbout(next, act) && fits(next, act, torn)))
                    .findFirst()
                    .orElse(null);
        }
        if (found != null) {
            left.remove(found);
        }
        return found;
    }

    private static boolean isAbout(Moment moment, Act act) {
        return !act.aftermath()
                && moment.moment().equals(act.moment())
                && moment.node().equals(act.node());
    }

    private boolean fits(Moment moment, Act act, boolean torn) {
        return switch (moment.moment()) {
            case NOTE -> !torn && words.note(moment.right(), act.chosen());
            case "words" -> words.fact(moment.right(), act.chosen());
            default -> same(moment.right(), act.chosen()) || moment.alike().contains(act.chosen());
        };
    }

    /** 550 and 550.00 are the same. */
    private static boolean same(String right, String chosen) {
        if (right.equals(chosen)) {
            return true;
        }
        try {
            return new BigDecimal(right).compareTo(new BigDecimal(chosen)) == 0;
        } catch (NumberFormatException noNumbers) {
            return false;
        }
    }

    private Verdict verdict(Moment moment, Act act, long firstAnswer, boolean torn) {
        if (!fits(moment, act, torn)) {
            boolean onlyElsewhere =
                    moment.forks().contains(act.chosen()) && !moment.wrong().containsKey(act.chosen());
            return onlyElsewhere ? Verdict.OTHER : Verdict.WRONG;
        }
        boolean lateLook = moment.moment().equals("read-notes") && act.seq() > firstAnswer;
        boolean lateTask = moment.seconds() > 0 && act.seconds() > lateAfter * moment.seconds();
        return lateLook || lateTask ? Verdict.LATE : Verdict.RIGHT;
    }

    private static String code(Moment moment, Act act) {
        return moment.wrong().getOrDefault(act.chosen(), "");
    }
}
