package xiaoer.aftersales;

import java.util.Map;
import java.util.function.Function;

/** What every claim begins and ends with: look, ask, explain; note, and ask whether all is well. */
final class ExpertTalk {

    static final Map<String, Function<Dossier, Move>> TASKS = Map.of(
            "open-talk",
            claim -> Move.of("asking", "ASK").first(claim.act("read-notes")),
            "tell-rules",
            claim -> Move.of("telling", "RULES"),
            "defend",
            ExpertTalk::defend,
            "finish",
            ExpertTalk::finish);

    private ExpertTalk() {}

    /** The platform sees facts only, and the buyer is told. */
    private static Move defend(Dossier claim) {
        Move move = Move.of("sellerEvidence", true).and("manner", "CALM");
        return claim.noted() ? move : move.first(claim.note(ExpertParcels.matter(claim) + "凭证已发买家，已如实举证，不退款。", ""));
    }

    private static Move finish(Dossier claim) {
        Move move = Move.of("followUp", "CALL");
        if (claim.noted()) {
            return move;
        }
        return move.first(
                switch (claim.kind()) {
                    case "NON_RECEIPT" -> ExpertParcels.note(claim);
                    case "COMPLAINT" -> ExpertComplaints.note(claim);
                    case "ADDRESS_CHANGE" -> ExpertAddresses.note(claim);
                    case "CANCEL" -> ExpertCancellations.note(claim);
                    default -> claim.note(ExpertWords.text(ExpertWords.reason(claim.reason()), "已办好并告知买家"), "");
                });
    }
}
