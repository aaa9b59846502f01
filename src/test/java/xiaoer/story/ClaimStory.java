package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a student does at the claim desk, in the words of the desk. */
abstract class ClaimStory extends Story {

    /** More leaps of the clock than any wait of the pack takes. */
    private static final int MOST_LEAPS = 120;

    private String shift = "";
    private String authorization = "";

    /** Signs in and starts a shift of the after-sales pack from the desk's own way in. */
    void startsAShift(String student) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((student + ":demo").getBytes(StandardCharsets.UTF_8));
        signIn(page, student);
        page.navigate("/desk/claims");
        Locator pack = page.locator("form.card:has(input[name=pack][value=after-sales])");
        pack.locator("input[name=seed]").fill("42");
        pack.locator("input[name=seed]").press("Enter");
        page.waitForURL(Pattern.compile(".*/desk/claims/[0-9a-f-]{36}"));
        shift = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(page.locator("[data-shift-clock]")).hasText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
    }

    /** What happens until then, happens without the student. */
    void lets(Duration pass) {
        APIResponse answer = page.request()
                .post(
                        "/api/v1/shifts/" + shift + "/clock",
                        RequestOptions.create()
                                .setHeader("Authorization", authorization)
                                .setData(Map.of("do", "advance", "by", pass.toString())));
        assertThat(answer.ok()).as(answer.statusText()).isTrue();
    }

    /** Presses a button of the clock and waits until its answer is on the page. */
    void leaps(String button) {
        page.waitForResponse(Pattern.compile(".*/clock"), () -> button(button).click());
    }

    void opens(String buyer) {
        row(buyer).click();
        assertThat(page.locator("#claim-head")).containsText(buyer);
    }

    /** Finishes the task with the alternatives chosen. */
    void finishes(String task, String... answers) {
        Locator form = task(task);
        for (String answer : answers) {
            form.getByRole(AriaRole.RADIO, in(answer)).check();
        }
        send(form);
    }

    /** Fills what is not chosen; {@link #finishes} then sends it together with the choice. */
    void fills(String task, String field, String value) {
        task(task).getByLabel(field).fill(value);
    }

    void pays(String yuan) {
        fills("核定金额，交财务", "退多少元？", yuan);
        send(task("核定金额，交财务"));
    }

    private void send(Locator form) {
        String id = form.getAttribute("data-task");
        page.waitForResponse(
                Pattern.compile(".*/tasks/.*"),
                () -> form.getByRole(AriaRole.BUTTON, in("完成这一步")).click());
        assertThat(page.locator("[data-task='" + id + "']")).hasCount(0);
    }

    /** Lets the clock go from one event to the next until the open claim has this task. */
    void waitsFor(String task) {
        for (int leap = 0; leap < MOST_LEAPS && !hasTask(task); leap++) {
            leaps("到下一件事");
        }
        assertThat(task(task)).isVisible();
    }

    private boolean hasTask(String task) {
        return StreamSupport.stream(visible().path("tasks").spliterator(), false)
                .anyMatch(one -> one.path("claim").asInt() == openClaim()
                        && one.path("name").path("zh").asString().equals(task));
    }

    void notes(String text, String flag) {
        page.locator("#claim-note").fill(text);
        page.locator(".flag-pick").selectOption(new SelectOption().setValue(flag));
        button("保存备注和旗子").click();
        assertThat(page.locator("#claim-order .notes")).containsText(text);
    }

    void flags(String flag, String word) {
        page.locator(".flag-pick").selectOption(new SelectOption().setValue(flag));
        button("保存备注和旗子").click();
        assertThat(page.locator("#claim-order .flag")).hasText(word);
    }

    Locator row(String buyer) {
        return page.locator("#inbox [data-claim]").filter(new Locator.FilterOptions().setHasText(buyer));
    }

    Locator task(String name) {
        return page.locator(".task").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator talk() {
        return page.locator("#claim-talk");
    }

    Locator state() {
        return page.locator("#claim-title .badge");
    }

    Locator drawing() {
        return page.locator("[data-canvas]");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private int openClaim() {
        return Integer.parseInt(page.locator("#open-claim").inputValue());
    }

    private JsonNode claim() {
        return visible().path("claims").get(openClaim() - 1);
    }

    private JsonNode visible() {
        APIResponse answer = page.request()
                .get("/api/v1/shifts/" + shift, RequestOptions.create().setHeader("Authorization", authorization));
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
