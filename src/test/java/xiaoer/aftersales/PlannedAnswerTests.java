package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.cases.PackReader;
import xiaoer.shift.Chance;

class PlannedAnswerTests {

    private static final int SECONDS_PER_DAY = 60;

    @Test
    void an_answer_fits_the_message_it_is_for() {
        PlannedAnswer answer = answer("{to: AskBuyer, party: BUYER, after: PT1S}");

        assertThat(answer.fits("AskBuyer", Map.of())).isTrue();
        assertThat(answer.fits("AskCarrier", Map.of())).isFalse();
    }

    @Test
    void it_fits_only_where_every_value_is_one_of_those_named() {
        PlannedAnswer answer = answer(
                "{to: A, when: {freightBearer: [BUYER, SPLIT], lawful: true, amount: 550}, party: BUYER, after: PT1S}");

        assertThat(answer.fits(
                        "A", Map.of("freightBearer", "SPLIT", "lawful", true, "amount", new BigDecimal("550.00"))))
                .isTrue();
        assertThat(answer.fits("A", Map.of("freightBearer", "BUYER", "lawful", true, "amount", 550)))
                .isTrue();
        assertThat(answer.fits("A", Map.of("freightBearer", "SELLER", "lawful", true, "amount", 550)))
                .isFalse();
        assertThat(answer.fits("A", Map.of("freightBearer", "BUYER", "lawful", false, "amount", 550)))
                .isFalse();
        assertThat(answer.fits("A", Map.of("freightBearer", "BUYER", "lawful", true, "amount", "550")))
                .isFalse();
        assertThat(answer.fits("A", Map.of("freightBearer", "BUYER", "lawful", true)))
                .isFalse();
    }

    @Test
    void an_answer_may_be_for_those_who_chose_nothing() {
        PlannedAnswer answer = answer("{to: A, when: {opening: ['', DEFEND]}, party: BUYER, after: PT1S}");

        assertThat(answer.fits("A", Map.of("opening", ""))).isTrue();
        assertThat(answer.fits("A", Map.of("opening", "DEFEND"))).isTrue();
        assertThat(answer.fits("A", Map.of("opening", "RESTATE"))).isFalse();
    }

    @Test
    void a_delay_is_drawn_from_its_whole_range_and_always_alike_for_one_seed() {
        Delay delay = answer("{to: A, party: BUYER, after: PT20S..PT22S}").after();

        List<Duration> drawn = draw(delay, 7);
        assertThat(drawn)
                .contains(Duration.ofSeconds(20), Duration.ofSeconds(21), Duration.ofSeconds(22))
                .allMatch(one -> one.toSeconds() >= 20 && one.toSeconds() <= 22);
        assertThat(draw(delay, 7)).isEqualTo(drawn);
        assertThat(draw(delay, 8)).isNotEqualTo(drawn);
    }

    @Test
    void business_days_fold_and_seconds_do_not() {
        assertThat(drawn("P2D")).isEqualTo(Duration.ofSeconds(120));
        assertThat(drawn("P1DT30S")).isEqualTo(Duration.ofSeconds(90));
        assertThat(drawn("PT30S")).isEqualTo(Duration.ofSeconds(30));
        assertThat(drawn("PT0S")).isEqualTo(Duration.ZERO);
    }

    private static Duration drawn(String after) {
        return answer("{to: A, party: BUYER, after: " + after + "}")
                .after()
                .drawn(new Chance(7, "test"), 1, SECONDS_PER_DAY);
    }

    private static List<Duration> draw(Delay delay, long seed) {
        return IntStream.range(0, 50)
                .mapToObj(i -> delay.drawn(new Chance(seed, "test"), i, SECONDS_PER_DAY))
                .toList();
    }

    private static PlannedAnswer answer(String yaml) {
        List<xiaoer.shared.Problem> problems = new ArrayList<>();
        PlannedAnswer answer =
                PlannedAnswer.read(PackReader.of("claims.yaml", new YAMLMapper().readTree(yaml), problems));
        assertThat(problems).isEmpty();
        return answer;
    }
}
