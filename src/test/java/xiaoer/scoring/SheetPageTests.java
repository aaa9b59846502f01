package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import xiaoer.shift.Assigned;
import xiaoer.shift.Mode;
import xiaoer.testing.TestClock;
import xiaoer.testing.XiaoerTest;

/** The pages of scoring as a browser gets them. */
@XiaoerTest
class SheetPageTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @ParameterizedTest
    @CsvSource({"zh-CN, 发货订单判断正确, 班次的经过, 做对", "en, Shipping judged right, What happened in this shift, right"})
    void the_sheet_tells_points_reasons_and_what_happened(String language, String item, String timeline, String right)
            throws Exception {
        String shift = new Worker("student01", port).worked();
        signIn("student01");

        String page = main(get("/shifts/" + shift + "/sheet?language=" + language));

        assertThat(page)
                .contains(item, timeline, right, "/basis/ship-best", "/basis/collect-early", "20150717-2-25-1", "邓家电器行")
                .doesNotContain("??", "{", "handbook")
                .doesNotContainPattern("YTO(?! Express)");
    }

    @Test
    void the_basis_of_a_finding_tells_its_rule_and_the_others_of_its_decision() throws Exception {
        String shift = new Worker("student01", port).worked();
        signIn("student01");

        assertThat(main(get("/shifts/" + shift + "/basis/ship-best")))
                .contains("评价表 6-2 订单管理", "… 是最优快递", "收货信息真实，却被作废了")
                .doesNotContain("{");
        HttpResponse<String> unknown = get("/shifts/" + shift + "/basis/no-such-rule");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("no-such-rule");
        signIn("student02");
        assertThat(get("/shifts/" + shift + "/basis/ship-best").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 转化率, 最好的答法", "en, Conversion, The best answer"})
    void the_review_of_consults_tells_figures_and_each_answer(String language, String metric, String best)
            throws Exception {
        String shift = new ConsultWorker("student01", port).worked();
        signIn("student01");

        assertThat(main(get("/shifts/" + shift + "/consults?language=" + language)))
                .contains(metric, "/consults/2")
                .doesNotContain("??", "{");
        assertThat(main(get("/shifts/" + shift + "/consults/1?language=" + language)))
                .contains(best)
                .doesNotContain("??", "{");
        assertThat(main(get("/shifts/" + shift + "/consults/2?language=" + language)))
                .contains("<mark")
                .doesNotContain("??", "{");
        assertThat(main(get("/shifts/" + shift + "/sheet?language=" + language)))
                .contains("/consults/1")
                .doesNotContain("??", "{");
        assertThat(get("/shifts/" + shift + "/consults/99").statusCode()).isEqualTo(404);
    }

    @Test
    void consults_are_reviewed_only_when_their_truth_is_open_and_by_who_may_see_the_sheet() throws Exception {
        ConsultWorker worker = new ConsultWorker("student01", port);
        String shift = worker.started();
        signIn("student01");

        assertThat(get("/shifts/" + shift + "/consults").statusCode()).isEqualTo(409);
        assertThat(get("/shifts/" + shift + "/consults/1").statusCode()).isEqualTo(409);
        worker.end(shift);
        assertThat(get("/shifts/" + shift + "/consults").statusCode()).isEqualTo(200);
        signIn("student02");
        assertThat(get("/shifts/" + shift + "/consults").statusCode()).isEqualTo(404);
        assertThat(get("/shifts/" + shift + "/consults/1").statusCode()).isEqualTo(404);
    }

    @Test
    void the_story_of_one_order_leaves_the_others_out() throws Exception {
        String shift = new Worker("student01", port).worked();
        signIn("student01");

        assertThat(get("/shifts/" + shift + "/sheet?order=20150717-2-25-1").body())
                .contains("邓家电器行")
                .doesNotContain("天外飞仙2015");
    }

    @Test
    void an_order_number_that_is_none_is_shown_as_text_and_finds_nothing() throws Exception {
        String shift = new Worker("student01", port).worked();
        signIn("student01");

        HttpResponse<String> page = get("/shifts/" + shift + "/sheet?order=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("没有这笔订单的记录").doesNotContain("<script>alert");
    }

    @Test
    void students_list_their_own_shifts_and_teachers_those_of_their_classes() throws Exception {
        // First by name and last by time, so that the shift is on the first page in every order.
        clock.pass(Duration.ofSeconds(1));
        String shift = new Worker("student01", port).worked();
        signIn("student01");
        assertThat(get("/shifts").body()).contains("/shifts/" + shift + "/sheet");
        assertThat(get("/classroom/shifts").statusCode()).isEqualTo(403);

        signIn("teacher");
        for (String sort : new String[] {"time", "class", "student", "nonsense"}) {
            assertThat(get("/classroom/shifts?page=-7&sort=" + sort).body())
                    .contains("/shifts/" + shift + "/sheet", "student01");
        }
        assertThat(get("/shifts/" + shift + "/sheet").body()).contains("学员01");
    }

    @Test
    void a_running_practice_shift_leads_back_to_its_desk_and_keeps_its_sheet_closed() throws Exception {
        Worker worker = new Worker("student06", port);
        String shift = worker.started();
        signIn("student06");

        assertThat(get("/shifts").body()).contains("进行中", "/desk/orders/" + shift);
        assertThat(get("/shifts/" + shift + "/sheet").body())
                .contains("这个班次还没有结束")
                .doesNotContain("揭晓");
        worker.end(shift);
    }

    @Test
    void an_exams_total_is_not_told_before_its_sheet_is_open() throws Exception {
        String shift =
                Assigned.start(program, "student05", "order-basics", Mode.EXAM).toString();
        new Worker("student05", port).end(shift);
        signIn("student05");

        assertThat(get("/shifts").body()).contains("考试", "<strong>–</strong>");
        HttpResponse<String> refused = get("/shifts/" + shift + "/sheet");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("评价表要等老师开放后才能看");
    }

    private void signIn(String name) throws Exception {
        Matcher token = CSRF.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "name=" + name + "&password=demo&_csrf=" + token.group(1);
        HttpResponse<String> home = browser.send(
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(home.uri().getPath()).isEqualTo("/");
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What stands in the page itself, without the words that its scripts need. */
    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"));
    }
}
