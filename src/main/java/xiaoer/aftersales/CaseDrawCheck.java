package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.shared.Problem;
import xiaoer.shop.AnnouncedTrade;

/** Checks when the claims of a pack come, and that each finds its order: drawn claims bring theirs, others find it there. */
@Component
class CaseDrawCheck implements Packs.SectionCheck {

    @Override
    public List<Problem> check(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        ClaimPack claims = ClaimPack.of(pack);
        CaseDraw draw = claims.draw();
        int pool = CaseDraw.Situation.of(claims.cases().values()).size();
        if (draw != null && draw.claims() > pool) {
            problems.add(problem(pack, "DRAW_TOO_MANY", draw.claims(), pool));
        }
        if (draw != null && draw.last().compareTo(pack.length()) >= 0) {
            problems.add(problem(pack, "DRAW_TOO_LONG", draw.last(), pack.length()));
        }
        Map<String, String> users = new HashMap<>();
        for (ClaimCase planned : claims.cases().values()) {
            // A trade that is missing is another check's matter.
            boolean onDemand = AnnouncedTrade.of(pack, planned.trade())
                    .filter(AnnouncedTrade::onDemand)
                    .isPresent();
            if (!onDemand && (draw != null || planned.onDemand())) {
                problems.add(problem(pack, "TRADE_AT_ITS_TIME", planned.id(), planned.trade()));
            }
            if (planned.onDemand() && draw != null) {
                problems.add(problem(pack, "CLAIM_ON_DEMAND", planned.id()));
            }
            if ((planned.after() == null) != (draw != null || planned.onDemand())) {
                problems.add(problem(pack, draw == null ? "AFTER_MISSING" : "AFTER_NEEDLESS", planned.id()));
            }
            String user = users.putIfAbsent(planned.trade(), planned.of());
            if (draw != null && user != null && !user.equals(planned.of())) {
                problems.add(problem(pack, "TRADE_SHARED", planned.trade(), user, planned.of()));
            }
        }
        return problems.stream().distinct().toList();
    }

    private static Problem problem(Pack pack, String code, Object... arguments) {
        return pack.place("claims", "draw").problem(code, arguments);
    }
}
