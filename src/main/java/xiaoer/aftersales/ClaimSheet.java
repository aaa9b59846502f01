package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.facts.ClaimTurn;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.ShiftInfo;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;

/** What the wrong turns of one claim cost, by the rules of the shift's release. */
@Component
class ClaimSheet {

    private static final String DECISION = "claim-sheet";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Instances instances;
    private final Releases releases;

    ClaimSheet(@Lazy Instances instances, Releases releases) {
        this.instances = instances;
        this.releases = releases;
    }

    /** @param all the claim's instance and those it called */
    List<History.Turn> turns(ShiftInfo info, Claim claim, List<Instance> all) {
        Rules rules = releases.rules(info.release());
        return all.stream()
                .flatMap(instance -> instances.history(instance.id()).stream()
                        .filter(entry -> ClaimWorkItems.TURN.equals(entry.data().get("workItem")))
                        .flatMap(entry -> weighed(rules, info, claim, instance, entry)))
                .sorted(java.util.Comparator.comparing(History.Turn::at))
                .toList();
    }

    private static Stream<History.Turn> weighed(
            Rules rules, ShiftInfo info, Claim claim, Instance instance, HistoryEntry entry) {
        Map<?, ?> inputs = (Map<?, ?>) entry.data().getOrDefault("inputs", Map.of());
        String code = text(inputs, "code");
        String detail = text(inputs, "detail");
        ClaimTurn turn =
                new ClaimTurn(String.valueOf(claim.number()), claim.kind().name(), code, detail, entry.node());
        Ruling ruling = rules.decide(DECISION, info.profile(), List.of(turn));
        return ruling.findings().stream()
                .map(finding -> new History.Turn(
                        instance.process(),
                        entry.node(),
                        entry.at(),
                        code,
                        detail,
                        finding.points(),
                        finding.sentence(),
                        finding.better(),
                        finding.clause()));
    }

    private static String text(Map<?, ?> values, String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    /** What is left of the points, at least none. */
    BigDecimal score(List<History.Turn> turns) {
        return turns.stream()
                .map(History.Turn::points)
                .reduce(WHOLE, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }
}
