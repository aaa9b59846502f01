package xiaoer.scoring;

import java.util.ArrayList;
import java.util.List;
import xiaoer.desk.events.Stage;
import xiaoer.desk.facts.ConsultCounts;
import xiaoer.desk.facts.ConsultResult;
import xiaoer.desk.facts.StageCounts;

/** Counts what sheet 6-1 weighs of the consult desk. */
record ConsultCounting(ConsultLog log, ConsultMeasures measures) {

    /**
     * What a shift without customers tells.
     *
     * @param staged whether the release asks for what each stage brings
     */
    static List<Record> none(int claims, boolean staged) {
        List<Record> facts = new ArrayList<>();
        if (staged) {
            facts.addAll(stages(List.of(), claims));
        }
        facts.add(ConsultCounts.ofClaims(claims));
        return facts;
    }

    List<Record> facts(int claims) {
        List<ConsultResult> results =
                log.judged().stream().map(one -> one.result(log, measures)).toList();
        List<Record> facts = new ArrayList<>(results);
        facts.addAll(stages(results, claims));
        facts.add(counts(results, claims));
        return facts;
    }

    private static List<StageCounts> stages(List<ConsultResult> results, int claims) {
        List<StageCounts> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            int turns = results.stream()
                    .filter(one -> one.stage().equals(stage.name()))
                    .mapToInt(ConsultResult::turns)
                    .sum();
            stages.add(new StageCounts(stage.name(), turns, stage == Stage.AFTER ? claims : 0));
        }
        return stages;
    }

    private static ConsultCounts counts(List<ConsultResult> results, int claims) {
        List<ConsultResult> won =
                results.stream().filter(ConsultCounting::isDeal).toList();
        int shipped = (int) won.stream().filter(ConsultCounting::isDone).count();
        return new ConsultCounts(
                claims,
                results.size(),
                results.stream().mapToInt(ConsultResult::turns).sum(),
                (int) results.stream().filter(ConsultResult::winnable).count(),
                (int) results.stream().filter(one -> !one.content()).count(),
                shipped,
                won.size() - shipped);
    }

    /** A deal that a bad talk brought about is none of the student's. */
    private static boolean isDeal(ConsultResult one) {
        return one.winnable() && one.handled() && one.ending().equals("DEAL");
    }

    private static boolean isDone(ConsultResult one) {
        return one.order().equals("KEPT") || one.order().equals("OPEN");
    }
}
