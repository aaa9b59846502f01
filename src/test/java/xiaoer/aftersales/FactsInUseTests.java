package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.shared.Refusal;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.shop.Marketplace;
import xiaoer.testing.AskedFacts;
import xiaoer.testing.XiaoerTest;

/** A rule that no shift can set off is a defect: what decisions ask for, the program tells, one way and another. */
@XiaoerTest
@Tag("in-memory")
@TestPropertySource(properties = "spring.application.name=facts-in-use")
@Import(FactsInUseTests.Listening.class)
class FactsInUseTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        static AskedFacts askedFacts() {
            return new AskedFacts();
        }
    }

    /**
     * What the program does not tell yet, or tells always in the same way, at least in these shifts. Nothing may be added
     * to it.
     */
    private static final Set<String> OWED = Set.of(
            "Address.chatRecipient",
            "Address.confirmed",
            "CaseCounts.cases",
            "CaseCounts.early",
            "CaseCounts.planned",
            "ClaimMoment.afterFork",
            "ClaimMoment.code",
            "CodOrder.amount",
            "CodOrder.offered",
            "CodOrder.refused",
            "ConfirmClock.finished",
            "ConfirmClock.shipped",
            "ConfirmClock.stuck",
            "ConsultCounts.claims",
            "ConsultCounts.consults",
            "Dispute.withdrawn",
            "Escalation.basket",
            "Escalation.refusalStands",
            "Escalation.unsure",
            "Escalation.value",
            "FreightCause.buyerRefuses",
            "FreightCause.otherReturnPlace",
            "FreightCause.undiscussed",
            "Lateness.buyerFault",
            "Lateness.forceMajeure",
            "Lateness.sameDayBroken",
            "OrderState.secondsPerDay",
            "Quote.serves",
            "Rapport.insulted",
            "RefundRequest.intercepted",
            "RefundRequest.shippedAfterRequest",
            "ResponseClock.answered",
            "ResponseClock.drill",
            "ReturnShipment.cardMissing",
            "ReturnShipment.consented",
            "ReturnShipment.daysSinceAgreed",
            "ReturnShipment.otherCarrierType",
            "ReturnShipment.wrongAddressGiven",
            "SheetOrder.decided",
            "SheetOrder.shippedBeforeHold",
            "WarrantyClaim.hidden",
            "WarrantyClaim.papersShown");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STEPS = 150;
    private static final int SECONDS = 20;
    private static final int SEEDS = 6;
    private static final Duration ANSWERED = Duration.ofMinutes(5);

    @Autowired
    AskedFacts asked;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Releases releases;

    @Autowired
    Packs packs;

    @Autowired
    CasePlans plans;

    @LocalServerPort
    int port;

    @Test
    void every_decision_is_asked_and_every_field_of_its_facts_takes_more_than_one_value() throws CaseStuck {
        playCases();
        Marketplace.bringIn(port);
        for (long seed = 1; seed <= SEEDS; seed++) {
            playAtRandom("marketplace", seed);
            playAtRandom("order-basics", seed);
        }
        playAtRandom("after-sales", 1);
        shipToTheDoor();
        closeAsAgreed();
        lookAtSheets("order-basics", 1, 5);
        lookAtSheets("order-basics", 2, 45);
        lookAtSheets("after-sales", 1, 5);
        lookAtSheets("after-sales", 2, 30);

        assertThat(idle()).isSubsetOf(OWED);
    }

    /** Decisions that nobody asked, and fields that never took a second value. */
    private Set<String> idle() {
        Set<String> idle = new TreeSet<>();
        for (DecisionInfo decision : releases.rules(releases.inForce()).decisions()) {
            if (!asked.decisions().contains(decision.name())) {
                idle.add(decision.name());
            }
            decision.facts().stream()
                    .filter(fact -> !fact.derived())
                    .flatMap(fact -> fact.fields().stream()
                            .filter(field ->
                                    asked.values(fact.type(), field.name()).size() < 2)
                            .map(field -> fact.type() + "." + field.name()))
                    .forEach(idle::add);
        }
        return idle;
    }

    private void playCases() throws CaseStuck {
        Pack pack = packs.newest("after-sales");
        for (ClaimCase planned : ClaimPack.of(pack).cases().values()) {
            for (Play way : List.of(planned.best(), planned.worst())) {
                try (CasePlay play = plans.open(pack, releases.inForce(), "textbook", planned)) {
                    for (int i = 0; i < way.steps().size(); i++) {
                        play.take(i + 1, way.steps().get(i));
                    }
                }
            }
        }
    }

    /** Before its buyer was reached, a while after the question, and with the answer. */
    private void shipToTheDoor() {
        try (InMemoryShift shift = shifts.start(new InMemoryShifts.Terms(
                packs.newest("marketplace"), releases.inForce(), "textbook", 1, Mode.PRACTICE, "student01"))) {
            Map<String, Object> ship = Map.of("type", "ship", "order", Marketplace.TO_THE_DOOR, "carrier", "YTO");
            act(shift, ship);
            act(shift, Map.of("type", "confirm-address", "order", Marketplace.TO_THE_DOOR));
            shift.leap(shift.now().plusSeconds(1));
            act(shift, Map.of("type", "ship", "order", Marketplace.TO_THE_DOOR, "carrier", "POST"));
            shift.leap(shift.now().plus(ANSWERED));
            act(shift, ship);
        }
    }

    /** At the order desk, where the claim's own task would have done it. */
    private void closeAsAgreed() throws CaseStuck {
        Pack pack = packs.newest("after-sales");
        ClaimCase planned = ClaimPack.of(pack).get("cancel-unpaid");
        try (CasePlay play = plans.open(pack, releases.inForce(), "textbook", planned)) {
            int step = 0;
            for (Play.Step next : planned.best().steps()) {
                if (next instanceof Play.Step.Complete task && task.node().equals("close-order")) {
                    break;
                }
                play.take(++step, next);
            }
            play.take(
                    ++step,
                    new Play.Step.Act(
                            JSON.valueToTree(Map.of("type", "close", "order", "{order}", "reason", "BUYER_CANCEL"))));
        }
    }

    /** Wise or not; what is refused has been asked as well. */
    private void playAtRandom(String pack, long seed) {
        Random chance = new Random(seed);
        try (InMemoryShift shift = shifts.start(new InMemoryShifts.Terms(
                packs.newest(pack), releases.inForce(), "textbook", seed, Mode.PRACTICE, "student01"))) {
            for (int step = 0; step < STEPS && !shift.hasEnded(); step++) {
                JsonNode view = JSON.readTree(JSON.writeValueAsString(shift.view()));
                for (JsonNode order : view.path("orders")) {
                    act(shift, atTheDesk(order.path("orderNo").asString(), chance));
                }
                for (JsonNode claim : view.path("claims")) {
                    act(
                            shift,
                            Map.of(
                                    "type",
                                    "message",
                                    "claim",
                                    claim.path("number").asInt(),
                                    "text",
                                    said(chance)));
                }
                shift.leap(shift.now().plusSeconds(SECONDS));
            }
        }
    }

    private static void act(InMemoryShift shift, Map<String, Object> action) {
        try {
            shift.act(JSON.<ObjectNode>valueToTree(action));
        } catch (Refusal refused) {
            // Asked all the same.
        }
    }

    private static Map<String, Object> atTheDesk(String order, Random chance) {
        return switch (chance.nextInt(12)) {
            case 0 -> Map.of("type", "void", "order", order);
            case 1, 2 ->
                Map.of(
                        "type",
                        "note",
                        "order",
                        order,
                        "text",
                        "买家出运费",
                        "flag",
                        one(chance, "RED", "YELLOW", "GREEN", "BLUE", "PURPLE"));
            case 3 -> Map.of("type", "collect", "order", order);
            case 4, 5 -> Map.of("type", "confirm-address", "order", order);
            case 6 -> Map.of("type", "read-notes", "order", order);
            case 7 -> Map.of("type", "extend", "order", order, "days", chance.nextInt(2, 8));
            case 8 ->
                Map.of(
                        "type",
                        "close",
                        "order",
                        order,
                        "reason",
                        one(chance, "BUYER_CANCEL", "OUT_OF_STOCK", "DUPLICATE"));
            case 9 -> Map.of("type", "flag", "order", order, "flag", one(chance, "NONE", "BLUE", "PURPLE"));
            default -> Map.of("type", "ship", "order", order, "carrier", one(chance, "YTO", "STO", "SF", "EMS"));
        };
    }

    private static String said(Random chance) {
        return one(chance, "非常抱歉，给您添麻烦了。", "请问具体遇到了什么情况？", "跟您说明一下规则：运费由责任方承担。", "我马上帮您查件。", "你这人真不要脸，滚！");
    }

    private static String one(Random chance, String... words) {
        return words[chance.nextInt(words.length)];
    }

    /** Of shifts that live in the database, one more diligent than the other. */
    private void lookAtSheets(String pack, long seed, int minutes) {
        Random chance = new Random(seed);
        ClaimClient student = ClaimClient.start(port, "student01", pack, seed, "textbook");
        for (int step = 0; step < minutes; step++) {
            student.view()
                    .path("orders")
                    .forEach(order -> student.act(
                            new HashMap<>(atTheDesk(order.path("orderNo").asString(), chance))));
            student.clock(Map.of("do", "advance", "by", "PT1M"));
        }
        student.end();
        assertThat(student.get("/sheets").body().path("sheets")).isNotEmpty();
    }
}
