package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.Packs;
import xiaoer.shift.Student.Reply;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;

/** What a command does, once, and what is left when it is refused or fails. */
@OnBothDatabases
@ShiftTest
class DoorTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock wall;

    @Autowired
    Log log;

    @Autowired
    InMemoryShifts inMemory;

    @Autowired
    Packs packs;

    @Autowired
    Door door;

    @Autowired
    CommandAnswers answers;

    @Autowired
    StoredAnswers stored;

    private TransactionTemplate otherNode;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        otherNode = new TransactionTemplate(transactions);
        otherNode.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private Student student;
    private String shift;

    @BeforeEach
    void start() {
        student = new Student("student01", port);
        shift = student.start("tiny", 42);
    }

    private InMemoryShift inMemory(String pack) {
        return inMemory.start(
                new InMemoryShifts.Terms(packs.newest(pack), 1, "textbook", 1, Mode.PRACTICE, "student01"));
    }

    @AfterEach
    void end() {
        student.endAll();
    }

    @Test
    void a_shift_starts_with_everything_it_pins() {
        JsonNode view = student.view(shift).body();

        assertThat(view.propertyNames())
                .containsSubsequence(
                        "id",
                        "pack",
                        "packVersion",
                        "release",
                        "seed",
                        "mode",
                        "state",
                        "clock",
                        "consults",
                        "claims",
                        "tasks",
                        "lastEvent");
        assertThat(view.get("seed").asLong()).isEqualTo(42);
        assertThat(view.get("mode").asString()).isEqualTo("practice");
        assertThat(view.get("state").asString()).isEqualTo("RUNNING");
        assertThat(view.at("/clock/secondsPerDay").asInt()).isEqualTo(TinyModule.SECONDS_PER_DAY);
        assertThat(view.at("/clock/paused").asBoolean()).isFalse();
        assertThat(view.at("/clock/now").asString()).isEqualTo("2015-07-17T08:15:00Z");
        assertThat(types(student.log(shift))).containsExactly("ShiftStarted");
    }

    @Test
    void a_pack_may_fold_its_days_otherwise() {
        String slow = student.start("slow", 1);
        assertThat(student.view(slow).body().at("/clock/secondsPerDay").asInt()).isEqualTo(300);
    }

    @Test
    void an_action_answers_its_events_and_the_state_shows_it() {
        Reply reply = student.say(shift, "k1", "你好");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode event = reply.body().at("/events/0");
        assertThat(event.propertyNames()).contains("seq", "at", "type", "data", "hash");
        assertThat(event.get("type").asString()).isEqualTo("Said");
        assertThat(event.at("/data/text").asString()).isEqualTo("你好");
        assertThat(student.view(shift).body().get("said").asInt()).isEqualTo(1);
    }

    @Test
    void a_repeated_key_answers_the_first_result_and_does_nothing() {
        Reply first = student.say(shift, "k1", "once");
        wall.pass(Duration.ofSeconds(7));
        Reply again = student.say(shift, "k1", "once");

        assertThat(again).isEqualTo(first);
        assertThat(student.view(shift).body().get("said").asInt()).isEqualTo(1);
    }

    @Test
    void a_key_that_another_node_answers_meanwhile_gets_that_answer_and_does_nothing() {
        UUID id = UUID.fromString(shift);
        TinyModule.Say said = new TinyModule.Say("k1", "once", null);
        StoredAnswer others = new StoredAnswer(id, "k1", answers.sent(said).content(), 0, 1, null);
        AtomicBoolean come = new AtomicBoolean();

        Answer answer = door.act(id, said, locked -> {
            if (!come.getAndSet(true)) {
                otherNode.executeWithoutResult(status -> stored.save(others));
            }
        });

        assertThat(answer.events()).extracting(LogEvent::type).containsExactly("ShiftStarted");
        assertThat(student.log(shift)).hasSize(1);
    }

    @Test
    void a_key_used_for_another_content_is_refused() {
        student.say(shift, "k1", "one");
        Reply other = student.say(shift, "k1", "two");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.reason()).isEqualTo("KEY_REUSED");
    }

    @Test
    void the_same_key_means_another_action_in_another_shift() {
        student.say(shift, "k1", "one");
        assertThat(student.say(student.start("tiny", 42), "k1", "two").status()).isEqualTo(200);
    }

    @Test
    void a_refusal_that_counts_keeps_its_trace_and_is_answered_again() {
        Reply refused = student.fail(shift, "k1", TinyModule.How.KEPT);
        wall.pass(Duration.ofSeconds(1));
        Reply again = student.fail(shift, "k1", TinyModule.How.KEPT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("TEST_NOT_NOW");
        assertThat(refused.body().get("dueAt").asString()).isEqualTo("2015-07-17T08:15:00Z");
        assertThat(again).isEqualTo(refused);
        assertThat(types(student.log(shift))).containsExactly("ShiftStarted", "Tried");
    }

    @Test
    void a_refusal_that_does_not_count_leaves_nothing_but_its_answer() {
        Reply refused = student.fail(shift, "k1", TinyModule.How.ROLLED_BACK);
        Reply again = student.fail(shift, "k1", TinyModule.How.ROLLED_BACK);
        wall.pass(Duration.ofMinutes(1));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("TEST_NEVER");
        assertThat(again).isEqualTo(refused);
        assertThat(student.fail(shift, "k1", TinyModule.How.KEPT).reason()).isEqualTo("KEY_REUSED");
        assertThat(types(student.log(shift))).containsExactly("ShiftStarted");
    }

    @Test
    void a_bug_rolls_everything_back_and_the_key_can_be_used_again() {
        Reply broken = student.fail(shift, "k1", TinyModule.How.BROKEN);
        wall.pass(Duration.ofMinutes(1));

        assertThat(broken.status()).isEqualTo(500);
        assertThat(student.say(shift, "k1", "fine").status()).isEqualTo(200);
        assertThat(types(student.log(shift))).containsExactly("ShiftStarted", "Said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undecided", "refuse"})
    void what_the_rules_fail_at_when_it_is_due_is_put_aside_and_all_else_goes_on(String failing) {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"%s","echoAfter":5}""".formatted(failing));
        student.act(shift, """
                {"type":"test.say","key":"k2","text":"fine","echoAfter":6}""");
        wall.pass(Duration.ofSeconds(7));

        assertThat(student.say(shift, "k3", "x").status()).isEqualTo(200);
        assertThat(student.say(shift, "k4", "y").status()).isEqualTo(200);
        assertThat(types(student.log(shift)))
                .containsExactly("ShiftStarted", "Said", "Said", "ArrivalParked", "Echoed", "Said", "Said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undecided", "refuse"})
    void so_it_is_in_a_shift_in_memory(String failing) {
        try (InMemoryShift inMemory = inMemory("tiny")) {
            inMemory.act(new TinyModule.Say("k1", failing, 5));
            inMemory.act(new TinyModule.Say("k2", "fine", 6));
            inMemory.leap(TinyModule.EPOCH.plusSeconds(7));
            inMemory.act(new TinyModule.Say("k3", "x", null));

            assertThat(inMemory.log())
                    .extracting(LogEvent::type)
                    .containsExactly("ShiftStarted", "Said", "Said", "ArrivalParked", "Echoed", "Said");
            assertThat(String.valueOf(inMemory.log().get(3).sealed())).contains("test.echo", failing);
        }
    }

    @Test
    void what_was_put_aside_is_told_to_nobody_but_those_who_may_know() {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"undecided","echoAfter":5}""");
        wall.pass(Duration.ofSeconds(7));
        student.view(shift);

        JsonNode parked = student.log(shift).get(2);
        assertThat(parked.get("type").asString()).isEqualTo("ArrivalParked");
        assertThat(parked.get("data")).isEmpty();
        assertThat(String.valueOf(log.read(UUID.fromString(shift), 2, 1).get(0).sealed()))
                .contains("test.echo", "undecided", "no rule decided");
    }

    @Test
    void an_end_that_a_module_cannot_settle_is_the_end_all_the_same() {
        String byStudent = student.start("stubborn", 1);
        String byTime = student.start("stubborn", 2);

        assertThat(student.act(byStudent, "{\"type\":\"end\",\"key\":\"k\"}").status())
                .isEqualTo(200);
        wall.pass(TinyModule.LENGTH);
        student.view(byTime);

        assertThat(types(student.log(byStudent))).containsExactly("ShiftStarted", "ArrivalParked", "ShiftEnded");
        assertThat(types(student.log(byTime))).containsExactly("ShiftStarted", "ArrivalParked", "ShiftEnded");
        try (InMemoryShift inMemory = inMemory("stubborn")) {
            inMemory.act(new EndShift("k"));
            assertThat(inMemory.log())
                    .extracting(LogEvent::type)
                    .containsExactly("ShiftStarted", "ArrivalParked", "ShiftEnded");
        }
    }

    @Test
    void an_ended_shift_takes_no_action_but_answers_old_ones() {
        Reply first = student.say(shift, "k1", "before");
        Reply end = student.act(shift, "{\"type\":\"end\",\"key\":\"k2\"}");

        assertThat(end.status()).isEqualTo(200);
        assertThat(end.body().get("events"))
                .extracting(event -> event.get("type").asString())
                .containsExactly("Closed", "ShiftEnded");
        assertThat(student.view(shift).body().get("state").asString()).isEqualTo("ENDED");
        assertThat(student.say(shift, "k1", "before")).isEqualTo(first);
        assertThat(student.act(shift, "{\"type\":\"end\",\"key\":\"k2\"}")).isEqualTo(end);
        Reply late = student.say(shift, "k3", "after");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.reason()).isEqualTo("SHIFT_ENDED");
    }

    @Test
    void the_planned_length_ends_a_shift_at_its_instant() {
        wall.pass(TinyModule.LENGTH.plusMinutes(5));

        assertThat(student.say(shift, "late", "late").reason()).isEqualTo("SHIFT_ENDED");
        List<JsonNode> log = student.log(shift);
        JsonNode end = log.get(log.size() - 1);
        assertThat(end.get("type").asString()).isEqualTo("ShiftEnded");
        assertThat(end.at("/data/reason").asString()).isEqualTo("TIME");
        assertThat(end.get("at").asString()).isEqualTo("2015-07-17T09:15:00Z");
    }

    @Test
    void what_is_due_happens_at_its_instant_however_late_the_program_notices() {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"hallo","echoAfter":30}""");
        wall.pass(Duration.ofMinutes(10));
        student.say(shift, "k2", "much later");

        List<JsonNode> log = student.log(shift);
        assertThat(types(log)).containsExactly("ShiftStarted", "Said", "Echoed", "Said");
        assertThat(log.get(2).get("at").asString()).isEqualTo("2015-07-17T08:15:30Z");
        assertThat(log.get(3).get("at").asString()).isEqualTo("2015-07-17T08:25:00Z");
    }

    @Test
    void the_truth_is_sealed_until_the_end_and_then_fits_its_hash() {
        student.say(shift, "k1", "hallo");
        assertThat(student.log(shift))
                .allSatisfy(event -> assertThat(event.propertyNames()).doesNotContain("sealed", "salt"));

        student.act(shift, "{\"type\":\"end\",\"key\":\"k2\"}");

        JsonNode said = student.log(shift).get(1);
        assertThat(said.at("/sealed/truth").asString()).isEqualTo("hallo!");
        assertThat(LogChain.sealedHashOf(
                        said.get("salt").asString(), said.get("sealed").toString()))
                .isEqualTo(said.get("sealedHash").asString());
    }

    static List<String> types(List<JsonNode> log) {
        return log.stream().map(event -> event.get("type").asString()).toList();
    }
}
