package xiaoer.aftersales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/** Answers what {@code POST /api/v1/decisions/{name}} answers. */
record Counsel(Rules rules, String profile) {

    private static final List<String> SITUATIONS = List.of(
            "urgent",
            "gift",
            "addressChanged",
            "awaitingTopUp",
            "awaitingDate",
            "awaitingReturn",
            "dateReached",
            "returnReceived",
            "badReview",
            "outOfStock",
            "returnVerified",
            "refundAgreed");

    /** @param facts by name of their type */
    Ruling ask(String decision, Map<String, Map<String, Object>> facts) {
        return rules.decide(decision, profile, facts);
    }

    String outcome(String decision, String type, Map<String, Object> fact) {
        return ask(decision, Map.of(type, fact)).outcome();
    }

    /** The flag for one thing that is so. */
    String flag(String situation) {
        Map<String, Object> facts = new HashMap<>(Map.of("namedCarrier", ""));
        SITUATIONS.forEach(name -> facts.put(name, name.equals(situation)));
        return outcome("flag-advice", "FlagSituation", facts);
    }

    /** Who pays the freight that remains to be told of: the way back. */
    String bearer(Dossier claim) {
        String notes = claim.notes();
        boolean otherPlace = Dossier.tells(notes, "发货地.*退货.*退到");
        boolean insured = Dossier.tells(notes, "运费险") && !Dossier.tells(notes, "(没有|没买|未买|没有勾选).{0,4}运费险");
        Ruling ruling = ask(
                "freight-bearer",
                Map.of(
                        "FreightCause",
                        Map.of(
                                "kind",
                                claim.kind(),
                                "reason",
                                claim.reason(),
                                "freeShipping",
                                claim.goods().path("freeShipping").asBoolean(),
                                "insured",
                                insured,
                                "undiscussed",
                                false,
                                "otherReturnPlace",
                                otherPlace,
                                "buyerRefuses",
                                false)));
        claim.bears(
                "SELLER".equals(ruling.data().get("difference"))
                        ? "DIFFERENCE"
                        : String.valueOf(ruling.data().get("back")));
        return claim.bearer();
    }
}
