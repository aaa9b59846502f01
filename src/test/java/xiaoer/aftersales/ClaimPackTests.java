package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.cases.Pack;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

class ClaimPackTests {

    @Test
    void a_whole_case_is_read_with_all_it_says() {
        ClaimPack pack = ClaimPack.of(ClaimYaml.pack(ClaimYaml.claims(
                "    line: 2",
                "    amount: 550.00",
                "    evidence: [{kind: PHOTO, text: {zh: 吊牌还在, en: The tag is on}}]",
                "    facts: {condition: INTACT, days: 3, opened: false}")));

        ClaimCase planned = pack.get("dress-seven-day");
        assertThat(planned.after()).isEqualTo(Duration.ofMinutes(2));
        assertThat(planned.line()).isEqualTo(2);
        assertThat(planned.amount()).isEqualByComparingTo("550");
        assertThat(planned.evidence())
                .containsExactly(
                        new EvidenceItem.Card(EvidenceItem.Kind.PHOTO, LocalizedText.of("吊牌还在", "The tag is on")));
        assertThat(planned.facts())
                .containsExactly(
                        Map.entry("condition", "INTACT"),
                        Map.entry("days", BigDecimal.valueOf(3)),
                        Map.entry("opened", false));
        assertThat(planned.best().steps())
                .containsExactly(
                        new SolutionPath.Step.Complete("answer", Map.of("answer", "AGREE")),
                        new SolutionPath.Step.Wait("end"));
    }

    @Test
    void a_pack_that_was_taken_when_its_plays_still_said_a_score_can_be_opened() {
        String earlier = ClaimYaml.claims().replace("best: {", "best: {score: 100, ");

        assertThat(ClaimPack.problems(ClaimYaml.pack(earlier)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("UNKNOWN_FIELD"));
        assertThat(ClaimPack.of(ClaimYaml.pack(earlier)).cases())
                .isEqualTo(ClaimPack.of(ClaimYaml.pack(ClaimYaml.claims())).cases());
    }

    @Test
    void without_an_amount_all_that_was_paid_is_asked_for() {
        assertThat(ClaimPack.of(ClaimYaml.pack(ClaimYaml.claims()))
                        .get("dress-seven-day")
                        .amount())
                .isNull();
    }

    @Test
    void a_variant_is_like_its_case_but_for_what_it_says_itself() {
        ClaimPack pack = ClaimPack.of(ClaimYaml.pack(ClaimYaml.claims(
                "    facts: {condition: INTACT}",
                "    variants: [{id: worn, facts: {condition: WORN}, truth: {zh: 穿过, en: Worn}}]")));

        assertThat(pack.cases().keySet()).containsExactly("dress-seven-day", "dress-seven-day/worn");
        ClaimCase worn = pack.get("dress-seven-day/worn");
        assertThat(worn.of()).isEqualTo("dress-seven-day");
        assertThat(worn.facts()).containsExactly(Map.entry("condition", "WORN"));
        assertThat(worn.title()).isEqualTo(pack.get("dress-seven-day").title());
        assertThat(CaseDraw.Situation.of(pack.cases().values())).hasSize(1);
    }

    @Test
    void cases_may_be_spread_over_several_files() {
        Pack one = ClaimYaml.pack(ClaimYaml.claims());
        JsonNode more = ClaimYaml.pack(ClaimYaml.claims().replace("id: dress-seven-day", "id: another"))
                .sections()
                .get("claims");
        Map<String, JsonNode> sections = new HashMap<>(one.sections());
        sections.put("claims-more", more);

        assertThat(ClaimPack.of(new Pack(
                                one.id(),
                                1,
                                "",
                                one.title(),
                                one.summary(),
                                one.epoch(),
                                one.length(),
                                one.settings(),
                                sections))
                        .cases())
                .containsOnlyKeys("dress-seven-day", "another");
    }

    @Test
    void answers_for_a_kind_come_after_those_of_the_case() {
        ClaimPack pack = ClaimPack.of(ClaimYaml.pack(ClaimYaml.claims(
                "    answers: [{to: AskBuyer, message: Own, party: BUYER, after: PT1S}]",
                "answers:",
                "  RETURN_REFUND: [{to: AskBuyer, message: Common, party: BUYER, after: PT1S}]")));

        assertThat(pack.get("dress-seven-day").answers())
                .extracting(PlannedAnswer::message)
                .containsExactly("Own");
        assertThat(pack.answers().get(ClaimKind.RETURN_REFUND))
                .extracting(PlannedAnswer::message)
                .containsExactly("Common");
    }

    @Test
    void a_pack_without_claims_has_none_and_no_problem() {
        assertThat(ClaimPack.problems(ClaimYaml.pack(""))).isEmpty();
        assertThat(ClaimPack.of(ClaimYaml.pack("")).cases()).isEmpty();
    }

    @Test
    void the_drawing_may_be_kept_until_afterwards() {
        assertThat(ClaimPack.of(ClaimYaml.pack("", "{diagram: after}")).drawnAfter())
                .isTrue();
        assertThat(ClaimPack.of(ClaimYaml.pack("", "{diagram: always}")).drawnAfter())
                .isFalse();
        assertThat(ClaimPack.of(ClaimYaml.pack("")).drawnAfter()).isFalse();
        assertThat(problems(ClaimPack.problems(ClaimYaml.pack("", "{diagram: never}"))))
                .containsExactly(tuple("pack.yaml", "UNKNOWN_NAME", "diagram"));
    }

    @Test
    void what_is_misspelt_unknown_or_impossible_is_told_with_its_place() {
        String yaml = ClaimYaml.claims(
                        "    colour: red",
                        "    line: 3",
                        "    answers: [{to: AskBuyer, party: DOG, after: tomorrow}]",
                        "answers: {SHIPPING: []}",
                        "settings: 1")
                .replace("order: dress", "order: coat");

        assertThat(problems(ClaimPack.problems(ClaimYaml.pack(yaml))))
                .containsExactlyInAnyOrder(
                        tuple("claims.yaml", "UNKNOWN_FIELD", "claims[1].colour"),
                        tuple("claims.yaml", "UNKNOWN_NAME", "claims[1].order"),
                        tuple("claims.yaml", "VALUE_EXPECTED", "claims[1].answers[1].party"),
                        tuple("claims.yaml", "DURATION_EXPECTED", "claims[1].answers[1].after"),
                        tuple("claims.yaml", "UNKNOWN_FIELD", "answers.SHIPPING"),
                        tuple("claims.yaml", "UNKNOWN_FIELD", "settings"));
    }

    @Test
    void a_claim_comes_after_its_order() {
        assertThat(problems(
                        ClaimPack.problems(ClaimYaml.pack(ClaimYaml.claims().replace("after: PT2M", "after: PT1M")))))
                .containsExactly(tuple("claims.yaml", "TOO_SOON", "claims[1].after"));
    }

    @Test
    void two_cases_of_one_name_are_one_too_many() {
        String twice = ClaimYaml.claims() + ClaimYaml.claims().replace("claims:\n", "");

        assertThat(problems(ClaimPack.problems(ClaimYaml.pack(twice))))
                .containsExactly(tuple("claims.yaml", "NAMED_TWICE", "claims[2].id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "text",
                "{}",
                "{claims: 1}",
                "{claims: [1, [], x, {}]}",
                "{claims: [{id: 1, best: 2, facts: [], answers: 3, evidence: {}}], answers: 4}",
                "{claims: [{after: PT99999999999H, amount: 1e999, facts: {a: 1e999}, best: {steps: [{}, 1, {task: []}]}}]}",
                "{claims: [{answers: [{after: P1D..x, when: {a: {b: c}}, with: {a: []}}]}]}"
            })
    void whatever_a_file_holds_is_a_problem_and_never_a_failure(String yaml) {
        assertThat(ClaimPack.problems(ClaimYaml.pack(yaml))).isNotEmpty();
    }

    private static List<org.assertj.core.groups.Tuple> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> tuple(
                        problem.path(), Kinds.of(problem), problem.message().split("：")[0]))
                .toList();
    }
}
