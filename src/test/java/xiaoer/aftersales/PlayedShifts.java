package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.rulebook.Rules;
import xiaoer.scoring.ConsultPackZip;
import xiaoer.scoring.ConsultPlay;
import xiaoer.scoring.Scorer;
import xiaoer.shared.Refusal;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.shop.Marketplace;

/** Shifts of many sorts, some in memory and some in the database, so that the program meets what it can meet. */
final class PlayedShifts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STEPS = 150;

    /** So many shifts, that of their unclear addresses some come back and some do not. */
    private static final int SEEDS_UNASKED = 4;

    private static final int SECONDS = 20;
    private static final Duration ANSWERED = Duration.ofMinutes(5);

    private final int port;
    private final InMemoryShifts shifts;
    private final int release;
    private final Packs packs;
    private final CasePlans plans;

    PlayedShifts(int port, InMemoryShifts shifts, int release, Packs packs, CasePlans plans) {
        this.port = port;
        this.shifts = shifts;
        this.release = release;
        this.packs = packs;
        this.plans = plans;
    }

    private InMemoryShift start(String pack, long seed) {
        return shifts.start(
                new InMemoryShifts.Terms(packs.newest(pack), release, "textbook", seed, Mode.PRACTICE, "student01"));
    }

    /** Every case as its author says, well and badly. */
    void cases() throws CaseStuck {
        Pack pack = packs.newest("after-sales");
        for (ClaimCase planned : ClaimPack.of(pack).cases().values()) {
            for (SolutionPath way : List.of(planned.best(), planned.worst())) {
                try (CasePlay play = plans.open(pack, release, "textbook", planned)) {
                    for (int i = 0; i < way.steps().size(); i++) {
                        play.take(i + 1, way.steps().get(i));
                    }
                }
            }
            try (CasePlay play = plans.open(pack, release, "textbook", planned)) {
                new BestWay(play, planned.best().steps(), () -> {}).moments();
            }
        }
    }

    /** Shipped before its buyer was reached, a while after the question, and with the answer. */
    void atTheDoor() {
        try (InMemoryShift shift = start("marketplace", 1)) {
            Map<String, Object> ship = Map.of("type", "ship", "order", Marketplace.TO_THE_DOOR, "carrier", "YTO");
            act(shift, ship);
            act(shift, Map.of("type", "confirm-address", "order", Marketplace.TO_THE_DOOR));
            shift.leap(shift.now().plusSeconds(1));
            act(shift, Map.of("type", "ship", "order", Marketplace.TO_THE_DOOR, "carrier", "POST"));
            shift.leap(shift.now().plus(ANSWERED));
            act(shift, ship);
            act(shift, Map.of("type", "ship", "order", Marketplace.TO_A_FAR_DOOR, "carrier", "POST"));
        }
    }

    /** At the order desk, where the claim's own task would have done it. */
    void closedAsAgreed() throws CaseStuck {
        Pack pack = packs.newest("after-sales");
        ClaimCase planned = ClaimPack.of(pack).get("cancel-unpaid");
        try (CasePlay play = plans.open(pack, release, "textbook", planned)) {
            int step = 0;
            for (SolutionPath.Step next : planned.best().steps()) {
                if (next instanceof SolutionPath.Step.Complete task
                        && task.node().equals("close-order")) {
                    break;
                }
                play.take(++step, next);
            }
            play.take(
                    ++step,
                    new SolutionPath.Step.Act(
                            JSON.valueToTree(Map.of("type", "close", "order", "{order}", "reason", "BUYER_CANCEL"))));
        }
    }

    /** Wise or not; what is refused has been asked as well. */
    void atRandom(String pack, long seed) {
        Random chance = new Random(seed);
        try (InMemoryShift shift = start(pack, seed)) {
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
            if (shift.log().stream().anyMatch(event -> event.type().equals("ArrivalParked"))) {
                throw new AssertionError("A rule or process fails in " + pack + " " + seed);
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
        return switch (chance.nextInt(16)) {
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
            case 10 ->
                Map.of(
                        "type",
                        "check-packing",
                        "order",
                        order,
                        "goods",
                        chance.nextBoolean(),
                        "packing",
                        chance.nextBoolean(),
                        "data",
                        chance.nextBoolean());
            case 11 -> Map.of("type", "tell-shipment", "order", order);
            case 12 -> Map.of("type", "keep-receipt", "order", order);
            case 13 -> Map.of("type", "write-buyer", "order", order, "text", said(chance));
            default -> Map.of("type", "ship", "order", order, "carrier", one(chance, "YTO", "STO", "SF", "EMS"));
        };
    }

    private static String said(Random chance) {
        return one(chance, "非常抱歉，给您添麻烦了。", "请问具体遇到了什么情况？", "跟您说明一下规则：运费由责任方承担。", "我马上帮您查件。", "你这人无理取闹，爱退不退！");
    }

    private static String one(Random chance, String... words) {
        return words[chance.nextInt(words.length)];
    }

    /** One more diligent than the other. */
    void onSheets(String pack, long seed, int minutes) {
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
        lookAtSheets(student);
    }

    /** Customers of the consult desk, each served in another manner; then somebody looks at the sheet. */
    void atTheConsultDesk(long seed, Scorer scorer, Rules rules) {
        try (InMemoryShift shift = start(ConsultPackZip.SKILL, seed)) {
            new ConsultPlay(shift, packs.newest(ConsultPackZip.SKILL)).playInAllManners(seed);
            scorer.percent(shift.log(), rules, "textbook", "student01");
        }
    }

    /** An order whose buyer asked for a later day goes out at once. */
    void beforeTheAgreedDay() {
        shippedAtOnce(1, "PT1S");
    }

    /** Addresses that lack a part are shipped as they are, and some of the parcels come back or get lost. */
    void withoutAsking() {
        for (long seed = 1; seed <= SEEDS_UNASKED; seed++) {
            shippedAtOnce(seed, "P8D");
        }
    }

    private void shippedAtOnce(long seed, String then) {
        ClaimClient student = ClaimClient.start(port, "student01", "order-basics", seed, "textbook");
        student.clock(Map.of("do", "advance", "by", "PT1S"));
        ClaimClient.stream(student.view().path("orders"))
                .map(order -> order.path("orderNo").asString())
                .forEach(order -> student.act("ship", "order", order, "carrier", "YTO"));
        student.clock(Map.of("do", "advance", "by", then));
        student.end();
        lookAtSheets(student);
    }

    /** A desk with few claims and longer days: one is worked wrongly and handed in, the other left alone to the end. */
    void inADesk() {
        ClaimPackZip.upload(port, "long-days", "secondsPerDay: 120\n");
        ClaimClient astray = ClaimClient.start(port, "student01", "long-days", 1, "textbook");
        astray.advance("PT1M");
        ClaimPlay play = ClaimPlay.of(astray, 1);
        play.step(new SolutionPath.Step.Complete("open-talk", Map.of("asking", "DECIDE")));
        play.step(new SolutionPath.Step.Complete("tell-rules", Map.of("telling", "LATER")));
        play.step(new SolutionPath.Step.Complete(
                "answer-request", Map.of("answer", "REFUSE", "ground", "ALREADY_SHIPPED", "words", "已经发货，不能退了")));
        ClaimClient.stream(astray.view().path("orders"))
                .map(order -> order.path("orderNo").asString())
                .forEach(order -> astray.act("ship", "order", order, "carrier", "YTO"));
        astray.end();
        lookAtSheets(astray);

        ClaimClient idle = ClaimClient.start(port, "student01", "long-days", 2, "textbook");
        idle.advance("PT5H");
        lookAtSheets(idle);
    }

    private static void lookAtSheets(ClaimClient student) {
        assertThat(student.get("/sheets").body().path("sheets")).isNotEmpty();
    }
}
