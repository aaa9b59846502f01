package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A student works a shift at the order desk and reads afterwards why each point was won or lost. */
class OrderDeskStory extends OrderStory {

    /** 邓李 of figure 6-16: genuine. */
    private static final String XINING = "20150717-2-25-1";

    /** Genuine, but the street has no number. */
    private static final String CHENGDU = "20150717-2-25-3";

    private static final String INVENTED = "20150717-2-25-4";

    /** Nobody ships this one. */
    private static final String FORGOTTEN = "20150717-1-25-1";

    /** Comes a minute into the shift and asks for a carrier. */
    private static final String ASKS_FOR_SF = "20150717-1-25-2";

    private static final String PLACEHOLDER = "20150717-1-25-6";

    @Test
    void a_shift_from_the_first_order_to_the_sheet() {
        signIn(page, "student02");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("订单管理"))
                .first()
                .click();
        startAShift("order-basics");
        assertThat(tab("PLACED")).containsText("5");
        List<String> news = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/news?")) {
                news.add(request.url());
            }
        });

        // Rightly shipped: figure 6-16 and 6-17, ¥596.00 for 33 pieces to 西宁.
        open(XINING);
        assertThat(window()).containsText("¥9,610,000.00");
        assertThat(window()).containsText("¥596.00");
        ship("圆通速递");
        assertThat(prompt("good")).containsText("发货成功");
        assertThat(window()).containsText("¥9,609,404.00");
        assertThat(tab("SHIPPED")).containsText("1");

        // Too early: figure 6-23.
        button("收款").click();
        assertThat(told()).containsText("才能收款");
        assertThat(window()).containsText("提前收款 1 次");

        // Wrongly shipped: figure 6-18.
        open(INVENTED);
        ship("中通快递");
        assertThat(prompt("bad")).containsText("判断错误");
        assertThat(tab("INVALID")).containsText("1");

        // Of each act the answer tells, and the stream too; the rest of the desk is fetched once.
        Assertions.assertThat(news).hasSizeLessThanOrEqualTo(3);

        // A new order appears by itself.
        assertThat(row(ASKS_FOR_SF)).hasCount(0);
        clock.pass(Duration.ofSeconds(56));
        assertThat(row(ASKS_FOR_SF)).isVisible();

        // A red flag asks for its notes to be read first.
        open(ASKS_FOR_SF);
        ship("顺丰速运");
        assertThat(told()).containsText("备注还没看");
        button("打开备注").click();
        assertThat(window().locator(".notes")).containsText("请发顺丰");
        picture(page, "order-desk-window");
        ship("顺丰速运");
        assertThat(prompt("good")).containsText("发货成功");

        // An incomplete address is asked about in writing, corrected, and shipped.
        open(CHENGDU);
        button("请买家确认地址").click();
        assertThat(window()).containsText("等待回复");
        leap("快进 1 天");
        leap("快进 30 秒");
        assertThat(window()).containsText("武侯区人民南路四段11号");
        button("修改地址").click();
        button("保存地址").click();
        assertThat(prompt("good")).containsText("地址已修改");
        ship("中通快递");
        assertThat(prompt("good")).containsText("发货成功");

        // Voiding asks first: figures 6-19 and 6-20.
        for (int day = 0; day < 6; day++) {
            leap("快进 1 天");
        }
        open(PLACEHOLDER);
        button("订单作废").click();
        dialog().getByRole(AriaRole.BUTTON, in("取消")).click();
        assertThat(window().getByRole(AriaRole.HEADING, in("订单发货"))).isVisible();
        button("订单作废").click();
        dialog().getByRole(AriaRole.BUTTON, in("确定作废")).click();
        assertThat(prompt("good")).containsText("已作废");
        assertThat(tab("VOIDED")).containsText("1");

        // In time: figure 6-22.
        tab("SHIPPED").click();
        open(XINING);
        button("收款").click();
        assertThat(prompt("good")).containsText("收款成功");
        assertThat(tab("COMPLETED")).containsText("1");

        // One is forgotten until its deadline has passed.
        leap("快进 1 天");
        leap("快进 1 天");
        tab("LOST").click();
        open(FORGOTTEN);
        assertThat(window()).containsText("过了发货期限");
        assertThat(button("订单发货")).hasCount(0);

        button("结束班次").click();
        picture(page, "order-desk-end");
        button("结束并看评价表").click();
        page.waitForURL(Pattern.compile(".*/shifts/.*/sheet"));
        Locator sheet = page.locator("main");
        assertThat(sheet).containsText("评价表 6-2");
        assertThat(sheet).containsText("把虚拟订单发了出去");
        assertThat(page.locator(".lessons .finding")).hasCount(3);
        assertThat(sheet).containsText("邮编 100000 属于北京市，不属于杭州市");
        assertThat(sheet).containsText("本班次一共提前收款 1 次");
        assertThat(sheet).containsText("怎样能得分");
        assertThat(sheet).containsText(FORGOTTEN);
        assertAccessible(page);
        picture(page, "sheet");
    }

    @Test
    void the_whole_desk_works_by_keyboard() {
        signIn(page, "student03");
        page.navigate("/desk/orders");
        startAShift("order-basics");
        page.keyboard().press("Alt+j");
        page.keyboard().press("Alt+j");
        page.keyboard().press("Alt+k");
        page.keyboard().press("Enter");
        assertThat(page.locator("#open-order")).hasValue(FORGOTTEN);
        page.locator("input[name=carrier]").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("s");
        assertThat(prompt("good")).containsText("发货成功");
        page.keyboard().press("2");
        assertThat(tab("SHIPPED")).hasAttribute("aria-current", "page");
        page.keyboard().press("/");
        page.keyboard().type("没有这样的订单");
        assertThat(page.locator("#orders tr[data-order]")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator("#orders tr[data-order]")).hasCount(1);
        page.keyboard().press("Alt+j");
        page.keyboard().press("1");
        assertThat(page.locator("#orders tr[data-order]")).hasCount(4);
    }

    @Test
    void the_list_is_searched_filtered_and_keeps_what_is_typed() {
        signIn(page, "student04");
        page.navigate("/desk/orders");
        startAShift("order-basics");
        page.locator("#order-search").fill("邓家");
        assertThat(page.locator("#orders tr[data-order]")).hasCount(1);
        page.locator("#order-search").fill("");
        page.locator("#order-source").selectOption("SERVICE");
        assertThat(page.locator("#orders tr[data-order]")).hasCount(1);
        open(FORGOTTEN);
        page.locator("#note-text").fill("写到一半的备注");
        clock.pass(Duration.ofSeconds(56));
        assertThat(row(ASKS_FOR_SF)).isVisible();
        assertThat(page.locator("#note-text")).hasValue("写到一半的备注");
        window().getByLabel("黄旗").check();
        button("保存备注和旗子").click();
        assertThat(window().locator(".notes")).containsText("写到一半的备注");
        assertThat(page.locator("#note-text")).isEmpty();
        assertThat(row(FORGOTTEN)).containsText("黄旗");
    }

    @Test
    void the_desk_is_accessible_and_fits_in_both_languages_colours_and_sizes() {
        Page english = visitor("en-US", TABLET, ColorScheme.DARK);
        Page chinese = page;
        for (Page visitor : new Page[] {chinese, english}) {
            page = visitor;
            signIn(page, page == chinese ? "student05" : "student06");
            page.navigate("/desk/orders");
            assertAccessible(page);
            startAShift("order-basics");
            assertAccessible(page);
            open(XINING);
            // All of it is seen at once, with a message, a note, what came of the last act, and five carriers.
            open(CHENGDU);
            window().locator("#note-text").fill("收件人和留言不一样，先问买家");
            window().locator(".notes-part .note-line button").click();
            assertThat(prompt("good")).isVisible();
            assertThat(window().locator(".said")).isVisible();
            assertThat(page.locator(".carrier")).hasCount(5);
            assertThat(page.evaluate(
                            "(body => body.scrollHeight <= body.clientHeight)(document.querySelector('.window-body'))"))
                    .isEqualTo(true);
            for (Locator carrier : page.locator(".carrier").all()) {
                assertThat(carrier).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
            }
            assertAccessible(page);
            picture(page, page == chinese ? "order-desk" : "order-desk-en-dark-tablet");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    private Locator prompt(String kind) {
        return window().locator("[data-answer] .callout." + kind);
    }
}
