package xiaoer.aftersales;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.shared.Problem;

/**
 * The claims of a case pack: its {@code claims.yaml}, and what {@code pack.yaml} says about them.
 *
 * @param answers what the simulated world does in any claim of a kind, after a case's own answers
 * @param drawnAfter whether students of an exam see the drawings of processes, and the way claims came, only afterwards
 */
record ClaimPack(Map<String, ClaimCase> cases, Map<ClaimKind, List<PlannedAnswer>> answers, boolean drawnAfter) {

    private static final String SECTION = "claims";
    private static final String DIAGRAM = "diagram";

    /** Whether claims come by themselves in shifts of the pack. */
    static boolean isIn(Pack pack) {
        return pack.sections().containsKey(SECTION);
    }

    /** What is wrong with a pack's claims. */
    static List<Problem> problems(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        read(pack, problems);
        return problems;
    }

    /** Reads a pack that passed its check. */
    static ClaimPack of(Pack pack) {
        return read(pack, new ArrayList<>());
    }

    private static ClaimPack read(Pack pack, List<Problem> problems) {
        PackReader head = PackReader.of("pack.yaml", pack.settings(), problems);
        boolean drawnAfter =
                head.at(DIAGRAM).present() && head.at(DIAGRAM).named(Map.of("always", false, "after", true), false);
        PackReader file = PackReader.of(SECTION + ".yaml", pack.sections().get(SECTION), problems);
        if (!file.present()) {
            return new ClaimPack(Map.of(), Map.of(), drawnAfter);
        }
        file.only("claims", "answers");
        Map<String, ClaimCase> cases = new LinkedHashMap<>();
        for (PackReader item : file.at("claims").items()) {
            ClaimCase planned = ClaimCase.read(item);
            checkOrder(item, planned, pack.sections().get("orders"));
            if (cases.put(planned.id(), planned) != null) {
                item.at("id").problem("NAMED_TWICE", "这个名称已经用过", "每个名称只用一次");
            }
        }
        return new ClaimPack(cases, answers(file.at("answers")), drawnAfter);
    }

    /** The shop checks its orders itself; here it is enough that the claim's is there before it. */
    private static void checkOrder(PackReader at, ClaimCase planned, @Nullable JsonNode orders) {
        JsonNode trade = MissingNode.getInstance();
        for (JsonNode one : orders == null ? trade : orders.path("orders")) {
            if (one.path("id").asString("").equals(planned.trade())) {
                trade = one;
            }
        }
        Duration placed = duration(trade.path("after"));
        if (trade.path("lines").size() < planned.line()) {
            at.at("order")
                    .problem("UNKNOWN_NAME", "orders.yaml 里没有这笔计划订单，或没有第 " + planned.line() + " 件", "计划订单的名称写在 id");
        } else if (!placed.isZero() && planned.after().compareTo(placed) <= 0) {
            at.at("after").problem("TOO_SOON", "售后单要晚于它的订单", "订单在 " + placed + " 到");
        }
    }

    private static Duration duration(JsonNode text) {
        try {
            return Duration.parse(text.asString(""));
        } catch (DateTimeParseException e) {
            // The shop's own check tells.
            return Duration.ZERO;
        }
    }

    private static Map<ClaimKind, List<PlannedAnswer>> answers(PackReader at) {
        Map<ClaimKind, List<PlannedAnswer>> answers = new LinkedHashMap<>();
        if (at.present()) {
            at.only(Stream.of(ClaimKind.values()).map(Enum::name).toArray(String[]::new));
            Stream.of(ClaimKind.values())
                    .filter(kind -> at.at(kind.name()).present())
                    .forEach(kind -> answers.put(kind, ClaimCase.answers(at.at(kind.name()))));
        }
        return answers;
    }

    /** All that may be answered in this claim, in the order in which it is tried. */
    List<PlannedAnswer> answers(Claim claim) {
        String planned = claim.caseId();
        return Stream.concat(
                        planned == null ? Stream.of() : get(planned).answers().stream(),
                        answers.getOrDefault(claim.kind(), List.of()).stream())
                .toList();
    }

    /** @throws IllegalArgumentException when the pack has no such case */
    ClaimCase get(String id) {
        ClaimCase planned = cases.get(id);
        if (planned == null) {
            throw new IllegalArgumentException("No case " + id);
        }
        return planned;
    }
}
