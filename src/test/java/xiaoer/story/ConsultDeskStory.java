package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xiaoer.desk.DeskPackZip;

/** A student serves several customers at once, by keyboard alone. */
class ConsultDeskStory extends Story {

    /** Wants a gift for her mother. */
    private static final String XIAOYA = "苏州小雅";

    /** Asks whether the kettle ships today. */
    private static final String XIAOHE = "江城小何";

    /** Speaks rather than writes. */
    private static final String LUO = "山城老罗";

    /** Waits for a dress that is on its way. */
    private static final String AMIN = "羊城阿敏";

    @BeforeEach
    void thePack() {
        DeskPackZip.upload(port);
    }

    @Test
    void several_customers_are_served_by_keyboard() {
        startsAShift("student09");
        assertThat(page.locator("#customers")).containsText("还没有客户来");

        // The first one comes by herself; she is opened by one key and answered by another.
        clock.pass(Duration.ofSeconds(6));
        assertThat(customer(XIAOYA)).containsText("未接待");
        assertThat(customer(XIAOYA)).containsText("未读");
        assertThat(customer(XIAOYA)).containsText(Pattern.compile("0:0\\d / 2:00\\s+来得及"));
        press("Alt+j");
        assertThat(title()).hasText(XIAOYA);
        assertThat(customer(XIAOYA)).containsText("接待中");
        assertThat(facts()).containsText("再多要请示主管");
        assertThat(box()).isFocused();
        sends("申请一条20元的丝巾");
        assertThat(talk()).containsText("主管正在看您的请示");
        assertThat(page.locator("#consult-answers")).containsText("可以先写好");

        // What is written ahead is refused as long as it is not her turn, and stays.
        page.keyboard().type("今天17点前付款");
        press("Enter");
        assertThat(page.locator(".consult-say [data-answer]")).containsText("请等对方说完再回");
        assertThat(box()).hasValue("今天17点前付款");

        // Others come meanwhile. What is being written, and the place, outlive whatever is drawn anew.
        clock.pass(Duration.ofSeconds(50));
        assertThat(customers()).hasCount(4);
        assertThat(talk().locator(".supervisor")).containsText("20");
        assertThat(facts()).containsText("送 20 元的礼物");
        assertThat(talk()).containsText("今天拍什么时候能发");
        assertThat(box()).hasValue("今天17点前付款");
        assertThat(box()).isFocused();
        assertThat(page.locator(".consult-say [data-answer]")).isEmpty();
        fits("consult-desk");
        assertAccessible(page);

        // A draft is there again after a reload, and another one stays with its own customer.
        page.keyboard().type("，今天就发");
        keeps("今天17点前付款，今天就发", () -> goesTo(XIAOHE));
        assertThat(box()).hasValue("");
        keeps("有现货，今天17点前付款今天就发，", () -> page.keyboard().type("有现货，今天17点前付款今天就发，"));
        page.reload();
        assertThat(box()).hasValue("有现货，今天17点前付款今天就发，");
        press("m");
        press("End");
        page.keyboard().type("之后付款明天发");
        press("Shift+Enter");
        page.keyboard().type("单号会推给您");
        confirmsACharacter();
        assertThat(box()).hasValue("有现货，今天17点前付款今天就发，之后付款明天发\n单号会推给您");
        press("Enter");
        assertThat(talk().locator(".agent")).containsText("单号会推给您");
        assertThat(box()).hasValue("");
        assertThat(customer(XIAOHE)).containsText("正在输入");

        // A prepared answer is taken into the box, changed, and sent.
        goesTo(LUO);
        assertThat(talk()).containsText(Pattern.compile("语音[\\s\\S]*运费谁掏"));
        press("Alt+u");
        assertThat(box()).not().hasValue("");
        press("End");
        page.keyboard().type("您放心");
        press("Enter");
        assertThat(talk().locator(".agent")).containsText("您放心");
        assertThat(customer(LUO)).containsText("正在输入");

        // Her draft waits for the first one; a letter answers where nothing can be written.
        goesTo(XIAOYA);
        assertThat(box()).hasValue("今天17点前付款，今天就发");
        clock.pass(Duration.ofSeconds(13));
        assertThat(customer(XIAOHE)).containsText("来得及");
        assertThat(customer(LUO)).containsText("来得及");
        goesTo(XIAOHE);
        assertThat(talk().locator(".customer")).hasCount(2);
        title().focus();
        sendsByLetter("发圆通");
        clock.pass(Duration.ofSeconds(13));
        assertThat(customer(XIAOHE)).containsText("成交");
        assertThat(talk()).containsText("咨询结束：成交");
        assertThat(box()).isHidden();
        assertThat(facts().locator("#consult-to-order")).isVisible();

        // One is handed over, with all that the next one must know.
        goesTo(AMIN);
        assertThat(facts()).containsText("发货，圆通速递");
        putsInAQuickReply();
        press("Alt+t");
        page.keyboard().type("问裙子明天到不到，后天要穿；两天前圆通发出，要催件并回电。");
        picture(page, "consult-desk-hand-over");
        press("Tab");
        press("Enter");
        assertThat(customer(AMIN)).containsText("已转接");
        assertThat(title()).hasText(AMIN);

        // Who is kept waiting urges, and goes.
        clock.pass(Duration.ofSeconds(120));
        assertThat(customer(XIAOYA)).containsText("在忙吗");
        page.reload();
        assertThat(customer(XIAOYA)).containsText("超时");
        fits("consult-desk-overdue");
        assertAccessible(page);
        clock.pass(Duration.ofSeconds(200));
        assertThat(customer(XIAOYA)).containsText("等不及走了");

        narrows("已结束");
        assertThat(page.locator("#customers li:visible")).hasCount(4);
        narrows("未读");
        picture(page, "consult-desk-closed");
    }

    @Test
    void the_desk_fits_a_tablet_in_english_and_in_the_dark() {
        page = visitor("en-US", TABLET, ColorScheme.DARK);
        startsAShift("student10");
        clock.pass(Duration.ofSeconds(50));
        assertThat(customers()).hasCount(4);
        press("Alt+j");
        assertThat(title()).hasText(XIAOYA);
        assertThat(talk()).containsText("I want this bag for my mother");
        assertThat(customer(XIAOYA)).containsText("in time");
        assertThat(customer(XIAOYA)).containsText("Being served");
        assertThat(facts()).containsText("Post free");
        assertThat(facts()).hasJSProperty("scrollWidth", facts().evaluate("facts => facts.clientWidth"));
        fits("consult-desk-en-dark-tablet");
        assertAccessible(page);
        press("?");
        assertThat(page.locator("dialog[open]")).containsText("Send prepared answer A");
        picture(page, "consult-desk-en-keys");
    }

    /** A slash in the empty box finds words that were written before, to be adapted and sent by oneself. */
    private void putsInAQuickReply() {
        box().focus();
        press("/");
        assertThat(page.locator(".quick-list")).isVisible();
        page.keyboard().type("快递");
        picture(page, "consult-quick-replies");
        press("Enter");
        assertThat(page.locator(".quick-list")).isHidden();
        assertThat(box()).isFocused();
        assertThat(box()).hasValue(Pattern.compile("[^{}]*快递[^{}]*"));
        box().fill("");
    }

    private void startsAShift(String student) {
        signIn(page, student);
        page.navigate("/desk/consults");
        picture(page, "consult-way-in");
        start(page, DeskPackZip.DESK, 7);
        assertThat(page.locator(".consult-desk")).isVisible();
    }

    /** Moves on by key, customer by customer. */
    private void goesTo(String name) {
        while (!title().textContent().equals(name)) {
            List<String> names = page.locator("#customers li:visible strong").allTextContents();
            int at = names.indexOf(title().textContent());
            int step = names.indexOf(name) > at ? 1 : -1;
            press(step > 0 ? "Alt+j" : "Alt+k");
            assertThat(title()).hasText(names.get(at + step));
        }
    }

    private void sends(String words) {
        press(Objects.requireNonNull(candidate(words).getAttribute("data-candidate")));
        assertThat(talk().locator(".agent").last()).containsText(words);
    }

    private void sendsByLetter(String words) {
        press(Objects.requireNonNull(candidate(words).getAttribute("value")));
        assertThat(talk().locator(".agent").last()).containsText(words);
    }

    private Locator candidate(String words) {
        return page.locator("[data-candidate]").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Does something and waits until the server keeps the draft that comes of it. */
    private void keeps(String draft, Runnable act) {
        String form = "text=" + URLEncoder.encode(draft, StandardCharsets.UTF_8);
        page.waitForResponse(
                response -> response.url().endsWith("/draft")
                        && form.equals(response.request().postData()),
                act);
    }

    /** The Enter by which an input method is told which character is meant. */
    private void confirmsACharacter() {
        box().dispatchEvent(
                        "keydown", Map.of("key", "Enter", "isComposing", true, "bubbles", true, "cancelable", true));
        box().dispatchEvent("keydown", Map.of("key", "Enter", "keyCode", 229, "bubbles", true, "cancelable", true));
    }

    private void narrows(String filter) {
        page.locator("[data-narrows]")
                .filter(new Locator.FilterOptions().setHasText(filter))
                .click();
    }

    private void fits(String name) {
        picture(page, name);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", page.viewportSize().width);
        assertThat(page.locator("html")).hasJSProperty("scrollHeight", page.viewportSize().height);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private Locator title() {
        return page.locator("#consult-title");
    }

    private Locator facts() {
        return page.locator(".consult-facts");
    }

    private Locator customers() {
        return page.locator("#customers [data-customer]");
    }

    private Locator customer(String name) {
        return customers().filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator talk() {
        return page.locator("#consult-talk");
    }

    private Locator box() {
        return page.locator("#say");
    }
}
