package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.scoring.MomentJoin.Joined;
import xiaoer.scoring.MomentJoin.Verdict;
import xiaoer.shared.LocalizedText;
import xiaoer.wording.LexiconFolder;

/** What a student visibly did is laid beside what the case calls for. */
class MomentJoinTests {

    private static final Path LEXICON = Path.of("rules/lexicons/after-sales.yaml");
    private static final Instant COMES = Instant.parse("2026-03-02T01:00:00Z");
    private static final double LATE_AFTER = 0.5;
    private static final String RETURN_NOTE = "七天无理由退货，买家出退回运费，收到验好退款。";

    private final CaseActs acts = new CaseActs("dress");
    private long seq;

    private final List<Moment> plan = List.of(
            moment("read-notes", "", "YES", 0),
            moment("answer", "answer-claim", "AGREE", 600),
            moment("freightTold", "answer-claim", "BUYER", 600),
            moment("note", "", RETURN_NOTE, 0),
            moment("refund", "refund", "550.00", 0));

    private static Moment moment(String name, String node, String right, long seconds) {
        Map<String, String> wrong = name.equals("answer") ? Map.of("REFUSE", "REFUSED_WITHOUT_GROUND") : Map.of();
        List<String> forks = name.equals("answer") ? List.of("REFUSE", "OFFER") : List.of();
        return new Moment(
                name,
                node.isEmpty() ? "" : "refund-return",
                node,
                right,
                List.of(),
                wrong,
                forks,
                seconds,
                false,
                LocalizedText.NONE);
    }

    private void workedRight() {
        acts.acted(++seq, COMES.plusSeconds(30), "read-notes", "YES");
        answered("AGREE", 60);
        acts.acted(++seq, COMES.plusSeconds(90), "note", RETURN_NOTE);
        refunded("550");
    }

    private void answered(String answer, long after) {
        acts.asked(1, "answer-claim", COMES);
        acts.completed(
                ++seq, COMES.plusSeconds(after), 1, "answer-claim", Map.of("answer", answer, "freightTold", "BUYER"));
    }

    private void refunded(String amount) {
        acts.completed(++seq, COMES.plusSeconds(120), 1, "refund", Map.of("refund", amount));
    }

    private static WrittenWords words() throws Exception {
        return new WrittenWords(new LexiconFolder()
                .read(
                        new HashMap<>(Map.of("rules/lexicons/after-sales.yaml", Files.readAllBytes(LEXICON))),
                        new ArrayList<>())
                .get(WrittenWords.LEXICON));
    }

    private Map<String, Joined> joined() throws Exception {
        Map<String, Joined> byName = new HashMap<>();
        new MomentJoin(words(), LATE_AFTER).of(plan, acts).forEach(one -> {
            Moment moment = one.moment();
            String name = moment == null ? "unplanned" : moment.moment();
            byName.put(name, one);
        });
        return byName;
    }

    @Test
    void the_best_way_is_right_throughout_and_a_number_is_the_same_with_or_without_cents() throws Exception {
        workedRight();
        assertThat(joined().values()).extracting(Joined::verdict).containsOnly(Verdict.RIGHT);
    }

    @Test
    void nothing_done_is_omitted_throughout() throws Exception {
        assertThat(joined().values())
                .hasSize(plan.size())
                .extracting(Joined::verdict)
                .containsOnly(Verdict.OMITTED);
    }

    @Test
    void a_look_after_the_answer_comes_late() throws Exception {
        answered("AGREE", 60);
        acts.acted(++seq, COMES.plusSeconds(90), "read-notes", "YES");
        assertThat(joined().get("read-notes").verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void a_task_is_done_late_only_after_its_share_of_the_time() throws Exception {
        answered("AGREE", 300);
        assertThat(joined().get("answer").verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_second_more_than_the_share_is_late() throws Exception {
        answered("AGREE", 301);
        assertThat(joined().get("answer").verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void what_a_wrong_answer_made_impossible_is_lost_and_not_omitted_as_well() throws Exception {
        answered("REFUSE", 60);
        Map<String, Joined> joined = joined();
        assertThat(joined.get("answer").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(joined.get("answer").code()).isEqualTo("REFUSED_WITHOUT_GROUND");
        assertThat(joined.get("refund").verdict()).isEqualTo(Verdict.LOST);
        assertThat(joined.get("read-notes").verdict()).isEqualTo(Verdict.OMITTED);
    }

    @Test
    void another_way_that_no_process_calls_wrong_is_told_apart_from_a_wrong_one() throws Exception {
        answered("OFFER", 60);
        assertThat(joined().get("answer").verdict()).isEqualTo(Verdict.OTHER);
    }

    @Test
    void what_nobody_planned_is_told() throws Exception {
        workedRight();
        acts.acted(++seq, COMES.plusSeconds(200), "close", "YES");
        assertThat(joined().get("unplanned").verdict()).isEqualTo(Verdict.UNPLANNED);
    }

    @Test
    void what_is_done_about_a_claim_that_a_mistake_opened_makes_up_for_nothing() throws Exception {
        acts.opened(++seq, COMES, opened(1));
        acts.followed(++seq, COMES, opened(2));
        acts.completed(++seq, COMES, 2, "refund", Map.of("refund", "550"));
        assertThat(joined().get("refund").verdict()).isEqualTo(Verdict.OMITTED);
        assertThat(joined().get("unplanned").verdict()).isEqualTo(Verdict.UNPLANNED);
    }

    @Test
    void a_note_in_other_words_is_as_good() throws Exception {
        acts.acted(++seq, COMES, "note", "买家七天无理由退货，退回的运费买家承担，收到货验好就退款");
        assertThat(joined().get("note").verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_note_that_names_both_as_bearers_of_the_freight_is_wrong() throws Exception {
        acts.acted(++seq, COMES, "note", "七天无理由退货，买家出退回运费，店铺出退回运费，收到验好退款。");
        assertThat(joined().get("note").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void several_notes_that_together_name_two_bearers_are_as_wrong_as_one_that_names_both() throws Exception {
        acts.acted(++seq, COMES, "note", RETURN_NOTE);
        acts.acted(++seq, COMES, "note", "七天无理由退货，店铺出退回运费，收到验好退款。");
        assertThat(joined().get("note").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_note_for_every_matter_there_may_be_hits_none() throws Exception {
        for (String matter : List.of("质量问题", "发错货", "少了一件", "七天无理由退货")) {
            acts.acted(++seq, COMES, "note", matter + "，买家出退回运费，收到验好退款。");
        }
        assertThat(joined().get("note").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_second_note_that_says_more_of_the_same_does_no_harm() throws Exception {
        acts.acted(++seq, COMES, "note", RETURN_NOTE);
        acts.acted(++seq, COMES, "note", "退件收到，商品完好，已退款。");
        assertThat(joined().get("note").verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_general_word_for_a_matter_is_as_good_as_the_special_one() throws Exception {
        assertThat(words().note("型号拍错，没发货，退款。没有运费。已同意，停止发货。", "买家拍错了，同意退款，停止发货"))
                .isTrue();
        assertThat(words().note("漏发赠品零钱包，店铺补寄。", "少发了零钱包，店铺补寄")).isTrue();
        assertThat(words().note("型号拍错，没发货，退款。没有运费。已同意，停止发货。", "质量问题，同意退款，停止发货")).isFalse();
    }

    @Test
    void where_no_freight_arises_a_note_need_not_say_so() throws Exception {
        String right = "型号拍错，没发货，退款。没有运费。已同意，停止发货。";
        assertThat(words().note(right, "颜色拍错了，同意退款，先不发货")).isTrue();
        assertThat(words().note(right, "颜色拍错了，同意退款，先不发货，买家出运费")).isFalse();
    }

    @Test
    void a_text_that_fits_every_order_is_wrong() throws Exception {
        acts.acted(++seq, COMES, "note", "好的，已经按规定处理了。");
        assertThat(joined().get("note").verdict()).isEqualTo(Verdict.WRONG);
    }

    private static ClaimOpened opened(int claim) {
        return new ClaimOpened(
                claim,
                "X1",
                ClaimKind.RETURN_REFUND,
                "NO_REASON",
                true,
                "550.00",
                List.of(),
                LocalizedText.NONE,
                "buyer",
                0);
    }

    @Test
    void a_case_has_ended_when_all_its_claims_are_closed() {
        acts.opened(1, COMES, opened(1));
        acts.opened(2, COMES.plusSeconds(60), opened(2));
        acts.closed(3, 1);
        assertThat(acts.hasEnded()).isFalse();
        acts.closed(4, 2);
        assertThat(acts.hasEnded()).isTrue();
    }
}
