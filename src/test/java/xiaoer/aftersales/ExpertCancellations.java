package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.rulebook.Ruling;

/** Want of stock and orders that are not wanted: talk first, then close, ship another or pay back (handbook D09, D17). */
final class ExpertCancellations {

    private final Counsel counsel;

    ExpertCancellations(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of(
                "answer-refusal",
                claim -> Move.of("answer", "BACK"),
                "report-loss",
                this::reportLoss,
                "negotiate",
                this::negotiate,
                "close-order",
                claim -> Move.of("closeReason", closeReason(claim))
                        .first(claim.note(ExpertWords.text(matter(claim), "商量好，按买家取消关闭，没有收过款"), "")));
    }

    private Move negotiate(Dossier claim) {
        boolean sameProduct = Dossier.tells(claim.said("BUYER"), "(颜色|尺码|码数).*拍错")
                || Dossier.tells(claim.said("BUYER"), "拍错.*(颜色|尺码)");
        String outcome = counsel.outcome(
                "close-check",
                "CloseRequest",
                Map.of(
                        "askedBy",
                        claim.shown("askedBy").asString("BUYER"),
                        "reason",
                        claim.reason(),
                        "paid",
                        claim.shown("paid").asBoolean(),
                        "agreed",
                        false,
                        "sameProduct",
                        sameProduct,
                        "hoursSincePlaced",
                        BigDecimal.ONE));
        if (outcome.equals("CHANGE_ORDER")) {
            return Move.of("talk", "CHANGE").first(claim.note("同款改颜色，已备注仓库，请仓库发改好的。", "RED"));
        }
        return Move.of("talk", "ASK").onceAnswered(ExpertCancellations::settled);
    }

    /** Nothing was paid, so nothing goes back; what the journey cost is the insurance's. */
    private Move reportLoss(Dossier claim) {
        Ruling advice = counsel.ask(
                "cod-advice",
                Map.of(
                        "CodOrder",
                        Map.of(
                                "offered",
                                true,
                                "amount",
                                claim.yuan(claim.order().path("amount")),
                                "confirmed",
                                true,
                                "hoursTried",
                                BigDecimal.ZERO,
                                "refused",
                                true,
                                "freight",
                                claim.shown("freight").decimalValue())));
        return Move.of("loss", advice.data().getOrDefault("cost", BigDecimal.ZERO))
                .first(claim.note(
                        ExpertWords.text(
                                ExpertWords.reason(claim.reason()),
                                "没收过款，包裹退回关闭",
                                ExpertWords.freight(claim.bearer()),
                                "报拒签险"),
                        String.valueOf(advice.data().get("flag"))));
    }

    /** A substitute goes out the same day. */
    private static List<ObjectNode> settled(Dossier claim) {
        if (!claim.reason().equals("OUT_OF_STOCK") || !Dossier.tells(claim.said("BUYER"), "换")) {
            return List.of();
        }
        return List.of(claim.note("缺货，买家换别款，今天发。", "RED"), claim.act("ship").put("carrier", cheapest(claim)));
    }

    private static String closeReason(Dossier claim) {
        return claim.reason().equals("OUT_OF_STOCK") ? "OUT_OF_STOCK" : "BUYER_CANCEL";
    }

    private static String matter(Dossier claim) {
        boolean twice = Dossier.tells(claim.said("BUYER"), "拍多|拍了两|重复|拍重");
        return ExpertWords.reason(claim.reason()) + (twice ? "，拍重了" : "");
    }

    static ObjectNode refundNote(Dossier claim) {
        return claim.note(ExpertWords.text(matter(claim), "商量好退款，全额原路退"), "RED");
    }

    /** Whoever waits is not to be shipped to before. */
    static ObjectNode note(Dossier claim) {
        return claim.note("缺货，买家同意等到货，到货马上发。", "YELLOW");
    }

    static String cheapest(Dossier claim) {
        return StreamSupport.stream(claim.order().path("quotes").spliterator(), false)
                .min(Comparator.comparing(
                        quote -> new BigDecimal(quote.path("fee").asString())))
                .map(quote -> quote.path("carrier").asString())
                .orElse("");
    }
}
