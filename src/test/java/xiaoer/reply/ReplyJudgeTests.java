package xiaoer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Free replies, judged by the repository's own lexicons and rules. */
class ReplyJudgeTests {

    /** Every third labelled reply was not looked at while the lexicons were written. */
    private static final int THIRDS = 3;

    /** Reached so far on the blind third; it may only rise. */
    private static final double BLIND_F1 = 0.73;

    private static final double BLIND_KAPPA = 0.78;

    private static LabelledReplies replies;

    @BeforeAll
    static void open() {
        replies = new LabelledReplies();
    }

    @Test
    void agrees_with_people_on_replies_that_were_seen() throws IOException {
        LabelledReplies.Figures seen = replies.figures(i -> i % THIRDS != 2);

        assertThat(seen.words().f1()).as(seen.toString()).isGreaterThan(0.90);
        assertThat(seen.weightedKappa()).as(seen.toString()).isGreaterThan(0.85);
        assertThat(seen.grave().precision()).as(seen.toString()).isGreaterThan(0.9);
        assertThat(seen.grave().recall()).as(seen.toString()).isGreaterThan(0.9);
    }

    @Test
    void agrees_with_people_on_replies_that_were_not() throws IOException {
        LabelledReplies.Figures blind = replies.figures(i -> i % THIRDS == 2);

        assertThat(blind.words().f1()).as(blind.toString()).isGreaterThan(BLIND_F1);
        assertThat(blind.weightedKappa()).as(blind.toString()).isGreaterThan(BLIND_KAPPA);
    }

    @TestFactory
    Stream<DynamicTest> what_tries_to_slip_through_is_caught_and_nothing_else() throws IOException {
        return LabelledReplies.lines("adversarial.txt").stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String expected = line.substring(0, line.indexOf('|')).strip();
                    Judgement judgement = replies.judge(
                            "calm",
                            "",
                            "",
                            line.substring(line.indexOf('|') + 1).strip());
                    Set<String> grave = new TreeSet<>(LabelledReplies.names(judgement));
                    grave.retainAll(LabelledReplies.GRAVE);

                    assertThat(grave).isEqualTo(expected.equals("-") ? Set.of() : Set.of(expected));
                }));
    }

    @Test
    void one_thing_is_found_in_nearly_all_ways_of_saying_it() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> lines = LabelledReplies.lines("says.txt");
        for (String line : lines) {
            String label = line.substring(0, line.indexOf('|')).strip();
            boolean wanted = !label.startsWith("!");
            List<String> found = LabelledReplies.names(replies.judge(
                    "upset", "怎么还没弄好", "", line.substring(line.indexOf('|') + 1).strip()));
            if (found.contains(wanted ? label : label.substring(1)) != wanted) {
                missed.add(line);
            }
        }

        assertThat(missed).hasSizeLessThan(lines.size() / 20);
    }

    @TestFactory
    Stream<DynamicTest> words_strung_together_are_never_better_than_weak() throws IOException {
        return LabelledReplies.lines("stuffed.txt").stream()
                .map(reply -> DynamicTest.dynamicTest(
                        reply,
                        () -> assertThat(replies.judge("upset", "快递五天没动了，能退款吗", "物流停在中转站2天；可退款；24小时内有回复。", reply)
                                        .grade())
                                .isIn("WEAK", "WRONG")));
    }

    @Test
    void spans_are_places_in_the_reply_as_it_was_typed() {
        String reply = "  真是抱 歉！ＶＸ聊，加我微 信😀";

        Judgement judgement = replies.judge("angry", "", "", reply);

        assertThat(judgement.labels())
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.spans())
                        .allSatisfy(span -> assertThat(reply.substring(span.from(), span.to()))
                                .isEqualTo(span.words())));
        assertThat(LabelledReplies.names(judgement)).contains("APOLOGY", "OFF_PLATFORM", "EMOJI_MISFIT");
        assertThat(judgement.labels().get(0).spans().get(0).words()).isEqualTo("抱 歉");
    }

    @Test
    void every_label_and_the_grade_tell_their_rule_in_both_languages() {
        Judgement judgement = replies.judge("upset", "还没到", "可退款", "您好，可以退，我帮您申请退款，尽快到账");

        assertThat(judgement.labels()).isNotEmpty().allSatisfy(label -> {
            assertThat(label.rule()).isNotBlank();
            assertThat(label.sentence().byLanguage()).containsKeys("zh", "en");
        });
        assertThat(judgement.rule()).isNotBlank();
        assertThat(judgement.sentence().byLanguage()).containsKeys("zh", "en");
    }

    @Test
    void a_reply_of_nothing_but_marks_is_weak() {
        assertThat(replies.judge("calm", "在吗", "", "……！？").grade()).isEqualTo("WEAK");
    }

    @Test
    void the_same_reply_is_judged_alike_each_time() {
        List<Judgement> twice = Stream.of(1, 2)
                .map(time -> replies.judge("upset", "还没到", "可退款；24小时内有回复", "对不起，可以退，我今天18点前给您办好"))
                .toList();

        assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }
}
