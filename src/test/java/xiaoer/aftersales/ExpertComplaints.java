package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.rulebook.Ruling;

/** Complaints: feelings first, then the matter, compensation last (handbook D10, D20, D21, P10). */
final class ExpertComplaints {

    private final Counsel counsel;

    ExpertComplaints(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of(
                "listen",
                claim -> Move.of("opening", "RESTATE"),
                "offer-solution",
                claim -> Move.of("offer", isUnsure(claim) ? "CALL_BACK" : "CHOICES"),
                "call-back",
                claim -> Move.of("callBack", "RESULT"),
                "bear-insults",
                this::bearInsults,
                "not-accepted",
                this::notAccepted,
                "execute",
                this::execute);
    }

    /** Who cannot see the records yet promises a time and nothing else. */
    private static boolean isUnsure(Dossier claim) {
        return Dossier.tells(claim.said("BUYER"), "晚点才查得到|还没查到|查不到");
    }

    private Move bearInsults(Dossier claim) {
        boolean enough = counsel.outcome("escalation-check", "Escalation", escalation(claim, true, "SERVICE"))
                .equals("RESCHEDULE");
        claim.answers(enough ? "LATER" : "");
        return Move.of("patience", enough ? "LATER" : "AGAIN");
    }

    private Move notAccepted(Dossier claim) {
        String demand = Dossier.tells(claim.said("BUYER"), "折|差价|倍|便宜") ? "DISCOUNT" : "SERVICE";
        String outcome = counsel.outcome("escalation-check", "Escalation", escalation(claim, false, demand));
        return Move.of("escalation", outcome.equals("PLATFORM") ? "PLATFORM" : "SUPERVISOR");
    }

    private static Map<String, Object> escalation(Dossier claim, boolean insults, String demand) {
        return Map.of(
                "demand",
                demand,
                "value",
                BigDecimal.ZERO,
                "basket",
                claim.yuan(claim.order().path("amount")),
                "refusalStands",
                false,
                "insults",
                insults,
                "tries",
                claim.shown("tries").asInt(1),
                "unsure",
                false);
    }

    private Move execute(Dossier claim) {
        boolean supervised = Dossier.tells(claim.said("SUPERVISOR"), ".");
        Move move = Move.of("closing", supervised ? "AFTER" : "NONE");
        switch (claim.reason()) {
            case "QUALITY" -> {
                Ruling ruling = counsel.ask("warranty-check", Map.of("WarrantyClaim", warranty(claim)));
                String remedy = ruling.outcome().equals("OUT_OF_WARRANTY") ? "REPAIR" : ruling.outcome();
                claim.bears(String.valueOf(ruling.data().get("bearer")));
                claim.answers(remedy);
                move.and("remedy", remedy);
                if (Boolean.TRUE.equals(ruling.data().get("voucher"))) {
                    move.and("closing", "AFTER");
                }
            }
            case "LATE" -> {
                String late = counsel.outcome("late-check", "Lateness", lateness(claim));
                claim.answers(late);
                move.and("remedy", late.equals("ON_TIME") ? "ON_TIME" : "LATE");
            }
            default -> {
                // There is nothing to put right but the manners.
            }
        }
        return move;
    }

    private static boolean isMisuse(Dossier claim) {
        return Dossier.tells(claim.said("BUYER"), "忘了加水|没加水|干烧|摔|进水|拆开修");
    }

    private static Map<String, Object> warranty(Dossier claim) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("daysSinceSigned", claim.shown("daysSinceSigned").decimalValue());
        facts.put("warrantyDays", claim.shown("warrantyDays").decimalValue());
        facts.put("evidenceCount", claim.shown("evidenceCount").asInt());
        facts.put("confirmed", claim.shown("defectConfirmed").asBoolean());
        facts.put("hidden", Dossier.tells(claim.said("BUYER"), "假货"));
        facts.put("papersShown", Dossier.tells(claim.notes(), "进货单|质检报告"));
        facts.put("misuse", isMisuse(claim));
        facts.put("finished", claim.market().path("state").asString().equals("TRADE_FINISHED"));
        facts.put("stock", claim.shown("stock").asInt());
        return facts;
    }

    private static Map<String, Object> lateness(Dossier claim) {
        return Map.of(
                "amount", claim.yuan(claim.order().path("amount")),
                "shipped", claim.isShipped(),
                "hoursSincePaid", claim.shown("hoursSincePaid").decimalValue(),
                "hoursSinceShipped", claim.shown("hoursSinceShipped").decimalValue(),
                "forceMajeure", Dossier.tells(claim.notes(), "台风|停运|封路"),
                "buyerFault", Dossier.tells(claim.notes(), "打不通|联系不上"),
                "delayNoted", Dossier.tells(claim.notes(), "晚发|约好.*再发"),
                "sameDayBroken", Dossier.tells(claim.said("BUYER"), "当天发|今天发"));
    }

    static ObjectNode note(Dossier claim) {
        String progress = switch (claim.answer()) {
            case "LATER" -> "真心试过三次，约改天再谈";
            case "NEED_EVIDENCE" -> "已致歉，请买家拍照，收到再办";
            default -> "已致歉说明，买家接受";
        };
        return claim.note(
                ExpertWords.text(
                        isMisuse(claim) ? "使用不当" : ExpertWords.reason(claim.reason()) + "投诉",
                        ExpertWords.freight(claim.bearer()),
                        progress),
                "BLUE");
    }
}
