package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.shift.Student.Reply;
import xiaoer.testing.OnBothDatabases;

/** Who sees and who does what. */
@OnBothDatabases
@ShiftTest
class AccessTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Starting starting;

    @Autowired
    UnfinishedExams exams;

    private Student owner;
    private String shift;

    @BeforeEach
    void start() {
        owner = new Student("student01", port);
        shift = owner.start("tiny", 42);
    }

    @AfterEach
    void end() {
        owner.endAll();
    }

    @Test
    void another_students_shift_does_not_exist() {
        Student other = new Student("student02", port);

        assertUnknown(other.view(shift));
        assertUnknown(other.get("/" + shift + "/events"));
        assertUnknown(other.say(shift, "k", "hallo"));
        assertUnknown(other.clock(shift, "{\"do\":\"pause\"}"));
        assertThat(other.get("").body().toString()).doesNotContain(shift);
        assertThat(owner.log(shift)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/1-1-1-1-1", "/00000000-0000-0000-0000-000000000000"})
    void what_is_no_shift_is_unknown(String path) {
        assertUnknown(owner.get(path));
    }

    @Test
    void a_teacher_watches_a_students_shift_but_cannot_work_it() {
        Student teacher = new Student("teacher", port);

        assertThat(teacher.view(shift).status()).isEqualTo(200);
        assertThat(teacher.get("").body().toString()).contains(shift);
        Reply refused = teacher.say(shift, "k", "hallo");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("NOT_YOUR_SHIFT");
        assertThat(teacher.clock(shift, "{\"do\":\"pause\"}").status()).isEqualTo(403);
        assertThat(teacher.get("/" + shift + "/events").body().toString()).doesNotContain("\"sealed\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"LESSON", "EXAM"})
    void lessons_and_exams_start_from_an_assignment_only(Mode mode) {
        Reply refused = owner.post("", """
                {"pack":"tiny","seed":1,"mode":"%s","profile":"textbook"}""".formatted(mode.word()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("ASSIGNMENT_NEEDED");
    }

    @ParameterizedTest
    @EnumSource(names = {"LESSON", "EXAM"})
    void in_lessons_and_exams_the_student_has_neither_seed_nor_clock(Mode mode) {
        String assigned = assigned(mode);

        assertThat(owner.view(assigned).body().has("seed")).isFalse();
        assertThat(owner.get("")
                        .body()
                        .get("shifts")
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals(assigned)))
                .singleElement()
                .satisfies(one -> assertThat(one.has("seed")).isFalse());
        assertThat(owner.get("/" + assigned + "/events").body().toString()).doesNotContain("4711");
        assertThat(owner.advance(assigned, "P1D").reason()).isEqualTo("NO_CLOCK_RIGHTS");
        assertThat(owner.say(assigned, "k", "hallo").status()).isEqualTo(200);
    }

    @Test
    void an_exams_seed_and_truth_stay_closed_to_its_student_after_the_end() {
        String exam = assigned(Mode.EXAM);
        owner.say(exam, "k1", "hallo");
        owner.act(exam, "{\"type\":\"end\",\"key\":\"k2\"}");

        assertThat(owner.get("/" + exam + "/events").body().toString()).doesNotContain("sealed\":", "4711");
        assertThat(new Student("teacher", port)
                        .get("/" + exam + "/events")
                        .body()
                        .toString())
                .contains("sealed\":", "hallo!");
    }

    @ParameterizedTest
    @CsvSource({"trainer, 201", "analyst, 201", "teacher, 201", "admin, 201", "judge, 403"})
    void those_who_build_may_try_and_those_who_judge_may_not(String name, int status) {
        Student tryer = new Student(name, port);
        Reply reply = tryer.post("", """
                {"pack":"tiny"}""");

        assertThat(reply.status()).isEqualTo(status);
        if (status == 201) {
            tryer.act(reply.body().get("id").asString(), "{\"type\":\"end\",\"key\":\"k\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"teacher, 200", "judge, 200", "admin, 200", "trainer, 404", "analyst, 404"})
    void staff_see_what_their_role_lets_them_see(String name, int status) {
        assertThat(new Student(name, port).view(shift).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"pack":"nowhere"}               | UNKNOWN_PACK
            {"pack":"tiny","seed":-1}        | SEED_OUT_OF_RANGE
            {"pack":"tiny","seed":9007199254740992} | SEED_OUT_OF_RANGE
            {"pack":"tiny","seed":"1"}       | WRONG_TYPE
            {"pack":"tiny","mode":"exams"}   | WRONG_TYPE
            {"seed":1}                       | MISSING_FIELD
            {"pack":"tiny","student":"x"}    | UNKNOWN_FIELD
            """)
    void a_start_that_makes_no_sense_is_refused(String json, String reason) {
        assertThat(owner.post("", json).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"nothing","key":"k"}                        | UNKNOWN_ACTION
            {"key":"k"}                                         | MISSING_FIELD
            {"type":"test.say","text":"no key"}                 | MISSING_FIELD
            {"type":"test.say","key":"","text":"x"}             | KEY_INVALID
            {"type":"test.say","key":"k","text":"x","more":1}   | UNKNOWN_FIELD
            {"type":["test.say"],"key":"k","text":"x"}          | WRONG_TYPE
            not json                                            | MALFORMED_JSON
            """)
    void an_action_that_makes_no_sense_is_refused_and_leaves_nothing(String json, String reason) {
        Reply refused = owner.act(shift, json);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.body().get("detail").asString()).isNotBlank();
        assertThat(owner.log(shift)).hasSize(1);
    }

    @Test
    void an_exam_is_watched_until_it_ends() {
        Account student = accounts.byName("student07").orElseThrow();
        Student examinee = new Student("student07", port);
        String exam = starting.start(student, new Shifts.Start("tiny", 1L, Mode.EXAM, "textbook"))
                .toString();
        assertThat(exams.unfinishedExam(student)).isTrue();

        examinee.act(exam, "{\"type\":\"end\",\"key\":\"k\"}");
        assertThat(exams.unfinishedExam(student)).isFalse();
    }

    @Test
    void nobody_signed_in_gets_nothing() {
        assertThat(new Student("nobody", port).view(shift).status()).isEqualTo(401);
    }

    private String assigned(Mode mode) {
        return starting.start(
                        accounts.byName("student01").orElseThrow(), new Shifts.Start("tiny", 4711L, mode, "textbook"))
                .toString();
    }

    private static void assertUnknown(Reply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.reason()).isEqualTo("UNKNOWN_SHIFT");
    }
}
