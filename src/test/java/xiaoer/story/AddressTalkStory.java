package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A student has a doubtful address confirmed in writing, ships it with care and tells the buyer the waybill number. */
class AddressTalkStory extends OrderStory {

    /** The street has no number, and in chat the buyer named another recipient. */
    private static final String CHENGDU = "20150717-2-25-3";

    @Test
    void from_the_question_to_the_waybill_number() {
        enter("student07");
        assertThat(lines()).hasCount(0);
        unfold();

        // The words of the letter that fits stand ready; another letter brings other words.
        assertThat(words()).hasValue(Pattern.compile(".*周小锦.*周启明.*", Pattern.DOTALL));
        letter().selectOption("desk-address-whole");
        assertThat(words()).hasValue(Pattern.compile(".*门牌号.*", Pattern.DOTALL));
        words().fill("您好，收件人写周小锦吗？门牌号是多少？");
        send("发给买家");
        assertThat(lines()).hasCount(1);
        assertThat(lines().first()).containsText("门牌号是多少");

        answered("快进 30 秒");
        assertThat(lines().nth(1)).containsText("武侯区人民南路四段11号");
        assertThat(lines().nth(1)).containsText("锦里老周");

        // What the buyer wants, and what was looked at.
        send("发给买家");
        answered("快进 30 秒");
        assertThat(lines()).hasCount(4);
        assertAccessible(page);
        picture(page, "order-talk");
        button("修改地址").click();
        button("保存地址").click();
        for (String checked : new String[] {"商品", "包装", "面单"}) {
            window().getByLabel(checked).check();
        }
        button("检查好了").click();
        assertThat(window()).containsText("检查已记下");

        ship("中通快递");
        assertThat(window()).containsText("发货成功");
        open(CHENGDU);
        String waybill = page.locator("#waybill").textContent();
        assertThat(words()).hasValue(Pattern.compile(".*" + waybill + ".*", Pattern.DOTALL));
        send("发给买家");
        assertThat(window()).containsText("已告诉买家");
        button("留好快递底单").click();
        assertThat(window()).containsText("底单已留好");
        assertThat(lines()).hasCount(5);
        assertAccessible(page);
        picture(page, "order-talk-shipped");
    }

    @Test
    void the_talk_reads_well_in_english_on_a_dark_tablet() {
        page = visitor("en-US", TABLET, ColorScheme.DARK);
        enter("student08");
        unfold();
        send("Send to the buyer");
        assertThat(lines().first()).containsText("in your message the recipient is");
        answered("+30 s");
        assertThat(lines()).hasCount(2);
        // At once, for the talk may be drawn anew at any moment.
        lines().nth(1).evaluate("line => line.scrollIntoView()");
        assertAccessible(page);
        picture(page, "order-talk-en-dark-tablet");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void enter(String student) {
        signIn(page, student);
        startAShift("order-basics");
        open(CHENGDU);
    }

    /** The talk is folded to its last words until the buyer says something. */
    private void unfold() {
        page.locator(".talk-part > summary").click();
    }

    private Locator lines() {
        return page.locator("#talk .talk > li");
    }

    private Locator words() {
        return page.locator("#talk-text");
    }

    private Locator letter() {
        return page.locator("select[name=letter]");
    }

    private void send(String button) {
        page.waitForResponse(Pattern.compile(".*/write"), () -> button(button).click());
    }

    /** Leaps as far as a buyer needs at most for an answer. */
    private void answered(String leap) {
        for (int i = 0; i < 3; i++) {
            leap(leap);
        }
    }
}
