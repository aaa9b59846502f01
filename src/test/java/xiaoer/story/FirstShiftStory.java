package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A student who has never seen the program works the first shift by the card of the home page and the checklist. */
class FirstShiftStory extends OrderStory {

    private static final String SIMPLE = "20150717-1-25-1";
    private static final String INCOMPLETE = "20150717-1-25-2";
    private static final String ASKS_FOR_SF = "20150717-1-25-3";
    private static final String INVENTED = "20150717-2-25-1";

    @Test
    void a_first_shift_by_the_card_and_the_checklist() {
        signIn(page, "student05");
        Locator card = page.locator(".first-shift");
        assertThat(card).containsText("5 分钟练习班");
        assertAccessible(page);
        picture(page, "first-shift-card");
        card.getByRole(AriaRole.BUTTON).click();
        begin(page);
        page.waitForURL(Pattern.compile(".*/desk/orders/.+"));
        assertThat(done()).hasCount(0);
        assertThat(steps()).hasCount(7);
        picture(page, "first-shift-desk");
        assertAccessible(page);

        open(ASKS_FOR_SF);
        button("打开备注").click();
        assertThat(done()).hasCount(1);
        button("怎么判断").click();
        assertThat(page.locator("#guide")).containsText("收货信息检查");
        page.locator("#guide summary").first().click();
        assertThat(page.locator("#guide")).containsText("送货地区“…”不存在");
        assertAccessible(page);
        picture(page, "first-shift-guide");
        page.keyboard().press("Escape");
        ship("顺丰速运");
        assertThat(told()).containsText("发货成功");
        assertThat(done()).hasCount(2);
        open(INCOMPLETE);
        button("请买家确认地址").click();
        assertThat(done()).hasCount(3);
        open(INVENTED);
        button("订单作废").click();
        dialog().getByRole(AriaRole.BUTTON, in("确定作废")).click();
        assertThat(done()).hasCount(4);
        open(SIMPLE);
        ship("圆通速递");
        // A buyer takes up to a minute and a half for the answer: three short days.
        assertThat(told()).containsText("发货成功");
        for (int day = 0; day < 3; day++) {
            leap("快进 1 天");
        }
        open(INCOMPLETE);
        assertThat(window()).containsText("武侯区人民南路四段11号");
        button("修改地址").click();
        dialog().getByRole(AriaRole.BUTTON, in("保存地址")).click();
        assertThat(done()).hasCount(5);
        ship("中通快递");
        assertThat(told()).containsText("发货成功");
        tab("SHIPPED").click();
        open(SIMPLE);
        button("收款").click();
        assertThat(done()).hasCount(6);
        picture(page, "first-shift-checklist");

        button("结束班次").click();
        button("结束并看评价表").click();
        page.waitForURL(Pattern.compile(".*/shifts/.*/sheet"));
        assertThat(page.locator("main")).containsText("评价表 6-2");
        page.navigate("/");
        assertThat(page.locator(".cards").first()).isVisible();
        assertThat(card).hasCount(0);
    }

    @Test
    void another_shift_beside_a_running_one_is_asked_about() {
        Page tablet = visitor("en", TABLET, ColorScheme.DARK);
        signIn(tablet, "student06");
        assertThat(tablet.locator(".first-shift")).containsText("Five-minute first shift");
        picture(tablet, "first-shift-card-tablet");
        tablet.locator(".first-shift").getByRole(AriaRole.BUTTON).click();
        begin(tablet);
        tablet.waitForURL(Pattern.compile(".*/desk/orders/.+"));
        assertAccessible(tablet);
        picture(tablet, "first-shift-tablet");
        tablet.navigate("/desk/orders");
        assertThat(tablet.locator(".way-in-name").first()).hasText("Go on: Five-minute first shift");
        Locator pack = tablet.locator("form:has([value=order-basics]):not(.another)");
        pack.getByRole(AriaRole.BUTTON, in("Start the shift")).click();
        Locator question = tablet.locator("form.another");
        assertThat(question).containsText("under way");
        assertThat(question.getByRole(AriaRole.HEADING)).isFocused();
        assertAccessible(tablet);
        picture(tablet, "way-in-another");
        question.getByRole(AriaRole.LINK, in("Cancel")).click();
        assertThat(question).hasCount(0);

        // Whichever way it is to be started: by Enter in a field, too.
        pack.locator("summary").click();
        pack.locator("input[name=seed]").fill("7");
        pack.locator("input[name=seed]").press("Enter");
        assertThat(question).containsText("under way");
        assertThat(question.locator("[name=seed]")).hasValue("7");
        question.getByRole(AriaRole.BUTTON, in("Start another")).click();
        assertThat(tablet.locator(".order-desk")).isVisible();
    }

    private Locator steps() {
        return page.locator(".checklist li");
    }

    private Locator done() {
        return page.locator(".checklist li.done");
    }
}
