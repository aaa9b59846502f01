package xiaoer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.XiaoerTest;

/** Pages as a browser gets them, cookies and all. */
@XiaoerTest
class PageTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    HttpClient browser;

    @BeforeEach
    void openBrowser() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page_and_back_after_it() throws Exception {
        HttpResponse<String> page = get("/account?from=link");
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");

        HttpResponse<String> back = post("/sign-in", page.body(), Map.of("name", "student01", "password", "demo"));

        assertThat(back.uri().getPath()).isEqualTo("/account");
        assertThat(back.body()).contains("学员01");
    }

    @Test
    void a_stranger_costs_no_session() throws Exception {
        HttpResponse<String> page = get("/account");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
    }

    @Test
    void a_refused_sign_in_says_why_and_keeps_the_name() throws Exception {
        HttpResponse<String> refused =
                post("/sign-in", get("/sign-in").body(), Map.of("name", "student02", "password", "no"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("账号或密码不正确", "value=\"student02\"");
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_is_told_so_on_a_page() throws Exception {
        signIn("student03");
        HttpResponse<String> refused = post("/account/password", "", Map.of("present", "demo", "password", "12345678"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<html", "页面已过期");
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in_and_ends_at_sign_out() throws Exception {
        HttpResponse<String> home = signIn("student04");
        assertThat(home.uri().getPath()).isEqualTo("/");
        HttpResponse<String> out = post("/sign-out", home.body(), Map.of());
        assertThat(out.uri().getPath()).isEqualTo("/sign-in");
        assertThat(get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void every_page_comes_with_a_strict_content_policy_and_no_inline_code() throws Exception {
        signIn("admin");
        for (String path : new String[] {
            "/",
            "/account",
            "/accounts",
            "/accounts/classes",
            "/accounts/trail",
            "/accounts/student01",
            "/styleguide",
            "/nothing"
        }) {
            HttpResponse<String> page = get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.body())
                    .as(path)
                    .doesNotContain("<style", " style=", "javascript:", "hx-on")
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern(" on[a-z]+=");
        }
    }

    @Test
    void a_page_of_another_role_is_refused_on_a_page() throws Exception {
        signIn("teacher");
        HttpResponse<String> refused = get("/accounts");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("没有权限").doesNotContain("ROLE_NEEDED");
    }

    @Test
    void part_of_a_page_is_refused_by_a_notice_that_leaves_the_form_alone() throws Exception {
        HttpResponse<String> home = signIn("admin");
        HttpRequest.Builder request = form(
                        "/accounts",
                        home.body(),
                        Map.of("name", "student01", "displayName", "x", "password", "long enough", "roles", "STUDENT"))
                .header("HX-Request", "true");
        HttpResponse<String> refused = send(request);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("HX-Retarget")).hasValue("#notices");
        assertThat(refused.body()).contains("账号 student01 已存在").doesNotContain("<html");
    }

    @Test
    void part_of_a_page_after_the_session_has_ended_loads_the_page_again() throws Exception {
        HttpResponse<String> refused = send(request("/accounts").header("HX-Request", "true"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void what_was_done_is_announced_once() throws Exception {
        HttpResponse<String> home = signIn("admin");
        HttpResponse<String> done = post("/accounts/classes", home.body(), Map.of("name", "四班"));
        assertThat(done.body()).contains("班级“四班”已建立");
        assertThat(get("/accounts/classes").body()).contains("四班").doesNotContain("班级“四班”已建立");
    }

    @Test
    void the_language_is_chinese_unless_the_browser_or_the_switch_says_english() throws Exception {
        assertThat(get("/sign-in").body()).contains("lang=\"zh-CN\"", "演示账号");
        assertThat(send(request("/sign-in").header("Accept-Language", "en-US,en;q=0.8"))
                        .body())
                .contains("lang=\"en\"", "Demo accounts");
        assertThat(send(request("/sign-in").header("Accept-Language", "fr")).body())
                .contains("演示账号");
        get("/sign-in?language=en");
        assertThat(get("/sign-in").body()).contains("Demo accounts");
        get("/sign-in?language=%3Cx%3E");
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void assets_carry_their_hash_and_are_kept_for_long() throws Exception {
        Matcher script = Pattern.compile("src=\"(/assets/app-[0-9a-f]{32}\\.js)\"")
                .matcher(get("/sign-in").body());
        assertThat(script.find()).isTrue();
        HttpResponse<String> asset = get(script.group(1));
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    }

    @Test
    void what_people_typed_is_shown_as_text() throws Exception {
        HttpResponse<String> home = signIn("admin");
        HttpResponse<String> done = post("/accounts/classes", home.body(), Map.of("name", "<img src=x>"));
        assertThat(done.body()).contains("&lt;img src=x&gt;").doesNotContain("<img src=x>");
    }

    private HttpResponse<String> signIn(String name) throws Exception {
        return post("/sign-in", get("/sign-in").body(), Map.of("name", name, "password", "demo"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String page, Map<String, String> fields) throws Exception {
        return send(form(path, page, fields));
    }

    /** Fills a form, with the hidden token of the page it stands on. */
    private HttpRequest.Builder form(String path, String page, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Matcher token = CSRF.matcher(page);
        String signed =
                token.find() ? body + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : body;
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(signed));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
