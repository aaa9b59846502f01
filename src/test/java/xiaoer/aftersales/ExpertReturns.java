package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Returns and exchanges: whether they stand, who pays the freight, what comes back (handbook D05–D08, D13). */
final class ExpertReturns {

    /** Those that may hold; what the law forbids to say is not among them. */
    private static final List<String> GROUNDS =
            List.of("WINDOW_OVER", "NOT_INTACT", "CONFIRMED_EXCEPTION", "CUSTOM_MADE", "PERISHABLE", "DIGITAL");

    /** A buyer has seven days to send it back, and it is on its way for some days more. */
    private static final int LONGEST = 10;

    private final Counsel counsel;

    ExpertReturns(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of(
                "keep-open", claim -> Move.of("keep", "EXTEND").and("days", LONGEST),
                "tell-address", this::tellAddress,
                "talk-freight",
                        claim -> Move.of("freightTalk", claim.bearer().equals("SELLER") ? "GIVE_IN" : "EXPLAIN"),
                "follow-parcel", this::followParcel,
                "answer-damage", this::answerDamage,
                "pack", this::pack);
    }

    Move answer(Dossier claim) {
        Optional<String> ground = GROUNDS.stream()
                .filter(one -> counsel.ask(
                                "refusal-check",
                                Map.of("ReturnRequest", request(claim), "Refusal", Map.of("ground", one)))
                        .outcome()
                        .equals("LAWFUL"))
                .findFirst();
        if (ground.isPresent()) {
            String fact = ExpertWords.fact(
                    ground.get(),
                    claim.shown("condition").asString(""),
                    claim.shown("daysSinceSigned").asInt());
            return Move.of("answer", "REFUSE")
                    .and("ground", ground.get())
                    .and("words", ExpertWords.text(fact, "不符合退换的条件"))
                    .first(claim.note(ExpertWords.text(fact, "没有运费", "已拒绝并说明理由", "等买家答复"), ""));
        }
        if (claim.kind().equals("EXCHANGE") && claim.shown("stock").asInt() < 1) {
            return Move.of("answer", "NO_STOCK")
                    .first(claim.note(
                            ExpertWords.text(
                                    "要换的没有货", ExpertWords.freight(counsel.bearer(claim)), "已说明道歉", "请买家改成退货退款"),
                            ""));
        }
        return Move.of("answer", "AGREE");
    }

    private Map<String, Object> request(Dossier claim) {
        return Map.of(
                "category", claim.goods().path("category").asString(""),
                "reason", claim.reason(),
                "sevenDay", claim.goods().path("sevenDay").asBoolean(),
                "confirmedException", Dossier.tells(claim.notes(), "确认.*(不支持|不退|不能退)"),
                "daysSinceSigned", claim.shown("daysSinceSigned").decimalValue(),
                "condition", claim.shown("condition").asString(""));
    }

    /** Once told, it stands in the note too. */
    private Move tellAddress(Dossier claim) {
        String bearer = counsel.bearer(claim);
        boolean exchange = claim.kind().equals("EXCHANGE");
        return Move.of("returnAddress", "WAREHOUSE")
                .and("freightTold", bearer)
                .first(claim.note(
                        ExpertWords.text(
                                ExpertWords.reason(claim.reason()),
                                ExpertWords.freight(bearer),
                                exchange ? "已同意换货，收到旧货验好再寄新的" : "已同意退货，等买家寄回，验好退款"),
                        exchange ? counsel.flag("awaitingReturn") : "RED"));
    }

    private Move followParcel(Dossier claim) {
        String outcome = counsel.outcome(
                "return-ship-check",
                "ReturnShipment",
                Map.of(
                        "daysSinceAgreed",
                        BigDecimal.ONE,
                        "carrier",
                        "EXPRESS",
                        "tracking",
                        claim.shown("tracking").asString(""),
                        "terms",
                        claim.shown("terms").asString(""),
                        "consented",
                        Dossier.tells(claim.notes(), "同意(过)?到付"),
                        "otherCarrierType",
                        false,
                        "cardMissing",
                        false,
                        "wrongAddressGiven",
                        false));
        return Move.of("parcel", outcome.equals("MAY_REFUSE") ? "REFUSE" : "TRACK");
    }

    /** The clerk has found that what came back is not as it should be. */
    private Move answerDamage(Dossier claim) {
        boolean parts = Dossier.tells(claim.said("CLERK"), "没寄回|缺");
        return Move.of("damage", "REFUSE")
                .first(claim.note(
                        ExpertWords.text(
                                ExpertWords.reason(claim.reason()) + "退货",
                                ExpertWords.freight(claim.bearer()),
                                parts ? "退回的商品缺少配件" : "退回的不是原来的商品",
                                "附验货照片说明，已拒绝退款，商品寄回"),
                        ""));
    }

    private Move pack(Dossier claim) {
        String found = Dossier.tells(claim.said("CLERK"), "收到|退回来|到仓|核对")
                ? "旧货收到验好"
                : Dossier.tells(claim.said("CARRIER"), "追回|拦下") ? "错发件已追回" : "";
        return Move.of("ready", "CHECKED")
                .first(claim.note(
                        ExpertWords.text(
                                ExpertWords.reason(claim.reason()),
                                ExpertWords.freight(claim.bearer()),
                                found,
                                "核对款式数量地址，可以发货"),
                        counsel.flag("returnReceived")));
    }
}
