package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.identity.Accounts;
import xiaoer.identity.Acting;
import xiaoer.release.Releases;
import xiaoer.shift.Assigned;
import xiaoer.shift.Log;
import xiaoer.shift.Mode;
import xiaoer.shift.Shifts;
import xiaoer.testing.Calls;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;
import xiaoer.wording.LexiconFolder;

/** Sheets of shifts that were really worked at the order desk, by API. */
@OnBothDatabases
@XiaoerTest
class SheetCallsTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Shifts shifts;

    @Autowired
    Log log;

    @Autowired
    Releases releases;

    @Autowired
    StoredFindings stored;

    @Autowired
    LexiconFolder lexicons;

    @Test
    void a_worked_shift_is_answered_with_points_that_add_up_and_reasons() {
        String shift = worked("student01");

        JsonNode sheet = sheet("student01", shift, "zh-CN");

        assertThat(sheet.get("sheet").asString()).isEqualTo("6-2");
        assertThat(sheet.get("of").decimalValue()).isEqualByComparingTo("100");
        assertThat(sheet.get("items")).hasSize(5);
        assertThat(sum(sheet.get("items"), "points"))
                .isEqualByComparingTo(sheet.get("total").decimalValue());
        assertThat(sum(sheet.get("items"), "of")).isEqualByComparingTo("100");
        for (JsonNode item : sheet.get("items")) {
            BigDecimal of = item.get("of").decimalValue();
            assertThat(of.add(sum(item.get("findings"), "points")))
                    .isEqualByComparingTo(item.get("points").decimalValue());
        }
        assertThat(sheet.at("/items/0/name").asString()).isEqualTo("发货订单判断正确");
        assertThat(rules(sheet)).contains("ship-best", "collect-early", "collect-done", "void-right");
    }

    @Test
    void the_same_sheet_is_told_in_english() {
        JsonNode sheet = sheet("student01", worked("student01"), "en");

        assertThat(sheet.at("/items/0/name").asString()).isEqualTo("Shipping judged right");
        assertThat(sheet.at("/items/0/findings/0/sentence").asString()).matches("\\p{ASCII}+");
    }

    @Test
    void findings_are_kept() {
        String shift = worked("student01");
        sheet("student01", shift, "zh-CN");
        int tampered = jdbc.update(
                "update scoring_finding set sentence = '{\"zh\":\"kept\"}' where shift_id = ?", UUID.fromString(shift));

        assertThat(tampered).isPositive();
        assertThat(sheet("student01", shift, "zh-CN").toString()).contains("kept");
    }

    @Test
    void a_list_shows_what_is_known_already_when_scoring_asks_for_too_much() {
        UUID known = UUID.fromString(worked("student01"));
        sheet("student01", known.toString(), "zh-CN");
        UUID unknown = UUID.fromString(worked("student01"));
        Sheets.Listed list =
                new Sheets(accounts, shifts, log, releases, stored, lexicons, Duration.ofNanos(-1)).listed();
        Acting.as(accounts.byName("student01").orElseThrow());
        try {
            assertThat(list.ofEnded(shifts.info(unknown))).isEmpty();
            assertThat(list.ofEnded(shifts.info(known))).isNotEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void a_sheet_computed_again_from_the_log_is_the_same() {
        String shift = worked("student01");
        JsonNode first = sheet("student01", shift, "zh-CN");

        jdbc.update("delete from scoring_finding where shift_id = ?", UUID.fromString(shift));
        jdbc.update("delete from scoring_score where shift_id = ?", UUID.fromString(shift));

        assertThat(sheet("student01", shift, "zh-CN")).isEqualTo(first);
    }

    @Test
    void a_practice_sheet_opens_with_the_end() {
        String shift = worker("student02").started();

        refused("student02", shift, 409, "SHIFT_RUNNING");
        worker("student02").end(shift);
    }

    @Test
    void a_lessons_sheet_opens_to_its_student_with_the_end() {
        String shift = assigned("student03", Mode.LESSON);

        refused("student03", shift, 409, "SHIFT_RUNNING");
        assertThat(get("teacher", "/api/v1/shifts/" + shift + "/sheets", "zh-CN")
                        .get("sheets"))
                .isEmpty();

        worker("student03").end(shift);
        assertThat(sheet("student03", shift, "zh-CN").get("items")).hasSize(5);
    }

    @Test
    void an_exams_sheet_stays_closed_to_its_student() {
        String shift = assigned("student04", Mode.EXAM);
        worker("student04").end(shift);

        refused("student04", shift, 403, "SHEET_NOT_OPEN");
        assertThat(sheet("judge", shift, "zh-CN").get("items")).hasSize(5);
    }

    @Test
    void another_students_sheet_does_not_exist() {
        String shift = worked("student01");

        refused("student02", shift, 404, "UNKNOWN_SHIFT");
        refused("trainer", shift, 404, "UNKNOWN_SHIFT");
    }

    private Worker worker(String student) {
        return new Worker(student, port);
    }

    private String worked(String student) {
        return worker(student).worked();
    }

    private String assigned(String student, Mode mode) {
        return Assigned.start(program, student, "order-basics", mode).toString();
    }

    private JsonNode get(String reader, String path, String language) {
        return json(Calls.as(reader, port)
                .get()
                .uri(path)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode sheet(String reader, String shift, String language) {
        JsonNode sheets =
                get(reader, "/api/v1/shifts/" + shift + "/sheets", language).get("sheets");
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private void refused(String reader, String shift, int status, String reason) {
        Calls.as(reader, port)
                .get()
                .uri("/api/v1/shifts/" + shift + "/sheets")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static BigDecimal sum(JsonNode nodes, String member) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(member))
                .filter(points -> !points.isNull())
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> rules(JsonNode sheet) {
        return StreamSupport.stream(sheet.get("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.get("findings").spliterator(), false))
                .map(finding -> finding.get("rule").asString())
                .toList();
    }
}
