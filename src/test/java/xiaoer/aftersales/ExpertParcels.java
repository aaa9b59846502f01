package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.rulebook.Ruling;

/** Parcels that do not come, and more time to confirm them (handbook D11, D14). */
final class ExpertParcels {

    /** What a shop may add, in business days. */
    private static final List<Integer> STEPS = List.of(3, 5, 7, 10);

    private final Counsel counsel;

    ExpertParcels(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of(
                "answer-wish", claim -> Move.of("answer", "TRACE"),
                "choose-route", ExpertParcels::route,
                "call-buyer-back", claim -> Move.of("callBack", "NEXT"),
                "answer-buyer", this::answer,
                "choose-days", this::days);
    }

    /** Where a known hand has signed, proof decides; else the courier must say where it is. */
    private static Move route(Dossier claim) {
        return Move.of(
                "route",
                List.of("SELF", "PROXY").contains(claim.shown("signedBy").asString("")) ? "PLATFORM" : "COURIER");
    }

    private Move answer(Dossier claim) {
        Ruling ruling = counsel.ask("receipt-evidence", Map.of("ReceiptEvidence", evidence(claim)));
        claim.answers(
                switch (String.valueOf(ruling.data().get("remedy"))) {
                    case "SHOW_PROOF" -> "SHOW";
                    case "EXTEND", "GET_SLIP" -> "EXTEND";
                    default -> "OFFER";
                });
        return Move.of("answer", claim.answer());
    }

    private static Map<String, Object> evidence(Dossier claim) {
        return Map.of(
                "signed", claim.shown("signed").asBoolean(),
                "signedBy", claim.shown("signedBy").asString(""),
                "slip", claim.shown("slip").asBoolean(),
                "thirdPartyProof", claim.shown("thirdPartyProof").asBoolean(),
                "proxyAgreed", agreedToProxy(claim),
                "otherPlace", claim.shown("otherPlace").asBoolean(),
                "changeFailed", changeFailed(claim),
                "hoursStill", claim.shown("hoursStill").decimalValue());
    }

    private static boolean agreedToProxy(Dossier claim) {
        return Stream.of(claim.said("BUYER").split("[\\n，。！？]"))
                .filter(clause -> !Dossier.tells(clause, "不要|没|不同意|什么时候"))
                .anyMatch(clause -> Dossier.tells(clause, "请.*(代收|签收)|代收.*同意|同意.*代收|放.*就行"));
    }

    private static boolean changeFailed(Dossier claim) {
        return Dossier.tells(claim.notes(), "答应.*改派|改派")
                && Dossier.tells(claim.said("PLATFORM", "CARRIER"), "旧地址|没有执行");
    }

    private Move days(Dossier claim) {
        int left = claim.shown("confirmDaysLeft").asInt();
        int told = Dossier.days(claim.said("CARRIER"));
        int needed = told > 0 ? told : Dossier.days(claim.said("BUYER"));
        int days = STEPS.stream()
                .filter(step -> allowed(claim, step) && left + step > needed)
                .findFirst()
                .orElse(10);
        Move move = Move.of("days", days);
        if (claim.kind().equals("NON_RECEIPT")) {
            return move.and("keep", "EXTEND").first(claim.note("包裹在途，已延长收货 " + days + " 天，约好回电。", ""));
        }
        String matter = claim.reason().equals("PARCEL_STUCK") ? "包裹在途，物流停滞" : "买家外出，包裹等他回来取";
        return move.first(claim.note(matter + "，已延长收货 " + days + " 天，新期限已告知买家。", ""));
    }

    private boolean allowed(Dossier claim, int days) {
        return counsel.outcome(
                        "extend-check",
                        "ExtendRequest",
                        Map.of(
                                "days", BigDecimal.valueOf(days),
                                "byBuyer", false,
                                "extensions", claim.market().path("extensions").asInt(),
                                "shipped", claim.isShipped(),
                                "finished", false))
                .equals("ALLOW");
    }

    static ObjectNode note(Dossier claim) {
        return claim.note(text(claim), "");
    }

    static String text(Dossier claim) {
        String chosen = Dossier.tells(claim.said("BUYER"), "退款|退钱") ? "买家选退款" : "买家选补发";
        return switch (claim.answer()) {
            case "SHOW" -> matter(claim) + "签收凭证已发买家。";
            case "OFFER" -> matter(claim) + "按未送达处理，运费店铺出，" + chosen + "，向快递索赔。";
            default -> "包裹在途，已延长收货，约好回电。";
        };
    }

    /** Who has signed, and whether that counts. */
    static String matter(Dossier claim) {
        String signedBy = claim.market().path("signedBy").asString("");
        if (changeFailed(claim)) {
            return "已答应改派没改成，送到旧地址，";
        }
        if (claim.answer().equals("SHOW")) {
            return signedBy.equals("SELF") ? "核实为本人签收，" : "买家留言同意代收，";
        }
        return switch (signedBy) {
            case "PROXY" -> "未经同意由别人代收，";
            case "UNKNOWN" -> "异地签收，";
            default -> "查不到包裹，";
        };
    }
}
