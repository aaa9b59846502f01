package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import xiaoer.rulebook.Ruling;

/** Money back: whether at once, after the parcel was stopped or came back, and how much (handbook D04, D06). */
final class ExpertRefunds {

    private final Counsel counsel;

    ExpertRefunds(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of("settle-amount", this::settle, "propose", this::propose);
    }

    Move answer(Dossier claim) {
        Ruling ruling = counsel.ask("refund-check", Map.of("RefundRequest", request(claim)));
        if (ruling.outcome().equals("RETURN_FIRST") && isSmallFlaw(claim)) {
            return Move.of("answer", "PARTIAL");
        }
        String matter = claim.reason().equals("NO_REASON") ? "买家不想要了" : ExpertWords.reason(claim.reason());
        return switch (ruling.outcome()) {
            case "GRANT" ->
                Move.of("answer", "AGREE")
                        .first(claim.note(ExpertWords.text(matter, "没发货", "没有运费", "已同意退款，停止发货"), "RED"));
            case "INTERCEPT_FIRST" ->
                Move.of("answer", "INTERCEPT")
                        .first(claim.note(
                                ExpertWords.text(
                                        "货在路上，买家申请退款",
                                        "拦截退回的"
                                                + ExpertWords.freight(String.valueOf(
                                                        ruling.data().get("bearer"))),
                                        "已请快递拦截，拦回再退款"),
                                "RED"));
            case "RETURN_FIRST" ->
                Move.of("answer", "RETURN")
                        .first(claim.note(
                                ExpertWords.text(
                                        "已签收，" + matter, ExpertWords.freight(counsel.bearer(claim)), "已请买家改成退货退款"),
                                ""));
            default -> {
                String fact = ExpertWords.fact("NOT_PAID", "", 0);
                yield Move.of("answer", "REFUSE")
                        .and("ground", "NOT_PAID")
                        .and("words", fact)
                        .first(claim.note(ExpertWords.text(matter, fact, "没有运费", "已拒绝并说明理由"), ""));
            }
        };
    }

    /** Goods that work as they should may stay for a part of the price, where the buyer asks for no more. */
    private static boolean isSmallFlaw(Dossier claim) {
        boolean part = claim.yuan(claim.claim().path("amount"))
                        .compareTo(claim.yuan(claim.order().path("amount")))
                < 0;
        return part
                && Dossier.tells(claim.pictures() + claim.said("BUYER"), "划痕|划了|掉漆|磕碰")
                && Dossier.tells(claim.said("BUYER"), "正常|不影响");
    }

    private Move propose(Dossier claim) {
        BigDecimal price = claim.yuan(claim.order().path("amount"));
        for (String share : claim.options("share")) {
            Ruling ruling = counsel.ask(
                    "part-refund",
                    Map.of("PartRefund", Map.of("flaw", "COSMETIC", "price", price, "share", new BigDecimal(share))));
            if (ruling.outcome().equals("FAIR")) {
                claim.settles(new BigDecimal(String.valueOf(ruling.data().get("part"))));
                return Move.of("share", new BigDecimal(share));
            }
        }
        return Move.of("share", BigDecimal.ZERO);
    }

    private static Map<String, Object> request(Dossier claim) {
        Map<String, Object> request = new HashMap<>();
        request.put("paid", claim.isPaid());
        request.put("shipped", claim.isShipped());
        request.put("signed", !claim.market().path("signedAt").isNull());
        request.put("received", claim.claim().path("received").asBoolean());
        request.put("intercepted", false);
        request.put(
                "shippedAfterRequest",
                claim.isShipped()
                        && claim.order()
                                        .path("shippedAt")
                                        .asString()
                                        .compareTo(
                                                claim.claim().path("openedAt").asString())
                                > 0);
        request.put("reason", claim.reason());
        request.put("amount", claim.yuan(claim.claim().path("amount")));
        request.put("orderAmount", claim.yuan(claim.order().path("amount")));
        request.put("postage", claim.yuan(claim.market().path("postage")));
        return request;
    }

    /** Finance pays by the flag, so note and flag come first. */
    private Move settle(Dossier claim) {
        boolean back = Dossier.tells(claim.said("CLERK"), ".");
        Move move = Move.of("refund", back ? afterInspection(claim) : claim.settled());
        if (!claim.noted()) {
            move.first(
                    switch (claim.kind()) {
                        case "CANCEL" -> ExpertCancellations.refundNote(claim);
                        case "REFUND_ONLY" ->
                            claim.note(
                                    ExpertWords.text(ExpertWords.reason(claim.reason()), "不影响使用，买家留用，商量好退一部分"), "RED");
                        default -> claim.note(ExpertParcels.text(claim), "RED");
                    });
        }
        String flag = counsel.flag(back ? "returnVerified" : "refundAgreed");
        return move.first(claim.act("flag").put("flag", flag));
    }

    /** It comes to paying only when the goods are as they should be; a gift may be missing. */
    private Object afterInspection(Dossier claim) {
        String clerk = claim.said("CLERK");
        Map<String, Object> found = Map.of(
                "category", claim.goods().path("category").asString(""),
                "reason", claim.reason(),
                "condition", "INTACT",
                "otherItem", false,
                "partsMissing", false,
                "giftMissing", Dossier.tells(clerk, "赠品.*没有?寄回"),
                "giftPrice", claim.yuan(claim.goods().path("gift").path("price")),
                "amount", claim.yuan(claim.claim().path("amount")));
        return counsel.ask("condition-check", Map.of("ReturnedGoods", found))
                .data()
                .getOrDefault("refund", BigDecimal.ZERO);
    }
}
