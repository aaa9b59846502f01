package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

/** Sheet 6-1 tells skill at the consult desk from idleness and from blind work: whole shifts, played in memory. */
@InMemoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultSkillTests {

    private static final String PROFILE = "textbook";
    private static final String STUDENT = "student02";
    private static final String BASICS = "service-basics";
    private static final long[] SEEDS = {1, 2, 3, 4, 5};
    private static final double BLIND = 35;
    private static final int AT_ONCE = 5;
    private static final int RESPONSE = 4;

    private static final String POLITE = "您好亲，感谢您的咨询，请您放心，我们一定会为您提供最好的服务。";
    private static final String STUFFED = "抱歉，理解您，马上查，48小时，明天十点前，运费我们承担，退货换货补发，送礼物，写备注，请示主管，您选，到时再联系您";

    /** A fine answer to somebody, and to nobody else. */
    private static final String PLANNED =
            "非常抱歉给您添麻烦了，我理解您的心情，现在就帮您查清楚，48小时以内一定给您答复，运费由我们承担，退货换货补发都可以由您来选，我写进备注，到时再联系您。";

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @Autowired
    Sheets sheets;

    @LocalServerPort
    int port;

    @BeforeAll
    void bring() {
        ConsultPackZip.upload(port);
    }

    static Stream<String> packs() {
        return Stream.of(ConsultPackZip.SKILL, BASICS);
    }

    /** What a student does about a customer who waits; null for nothing. */
    private interface Manner extends BiFunction<ConsultPlay, JsonNode, @Nullable ObjectNode> {}

    @ParameterizedTest
    @MethodSource("packs")
    void who_knows_the_cases_and_ships_what_was_sold_has_everything(String pack) {
        for (long seed : SEEDS) {
            assertThat(played(pack, seed, 20, ConsultPlay::best, true).total())
                    .as("seed " + seed)
                    .isEqualByComparingTo("100");
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void who_does_nothing_has_next_to_nothing(String pack) {
        assertThat(mean(pack, seed -> (play, consult) -> null)).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void any_answer_at_once_is_worth_little(String pack) {
        assertThat(mean(pack, seed -> {
                    Random chance = new Random(seed);
                    return (play, consult) -> candidate(
                            consult, chance.nextInt(consult.get("candidates").size()));
                }))
                .isLessThan(BLIND);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_first_letter_and_the_shape_of_a_text_are_worth_little(String pack) {
        Comparator<JsonNode> length = Comparator.comparing(candidate -> candidate
                .at("/words/zh")
                .asString()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count());
        Comparator<JsonNode> marks = Comparator.comparing(candidate -> candidate
                .at("/words/zh")
                .asString()
                .codePoints()
                .filter(letter -> !Character.isLetterOrDigit(letter))
                .count());
        Comparator<JsonNode> raw = Comparator.comparing(
                candidate -> candidate.at("/words/zh").asString().length());

        assertThat(mean(pack, seed -> (play, consult) -> chosen(consult, marks)))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> chosen(consult, raw))).isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> ConsultPlay.answer("A")))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> chosen(consult, length)))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> chosen(consult, length.reversed())))
                .isLessThan(BLIND);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void words_that_fit_everybody_are_worth_little(String pack) {
        assertThat(mean(pack, seed -> (play, consult) -> ConsultPlay.text(POLITE)))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> ConsultPlay.text(STUFFED)))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> ConsultPlay.text(PLANNED)))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> ConsultPlay.text(said(consult) + "？" + PLANNED)))
                .isLessThan(BLIND);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void handing_everybody_on_or_only_looking_is_worth_little(String pack) {
        assertThat(mean(
                        pack,
                        seed -> (play, consult) -> ConsultPlay.does("transfer")
                                .put("to", "COLLEAGUE")
                                .put("note", "请接待")))
                .isLessThan(BLIND);
        assertThat(mean(pack, seed -> (play, consult) -> ConsultPlay.does("open")))
                .isLessThan(BLIND);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_slow_good_student_differs_from_a_fast_one_by_the_response_time_alone(String pack) {
        Sheet fast = played(pack, 1, 20, ConsultPlay::best, true);
        Sheet slow = played(pack, 1, 100, ConsultPlay::best, true);

        assertThat(slow.items()).allSatisfy(item -> {
            BigDecimal quick = fast.items().get(item.item() - 1).points();
            if (item.item() == RESPONSE) {
                assertThat(item.points()).isLessThan(quick);
            } else {
                assertThat(item.points()).as("item " + item.item()).isEqualTo(quick);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void who_sells_and_does_not_ship_lacks_some_of_the_deals_alone(String pack) {
        Sheet sheet = played(pack, 1, 20, ConsultPlay::best, false);

        assertThat(sheet.items().subList(0, 9))
                .allSatisfy(item -> assertThat(item.points()).isEqualTo(item.applies() ? item.of() : null));
        assertThat(sheet.items().get(9).points())
                .isLessThan(sheet.items().get(9).of());
    }

    /** What the customer said last. */
    private static String said(JsonNode consult) {
        String said = "";
        for (JsonNode line : consult.get("messages")) {
            said = line.get("from").asString().equals("CUSTOMER")
                    ? line.at("/words/zh").asString()
                    : said;
        }
        return said;
    }

    private static ObjectNode candidate(JsonNode consult, int index) {
        return ConsultPlay.answer(
                consult.get("candidates").get(index).get("candidate").asString());
    }

    private static ObjectNode chosen(JsonNode consult, Comparator<JsonNode> order) {
        return ConsultPlay.answer(StreamSupport.stream(consult.get("candidates").spliterator(), false)
                .min(order)
                .orElseThrow()
                .get("candidate")
                .asString());
    }

    private double mean(String pack, LongFunction<Manner> manner) {
        return LongStream.of(SEEDS)
                .mapToObj(seed -> played(pack, seed, AT_ONCE, manner.apply(seed), false))
                .map(Sheet::total)
                .mapToDouble(total -> total == null ? 0 : total.doubleValue())
                .average()
                .orElseThrow();
    }

    private Sheet played(String name, long seed, int after, Manner manner, boolean ships) {
        Pack pack = packs.newest(name);
        try (InMemoryShift shift = shifts.start(
                new InMemoryShifts.Terms(pack, releases.inForce(), PROFILE, seed, Mode.PRACTICE, STUDENT))) {
            new ConsultPlay(shift, pack).play(after, manner, ships);
            assertThat(shift.log()).noneMatch(event -> event.type().equals("ArrivalParked"));
            Rules rules = releases.rules(releases.inForce());
            Map<String, List<ScoreFinding>> findings = sheets.findings(shift.log(), rules, PROFILE, STUDENT);
            return ConsultSheet.sheet(findings.get(ConsultSheet.NUMBER), rules, PROFILE);
        }
    }
}
