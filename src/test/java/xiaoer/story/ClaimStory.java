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
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.aftersales.DrawnClaims;

/** What a student does at the claim desk, in the words of the desk. */
abstract class ClaimStory extends Story {

    /** More leaps of the clock than any wait of the pack takes. */
    private static final int MOST_LEAPS = 120;

    /** Words so short that they may be part of others. */
    private static final int SHORT = 3;

    /** Fewer than fifty of a hundred points. */
    static final Pattern LITTLE = Pattern.compile("([1-4]?\\d)(\\.\\d+)?");

    private String shift = "";
    private String authorization = "";

    /**
     * Signs in and starts a shift of the after-sales pack from the desk's own way in, in which one case of the pack comes
     * first and others soon after.
     */
    void startsAShift(String student, String first, String... soon) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((student + ":demo").getBytes(StandardCharsets.UTF_8));
        signIn(page, student);
        page.navigate("/desk/claims");
        start(page, "after-sales", DrawnClaims.seed(first, soon));
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

    /** Lets the clock go from one event to the next until this buyer has asked for something. */
    void comes(String buyer) {
        leapsUntil(() -> row(buyer).count() > 0);
        assertThat(row(buyer)).isVisible();
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

    /** Opens the order and reads what others noted about it. */
    void looks() {
        button("打开订单和备注").click();
        assertThat(button("打开订单和备注")).hasCount(0);
    }

    /** Looks, asks and explains, as every claim begins. */
    void takesUp() {
        looks();
        finishes("向买家开口", "方便说说具体遇到了什么情况吗");
        waitsFor("说明规则和流程");
        finishes("说明规则和流程", "先核实原因，按规则限期办理");
    }

    /** Decides from the request alone and tells nobody. */
    void takesUpInHaste() {
        finishes("向买家开口", "原因很清楚，这就按申请为您办理");
        finishes("说明规则和流程", "我们会尽快处理好");
    }

    void pays(String yuan) {
        fills("核定金额，交财务", "退给买家多少元？", yuan);
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
        leapsUntil(() -> hasTask(task));
        assertThat(task(task)).isVisible();
    }

    private void leapsUntil(BooleanSupplier there) {
        for (int leap = 0; leap < MOST_LEAPS && !there.getAsBoolean(); leap++) {
            leaps("到下一件事");
        }
    }

    private boolean hasTask(String task) {
        return StreamSupport.stream(visible().path("tasks").spliterator(), false)
                .anyMatch(one -> one.path("claim").asInt() == openClaim()
                        && one.path("name").path("zh").asString().equals(task));
    }

    /** Calls the buyer when all is done. */
    void followsUp() {
        waitsFor("备注、插旗、回访");
        finishes("备注、插旗、回访", "您看都解决了吗");
        waitsForTheEnd();
    }

    void asksNobody() {
        waitsFor("备注、插旗、回访");
        finishes("备注、插旗、回访", "这边就为您结单了");
        waitsForTheEnd();
    }

    /** Lets the clock go from one event to the next until the open claim is closed, and sees the page say so. */
    void waitsForTheEnd() {
        leapsUntil(() -> claim().hasNonNull("closedAt"));
        assertThat(page.locator(".task-none")).containsText("已经结束");
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

    void endsTheShift() {
        button("结束班次").click();
        page.locator("dialog[open]").getByRole(AriaRole.BUTTON, in("结束并看评价表")).click();
        page.waitForURL(Pattern.compile(".*/shifts/.*/sheet"));
    }

    /** Follows the sheet to the replay of the first claim of this buyer. */
    void readsTheReplay(String buyer) {
        page.navigate("/shifts/" + shift + "/sheet");
        page.locator("#replays li")
                .filter(new Locator.FilterOptions().setHasText(buyer))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(page.locator(".replay-head")).containsText(buyer);
        assertThat(drawing().locator(".way-now, .way-wrong").first()).isVisible();
    }

    /** Steps on by key until the step of a finding is told, and sees it marked in the picture. */
    void stepsToTheFinding(String rule) {
        Locator finding = page.locator(".replay-told .finding:has(a[href$='/basis/" + rule + "'])");
        int steps = page.locator(".replay-steps [data-step]").count();
        page.locator(".replay-steps").focus();
        for (int step = 0; step < steps && finding.count() == 0; step++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(finding).containsText("更好的做法");
        assertThat(drawing().locator(".way-wrong").first()).isVisible();
    }

    Locator replayScore() {
        return page.locator(".replay-head .score-total span");
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

    /** Options are whole sentences, of which a story tells the telling part. */
    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(name.length() < SHORT);
    }
}
