package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A student has a doubtful address confirmed in writing, ships it with care and tells the buyer the waybill number. */
class AddressTalkStory extends Story {

    /** The street has no number, and in chat the buyer named another recipient. */
    private static final String CHENGDU = "20150717-2-25-3";

    @Test
    void from_the_question_to_the_waybill_number() {
        enter(page, "student07");
        assertThat(lines(page)).hasCount(0);

        // The words of the letter that fits stand ready; another letter brings other words.
        assertThat(words(page)).hasValue(Pattern.compile(".*周小锦.*周启明.*", Pattern.DOTALL));
        letter(page).selectOption("desk-address-whole");
        assertThat(words(page)).hasValue(Pattern.compile(".*门牌号.*", Pattern.DOTALL));
        words(page).fill("您好，收件人写周小锦吗？门牌号是多少？");
        send(page, "发给买家");
        assertThat(lines(page)).hasCount(1);
        assertThat(lines(page).first()).containsText("门牌号是多少");

        answered(page, "快进 30 秒");
        assertThat(lines(page).nth(1)).containsText("武侯区人民南路四段11号");
        assertThat(lines(page).nth(1)).containsText("锦里老周");

        // What the buyer wants, and what was looked at.
        send(page, "发给买家");
        answered(page, "快进 30 秒");
        assertThat(lines(page)).hasCount(4);
        assertAccessible(page);
        picture(page, "order-talk");
        button(page, "修改地址").click();
        button(page, "保存地址").click();
        for (String checked : new String[] {"商品", "包装", "面单"}) {
            window(page).getByLabel(checked).check();
        }
        button(page, "检查好了").click();
        assertThat(window(page)).containsText("检查已记下");

        page.getByLabel("中通快递").check();
        button(page, "订单发货").click();
        assertThat(window(page)).containsText("发货成功");
        open(page);
        String waybill = page.locator("#waybill").textContent();
        assertThat(words(page)).hasValue(Pattern.compile(".*" + waybill + ".*", Pattern.DOTALL));
        send(page, "发给买家");
        assertThat(window(page)).containsText("已告诉买家");
        button(page, "留好快递底单").click();
        assertThat(window(page)).containsText("底单已留好");
        assertThat(lines(page)).hasCount(5);
        assertAccessible(page);
        picture(page, "order-talk-shipped");
    }

    @Test
    void the_talk_reads_well_in_english_on_a_dark_tablet() {
        Page english = visitor("en-US", TABLET, ColorScheme.DARK);
        enter(english, "student08");
        send(english, "Send to the buyer");
        assertThat(lines(english).first()).containsText("in your message the recipient is");
        answered(english, "+30 s");
        assertThat(lines(english)).hasCount(2);
        lines(english).nth(1).scrollIntoViewIfNeeded();
        assertAccessible(english);
        picture(english, "order-talk-en-dark-tablet");
        Assertions.assertThat(english.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void enter(Page visitor, String student) {
        signIn(visitor, student);
        visitor.navigate("/desk/orders");
        visitor.locator("form:has([value=order-basics]) summary").click();
        Locator seed = visitor.locator("form:has([value=order-basics]) input[name=seed]");
        seed.fill("42");
        seed.press("Enter");
        assertThat(visitor.locator("[data-countdown]").first()).hasText(Pattern.compile("\\d+:\\d\\d"));
        open(visitor);
    }

    private static void open(Page visitor) {
        visitor.navigate(visitor.url().replaceAll("\\?.*", "") + "?order=" + CHENGDU);
        assertThat(visitor.locator("#open-order")).hasValue(CHENGDU);
    }

    private static Locator window(Page visitor) {
        return visitor.locator("#window");
    }

    private static Locator lines(Page visitor) {
        return visitor.locator("#talk .talk > li");
    }

    private static Locator words(Page visitor) {
        return visitor.locator("#talk-text");
    }

    private static Locator letter(Page visitor) {
        return visitor.locator("select[name=letter]");
    }

    private static void send(Page visitor, String button) {
        visitor.waitForResponse(
                Pattern.compile(".*/write"), () -> button(visitor, button).click());
    }

    /** Leaps as far as a buyer needs at most for an answer. */
    private static void answered(Page visitor, String leap) {
        for (int i = 0; i < 3; i++) {
            visitor.waitForResponse(
                    Pattern.compile(".*/clock"), () -> button(visitor, leap).click());
        }
    }

    private static Locator button(Page visitor, String name) {
        return visitor.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
