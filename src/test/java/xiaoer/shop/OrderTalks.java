package xiaoer.shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.conversation.PersonaPlan;
import xiaoer.shift.Chance;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.LogEvent;
import xiaoer.shop.events.OrderEvents.AddressAnswered;
import xiaoer.shop.events.OrderEvents.AddressChanged;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;

/**
 * Talks of the order desk about addresses and shipments, played in whole shifts of {@code order-basics}: what is written and
 * done comes from here, everything else from the program. {@code src/docs/conversations.md} holds them.
 */
final class OrderTalks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String DENG = "20150717-2-25-1";
    private static final String HE = "20150717-2-25-2";
    private static final String ZHOU = "20150717-2-25-3";
    private static final String INVENTED = "20150717-2-25-4";
    private static final String LIN = "20150717-1-25-1";

    /** Wants it within two days. */
    private static final String LEI = "20150717-1-25-7";

    /** What the rules find doubtful about a drawn address, by the ids of the rules. */
    private static final Map<String, List<String>> DOUBTS = Map.of(
            "chatAddress", List.of("address-c01-chat-names-another-address"),
            "ROAD", List.of("address-c02-road-without-number", "address-c03-building-without-number"),
            "TITLED", List.of("address-c17-name-titled"));

    /** Long enough for every answer. */
    private static final Duration ANSWER = Duration.ofSeconds(95);

    /** Opens a shift of this seed. */
    interface Opening {
        InMemoryShift open(long seed);
    }

    /** One talk: what was said, and in brackets what happened. */
    record Talk(String title, List<Line> lines) {}

    record Line(String from, Map<String, String> words) {}

    /** @param which the first such order is talked about */
    private record Script(
            String title, long seed, BiPredicate<OrderPlaced, OrderPlacedSealed> which, String... steps) {}

    private final Opening opening;

    OrderTalks(Opening opening) {
        this.opening = opening;
    }

    private static boolean drawn(OrderPlacedSealed truth) {
        return truth.planned() != null && truth.planned().startsWith("drawn-");
    }

    private static List<Script> scripts() {
        List<Script> all = new ArrayList<>();
        all.addAll(doubtful("chatAddress", "聊天里的地址不一致", "ask", 11, 3));
        all.addAll(doubtful("ROAD", "缺门牌号", "ask:desk-address-whole", 11, 3));
        all.addAll(doubtful("TITLED", "收货人只有称呼", "ask:desk-address-name", 11, 2));
        all.add(planned("收货人不一致", 42, ZHOU, "ask", "wait", "move", "ship", "tell", "wait"));
        all.add(planned("收货人不一致", 5, ZHOU, "ask", "wait", "move", "ship", "tell", "wait"));
        all.add(planned("核对地址", 1, DENG, "ask", "wait", "ship", "tell", "wait"));
        all.add(planned("核对地址", 6, HE, "ask", "wait"));
        all.add(planned("核对地址", 8, LIN, "ask", "wait", "ship", "tell:desk-shipment-short", "wait"));
        all.add(planned("虚拟的买家也照样回话", 3, INVENTED, "ask", "wait"));
        all.add(planned("虚拟的买家也照样回话", 4, INVENTED, "ask", "wait", "wishes", "wait"));
        all.add(planned("问快递", seed("shop.wish/" + DENG, 0, 0.4, 1), DENG, "wishes", "wait", "ship", "tell", "wait"));
        all.add(planned("问快递", seed("shop.wish/" + LIN, 0, 0.4, 9), LIN, "wishes:desk-wishes-near", "wait"));
        all.add(planned("问快递", seed("shop.wish/" + DENG, 0.4, 1, 20), DENG, "wishes", "wait", "ship", "tell", "wait"));
        all.add(planned("问快递", 7, LEI, "wishes", "wait"));
        all.add(planned("没有告诉发货", impatient("邓家电器行", 30), DENG, "ship", "days", "days", "tell", "wait"));
        all.add(planned(
                "没有告诉发货", impatient("小雅爱穿搭", 30), LIN, "ship", "days", "days", "write:不好意思，让您久等了，货已经发出去了。", "wait"));
        all.add(planned(
                "没有告诉发货", impatient("江城小何", 35), HE, "ship", "days", "days", "tell:desk-shipment-short", "wait"));
        all.add(planned(
                "没确认就发：晚到",
                seed(ASTRAY, 0, 0.4, 1),
                ZHOU,
                "ship",
                "tell",
                "days",
                "days",
                "days",
                "days",
                "write:实在抱歉，是我们没核对清楚，改派的运费店里出。",
                "wait"));
        all.add(planned(
                "没确认就发：退回",
                seed(ASTRAY, 0.4, 0.7, 1),
                ZHOU,
                "ship",
                "tell",
                "days",
                "days",
                "days",
                "days",
                "write:非常抱歉，发货前应该先跟您确认地址的。",
                "wait"));
        all.add(planned(
                "没确认就发：丢了",
                seed(ASTRAY, 0.7, 0.8, 1),
                ZHOU,
                "ship",
                "tell",
                "days",
                "days",
                "days",
                "days",
                "write:抱歉，我马上请快递查，今天之内给您答复。",
                "wait"));
        all.add(planned(
                "漏装",
                seed(CARE, 0, 0.2, 1),
                DENG,
                "ship",
                "tell",
                "days",
                "days",
                "days",
                "days",
                "write:desk-words-missing",
                "wait"));
        all.add(planned(
                "压坏，有签字和底单",
                seed(CARE, 0, 0.15, 40),
                DENG,
                "check:goods",
                "ship",
                "tell",
                "receipt",
                "days",
                "days",
                "days",
                "days",
                "write:辛苦您了，签字的单子我们收好，这就去跟快递理赔。",
                "wait"));
        all.add(planned(
                "压坏，没有底单",
                seed(CARE, 0, 0.15, 60),
                DENG,
                "check:goods",
                "ship",
                "tell",
                "days",
                "days",
                "days",
                "days",
                "write:desk-words-missing",
                "wait"));
        all.add(planned("话说重了", 51, LIN, "write:你自己不看清楚，怪谁？", "wait", "write:不好意思，刚才话说重了。", "wait"));
        all.add(planned("客气", 52, HE, "write:您好，感谢您的支持，您的货按约定的日子发。", "wait"));
        return all;
    }

    private static final String ASTRAY = "shop.astray/" + ZHOU;
    private static final String CARE = "shop.care/" + DENG + "/ARRIVED";

    /** Each from a shift of its own, with the first such order that comes. */
    private static List<Script> doubtful(String doubt, String title, String ask, int firstSeed, int count) {
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scripts.add(new Script(
                    title,
                    firstSeed + i,
                    (placed, truth) -> truth.incomplete()
                            && drawn(truth)
                            && truth.check().reasons().stream()
                                    .anyMatch(reason -> DOUBTS.get(doubt).contains(reason.rule())),
                    ask,
                    "wait",
                    "move",
                    "ship",
                    i % 2 == 0 ? "tell" : "tell:desk-shipment-short",
                    "wait"));
        }
        return scripts;
    }

    private static Script planned(String title, long seed, String order, String... steps) {
        return new Script(title, seed, (placed, truth) -> placed.order().equals(order), steps);
    }

    /** The first seed from there on that draws a share between these. */
    private static long seed(String stream, double from, double to, long first) {
        long seed = first;
        while (true) {
            double share = new Chance(seed, stream).share(0);
            if (share >= from && share < to) {
                return seed;
            }
            seed++;
        }
    }

    /** The first seed from there on in which this buyer is impatient. */
    private static long impatient(String buyer, long first) {
        long seed = first;
        while (PersonaPlan.FREE
                        .drawn(new Chance(seed, "aftersales.persona/" + buyer))
                        .patience()
                > 1) {
            seed++;
        }
        return seed;
    }

    List<Talk> all() {
        List<Talk> talks = new ArrayList<>();
        for (Script script : scripts()) {
            talks.add(talk(script, talks.size() + 1));
        }
        return talks;
    }

    /** In the first shift from the script's seed on in which such an order comes. */
    private Talk talk(Script script, int number) {
        for (long seed = script.seed(); ; seed += 100) {
            try (InMemoryShift shift = opening.open(seed)) {
                Optional<OrderPlaced> placed = await(shift, script.which());
                if (placed.isPresent()) {
                    for (String step : script.steps()) {
                        play(shift, placed.get(), step);
                    }
                    return new Talk(
                            "%d. %s · %s"
                                    .formatted(
                                            number, script.title(), placed.get().buyer()),
                            lines(shift, placed.get()));
                }
            }
        }
    }

    private static Optional<OrderPlaced> await(InMemoryShift shift, BiPredicate<OrderPlaced, OrderPlacedSealed> which) {
        while (!shift.hasEnded()) {
            Optional<OrderPlaced> came = shift.log().stream()
                    .filter(event -> event.type().equals("OrderPlaced"))
                    .filter(event -> which.test(event.as(OrderPlaced.class), event.sealedAs(OrderPlacedSealed.class)))
                    .map(event -> event.as(OrderPlaced.class))
                    .findFirst();
            if (came.isPresent()) {
                return came;
            }
            shift.leap(shift.now().plusSeconds(60));
        }
        return Optional.empty();
    }

    private static void play(InMemoryShift shift, OrderPlaced placed, String step) {
        String[] parts = step.split(":", 2);
        String with = parts.length > 1 ? parts[1] : "";
        ObjectNode action = JSON.createObjectNode().put("order", placed.order());
        switch (parts[0]) {
            case "wait" -> shift.leap(shift.now().plus(ANSWER));
            case "days" -> shift.leap(shift.now().plusSeconds(shift.secondsPerDay()));
            case "ask" -> shift.act(worded(action.put("type", "confirm-address"), with));
            case "wishes" -> shift.act(worded(action.put("type", "ask-wishes"), with));
            case "tell" -> shift.act(worded(action.put("type", "tell-shipment"), with));
            case "receipt" -> shift.act(action.put("type", "keep-receipt"));
            case "check" -> shift.act(action.put("type", "check-packing").put(with, true));
            case "write" -> shift.act(worded(action.put("type", "write-buyer"), with));
            case "ship" -> shift.act(action.put("type", "ship").put("carrier", wished(shift, placed)));
            case "move" -> move(shift, action);
            default -> throw new AssertionError(step);
        }
    }

    private static String wished(InMemoryShift shift, OrderPlaced placed) {
        return shift.log().stream()
                .filter(event -> event.type().equals("WishAnswered"))
                .map(event -> event.data().path("carrier").asString(""))
                .filter(carrier -> !carrier.isEmpty())
                .findFirst()
                .orElse(placed.wish().carrier() == null ? "STO" : placed.wish().carrier());
    }

    private static void move(InMemoryShift shift, ObjectNode action) {
        AddressAnswered answer = shift.log().stream()
                .filter(event -> event.type().equals("AddressAnswered"))
                .map(event -> event.as(AddressAnswered.class))
                .findFirst()
                .orElseThrow();
        if (answer.changed()) {
            action.put("type", "change-address").put("scope", "TRADE");
            action.set("address", JSON.valueToTree(answer.address()));
            shift.act(action);
        }
    }

    /** By a letter, or in these words. */
    private static ObjectNode worded(ObjectNode action, String with) {
        return with.isEmpty() ? action : action.put(with.startsWith("desk-") ? "letter" : "text", with);
    }

    private static List<Line> lines(InMemoryShift shift, OrderPlaced placed) {
        List<Line> lines = new ArrayList<>();
        for (LogEvent event : shift.log()) {
            if (event.data().path("order").asString("").equals(placed.order())) {
                line(event).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<Line> line(LogEvent event) {
        JsonNode data = event.data();
        return switch (event.type()) {
            case "OrderMessage" ->
                Optional.of(new Line(
                        data.path("from").asString(),
                        Map.of(
                                "zh", data.path("words").path("zh").asString(),
                                "en", data.path("words").path("en").asString())));
            case "OrderShipped" ->
                happened(
                        "发货，" + data.path("carrier").asString() + "，单号 "
                                + data.path("waybill").asString(),
                        "shipped with " + data.path("carrier").asString() + ", waybill "
                                + data.path("waybill").asString());
            case "AddressChanged" -> {
                AddressChanged changed = event.as(AddressChanged.class);
                yield happened(
                        "订单地址改为：" + changed.to().address(),
                        "address changed to " + changed.to().address());
            }
            case "ParcelAstray", "ShipmentComplained" -> {
                JsonNode sentence = data.path("reasons").path(0).path("sentence");
                yield happened(
                        sentence.path("zh").asString(), sentence.path("en").asString());
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Line> happened(String zh, String en) {
        return Optional.of(new Line("", Map.of("zh", "（" + zh + "）", "en", "(" + en + ")")));
    }
}
