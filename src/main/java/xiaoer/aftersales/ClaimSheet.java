package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurned;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurnedSealed;
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

    /** By the claim's number, in the order in which they came; the log is read once for all the claims. */
    Map<Integer, List<History.Turn>> turns(ShiftInfo info, Collection<Claim> claims) {
        Rules rules = releases.rules(info.release());
        Map<Integer, Claim> asked = claims.stream().collect(Collectors.toMap(Claim::number, Function.identity()));
        Map<Integer, List<History.Turn>> turns = new HashMap<>();
        List<LogEvent> page;
        for (long after = 0; !(page = log.read(info.id(), after, PAGE)).isEmpty(); after += page.size()) {
            for (LogEvent event : page) {
                Claim claim = event.is(ClaimTurned.class)
                        ? asked.get(event.as(ClaimTurned.class).claim())
                        : null;
                if (claim != null) {
                    weighed(rules, info.profile(), claim, event)
                            .forEach(turns.computeIfAbsent(claim.number(), none -> new ArrayList<>())::add);
                }
            }
        }
        return turns;
    }

    private static Stream<History.Turn> weighed(Rules rules, String profile, Claim claim, LogEvent event) {
        ClaimTurnedSealed sealed = event.sealedAs(ClaimTurnedSealed.class);
        if (sealed == null) {
            return Stream.of();
        }
        ClaimTurn turn = new ClaimTurn(
                String.valueOf(claim.number()), claim.kind().name(), sealed.code(), sealed.detail(), sealed.node());
        return rules.decide(DECISION, profile, List.of(turn)).findings().stream()
                .map(finding -> new History.Turn(
                        sealed.process(),
                        sealed.node(),
                        event.at(),
                        sealed.code(),
                        sealed.detail(),
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
