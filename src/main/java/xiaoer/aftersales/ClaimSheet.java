package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import xiaoer.aftersales.facts.ClaimTurn;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.shift.Log;
import xiaoer.shift.LogEvent;
import xiaoer.shift.ShiftInfo;

/** What the wrong turns of one claim cost: the log has the turns, the rules of the shift's release weigh them. */
@Component
class ClaimSheet {

    private static final String DECISION = "claim-sheet";

    /** Events read at once. */
    private static final int PAGE = 500;

    private final Log log;
    private final Releases releases;

    ClaimSheet(Log log, Releases releases) {
        this.log = log;
        this.releases = releases;
    }

    /** In the order in which they came. */
    List<History.Turn> turns(ShiftInfo info, Claim claim) {
        Rules rules = releases.rules(info.release());
        List<History.Turn> turns = new ArrayList<>();
        List<LogEvent> page;
        for (long after = 0; !(page = log.read(info.id(), after, PAGE)).isEmpty(); after += page.size()) {
            page.stream()
                    .filter(event -> event.type().equals("ClaimTurned")
                            && event.data().path("claim").intValue() == claim.number())
                    .flatMap(event -> weighed(rules, info.profile(), claim, event))
                    .forEach(turns::add);
        }
        return turns;
    }

    private static Stream<History.Turn> weighed(Rules rules, String profile, Claim claim, LogEvent event) {
        JsonNode sealed = event.sealed();
        if (sealed == null) {
            return Stream.of();
        }
        String node = sealed.path("node").asString();
        String code = sealed.path("code").asString();
        String detail = sealed.path("detail").asString();
        ClaimTurn turn =
                new ClaimTurn(String.valueOf(claim.number()), claim.kind().name(), code, detail, node);
        return rules.decide(DECISION, profile, List.of(turn)).findings().stream()
                .map(finding -> new History.Turn(
                        sealed.path("process").asString(),
                        node,
                        event.at(),
                        code,
                        detail,
                        finding.points(),
                        finding.sentence(),
                        finding.better(),
                        finding.clause()));
    }

    /** The points of a claim without a wrong turn. */
    BigDecimal full(ShiftInfo info) {
        return releases.rules(info.release()).parameters(info.profile()).number("p.claim.of");
    }

    /** What is left of the points, at least none. */
    static BigDecimal score(BigDecimal full, List<History.Turn> turns) {
        return turns.stream()
                .map(History.Turn::points)
                .reduce(full, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }
}
