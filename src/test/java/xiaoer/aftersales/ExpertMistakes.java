package xiaoer.aftersales;

import java.util.Map;
import java.util.function.Function;

/** Wrong and missing items: stop what is on its way, else let the buyer choose (handbook D07, P7). */
final class ExpertMistakes {

    private final Counsel counsel;

    ExpertMistakes(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of("act", this::act, "state-freight", this::stateFreight);
    }

    private Move act(Dossier claim) {
        if (claim.shown("signed").asBoolean()) {
            return Move.of("answer", "OFFER");
        }
        String freight = ExpertWords.freight(counsel.bearer(claim));
        return Move.of("answer", "STOP")
                .first(claim.note(ExpertWords.text(ExpertWords.reason(claim.reason()), freight, "快递追回中"), "RED"));
    }

    private Move stateFreight(Dossier claim) {
        String bearer = counsel.bearer(claim);
        if (claim.kind().equals("CANCEL")) {
            return Move.of("freightTold", bearer);
        }
        return Move.of("freightTold", bearer)
                .first(claim.note(
                        ExpertWords.text(ExpertWords.reason(claim.reason()), ExpertWords.freight(bearer), "已道歉，办法由买家选"),
                        "RED"));
    }
}
