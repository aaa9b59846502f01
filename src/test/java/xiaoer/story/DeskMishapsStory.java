package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.shop.Marketplace;
import xiaoer.testing.LostStore;

/** What hands do at the order desk besides the right thing: they click twice, type too much, reload and go back. */
class DeskMishapsStory extends OrderStory {

    /** Genuine. */
    private static final String XINING = "20150717-2-25-1";

    /** Genuine, but the street has no number. */
    private static final String CHENGDU = "20150717-2-25-3";

    private static final String INVENTED = "20150717-2-25-4";

    /** Comes a minute into the shift and asks for a carrier. */
    private static final String ASKS_FOR_SF = "20150717-1-25-2";

    @Autowired
    LostStore store;

    @Test
    void a_double_click_is_one_click() {
        signIn(page, "student02");
        startAShift("order-basics");
        List<String> sent = writes();
        open(XINING);
        window().locator("#note-text").fill("写一次就够");
        twice(window().getByRole(AriaRole.BUTTON, in("保存备注和旗子")));
        assertThat(window().locator(".notes")).containsText("写一次就够");
        page.getByLabel("圆通速递").check();
        twice(window().getByRole(AriaRole.BUTTON, in("订单发货")));
        assertThat(told()).containsText("发货成功");
        twice(window().getByRole(AriaRole.BUTTON, in("收款")));
        assertThat(told()).containsText("才能收款");
        open(CHENGDU);
        twice(window().getByRole(AriaRole.BUTTON, in("请买家确认地址")));
        assertThat(window()).containsText("等待回复");
        button("修改地址").click();
        twice(dialog().getByRole(AriaRole.BUTTON, in("保存地址")));
        assertThat(told()).containsText("地址已修改");
        open(INVENTED);
        button("订单作废").click();
        twice(dialog().getByRole(AriaRole.BUTTON, in("确定作废")));
        assertThat(told()).containsText("已作废");
        for (String turn : List.of("快进 1 天", "到下一件事", "快进 30 秒", "暂停")) {
            page.waitForResponse(Pattern.compile(".*/clock"), () -> twice(button(turn)));
        }
        assertThat(button("继续")).isVisible();
        open(ASKS_FOR_SF);
        twice(button("打开备注"));
        assertThat(window().locator(".notes")).containsText("请发顺丰");
        twice(button("请教练讲评"));
        page.waitForURL(Pattern.compile(".*/sheet"));
        page.goBack();
        button("结束班次").click();
        twice(dialog().getByRole(AriaRole.BUTTON, in("结束并看评价表")));
        page.waitForURL(Pattern.compile(".*/sheet"));
        Assertions.assertThat(sent)
                .containsExactly(
                        "note",
                        "ship",
                        "collect",
                        "confirm-address",
                        "change-address",
                        "void",
                        "clock",
                        "clock",
                        "clock",
                        "clock",
                        "read-notes",
                        "coach",
                        "end");
    }

    @Test
    void a_double_click_is_one_click_at_the_marketplace_too() {
        Marketplace.bringIn(port);
        signIn(page, "student03");
        startAShift("marketplace");
        List<String> sent = writes();
        open(Marketplace.NEVER_PAYS);
        button("改价格、邮费").click();
        twice(dialog().getByRole(AriaRole.BUTTON, in("保存价格")));
        assertThat(told()).containsText("价格已改");
        button("关闭交易").click();
        dialog().getByLabel("缺货").check();
        twice(dialog().getByRole(AriaRole.BUTTON, in("没谈妥，仍要关闭")));
        assertThat(told()).containsText("已关闭");
        tab("SHIPPED").click();
        open(Marketplace.SIGNED);
        twice(button("延长"));
        assertThat(told()).containsText("已延长");
        Assertions.assertThat(sent).containsExactly("edit-price", "close", "extend");
    }

    @Test
    void what_cannot_be_stored_is_told_and_stays_where_it_was_typed() {
        signIn(page, "student02");
        startAShift("order-basics");
        String desk = page.url().replaceFirst("[?#].*", "");
        open(XINING);
        window().locator("#note-text").fill("写了就不丢");
        Locator save = window().getByRole(AriaRole.BUTTON, in("保存备注和旗子"));
        store.fail(new SQLException("The connection attempt failed.", "08001"));
        Response away = page.waitForResponse(Pattern.compile(".*/note"), save::click);
        Assertions.assertThat(away.status()).isEqualTo(503);
        Assertions.assertThat(away.headerValue("retry-after")).isEqualTo("5");
        assertThat(told()).containsText("数据库暂时没有应答");
        assertThat(window().locator("#note-text")).hasValue("写了就不丢");
        showLost("store-away-part-zh");
        button("请教练讲评").click();
        assertThat(page.locator("h1")).hasText("数据库没有应答");
        showLost("store-away-page-zh");

        store.fail(new IOException("No space left on device"));
        button("再试一次").click();
        assertThat(page.locator("h1")).hasText("磁盘已满");
        store.fail(null);
        button("再试一次").click();
        page.waitForURL(Pattern.compile(".*/sheet"));

        page.navigate(desk + "?language=en");
        open(XINING);
        assertThat(window().locator("#note-text")).hasValue("写了就不丢");
        store.fail(new IOException("No space left on device"));
        Locator saveInEnglish = window().locator(".note-line:has(#note-text) button");
        Assertions.assertThat(page.waitForResponse(Pattern.compile(".*/note"), saveInEnglish::click)
                        .status())
                .isEqualTo(507);
        assertThat(told()).containsText("The disk of the server is full");
        showLost("store-full-part-en");
        page.locator("#ask-coach").click();
        assertThat(page.locator("h1")).hasText("The disk is full");
        showLost("store-full-page-en");
        store.fail(null);
        button("Try again").click();
        page.waitForURL(Pattern.compile(".*/sheet"));
        page.navigate(desk);
        open(XINING);
        saveInEnglish.click();
        assertThat(window().locator(".notes")).containsText("写了就不丢");
    }

    @AfterEach
    void giveTheStoreBack() {
        store.fail(null);
    }

    private void showLost(String name) {
        assertAccessible(page);
        for (Screen screen : List.of(DESKTOP, TABLET)) {
            page.setViewportSize(screen.width(), screen.height());
            picture(page, name + "-" + screen.width());
        }
        page.setViewportSize(DESKTOP.width(), DESKTOP.height());
    }

    @Test
    void what_is_under_way_is_neither_sent_again_nor_aborted() {
        signIn(page, "student04");
        startAShift("order-basics");
        open(XINING);
        page.getByLabel("圆通速递").check();
        Queue<Route> held = new ConcurrentLinkedQueue<>();
        page.route("**/ship", held::add);
        Locator ship = window().locator("button[data-action=ship]");
        ship.click();
        assertThat(ship).hasAttribute("aria-busy", "true");
        assertThat(ship).hasText("正在发货…");
        page.keyboard().press("s");
        row(CHENGDU).locator("[data-item]").click();
        assertThat(page.locator("#open-order")).hasValue(XINING);
        Assertions.assertThat(held).hasSize(1);
        held.remove().resume();
        // Whoever has turned to another order is led there as soon as this one is answered.
        assertThat(page.locator("#open-order")).hasValue(CHENGDU);
        assertThat(tab("SHIPPED")).containsText("1");
    }

    @Test
    void a_key_outlives_a_break_of_the_line() {
        signIn(page, "student05");
        startAShift("order-basics");
        open(XINING);
        page.getByLabel("圆通速递").check();
        String key = window().locator("#ship [name=key]").inputValue();
        page.route("**/ship", Route::abort);
        button("订单发货").click();
        assertThat(told()).containsText("连接不上服务器");
        assertThat(window().locator("#ship [name=key]")).hasValue(key);
        page.unroute("**/ship");
        button("订单发货").click();
        assertThat(told()).containsText("发货成功");
    }

    @Test
    void a_refusal_stands_in_the_dialog_and_goes_when_it_is_mended() {
        signIn(page, "student06");
        startAShift("order-basics");
        open(XINING);
        button("修改地址").click();
        dialog().getByLabel("送货地址").fill("别处路 1 号");
        dialog().getByRole(AriaRole.BUTTON, in("保存地址")).click();
        Locator told = dialog().locator("[data-answer]");
        assertThat(told).containsText("不是买家给的");
        assertThat(page.locator("#notices .notice")).hasCount(0);
        assertAccessible(page);
        picture(page, "refused-in-dialog");
        page.waitForResponse(
                Pattern.compile(".*/change-address"),
                () -> dialog().getByRole(AriaRole.BUTTON, in("保存地址")).click());
        assertThat(told.locator(".notice")).hasCount(1);
        dialog().getByLabel("送货地址").fill("再改一改");
        assertThat(told.locator(".notice")).hasCount(0);
    }

    @Test
    void a_field_says_in_chinese_what_is_wrong_with_it() {
        Marketplace.bringIn(port);
        signIn(page, "student07");
        startAShift("marketplace");
        open(Marketplace.NEVER_PAYS);
        button("订单发货").click();
        assertThat(window().locator(".carriers")).containsText("请选一项");
        button("改价格、邮费").click();
        dialog().getByLabel("邮费（元）").fill("");
        dialog().getByRole(AriaRole.BUTTON, in("保存价格")).click();
        assertThat(dialog()).containsText("请填写这一项");
        dialog().getByLabel("邮费（元）").fill("十二");
        dialog().getByRole(AriaRole.BUTTON, in("保存价格")).click();
        assertThat(dialog()).containsText("请填数字");
        // Full-width digits are digits.
        dialog().getByLabel("邮费（元）").fill("１２．５");
        assertThat(dialog().getByLabel("邮费（元）")).hasValue("12.5");
        dialog().getByRole(AriaRole.BUTTON, in("保存价格")).click();
        assertThat(window()).containsText("整笔邮费 ¥12.50");
    }

    @Test
    void a_text_that_is_too_long_is_told_and_kept() {
        signIn(page, "student08");
        startAShift("order-basics");
        open(XINING);
        String essay = "长".repeat(507);
        window().locator("#note-text").fill(essay);
        button("保存备注和旗子").click();
        assertThat(window()).containsText("有 507 个字，最多 500 个");
        assertThat(window().locator("#note-text")).hasValue(essay);
        picture(page, "note-too-long");
    }

    @Test
    void what_was_being_written_outlives_another_order_a_reload_and_the_way_back() {
        signIn(page, "student09");
        startAShift("order-basics");
        open(XINING);
        window().locator("#note-text").fill("西宁写到一半");
        open(CHENGDU);
        window().locator("#note-text").fill("成都也写到一半");
        page.reload();
        assertThat(page.locator("#open-order")).hasValue(CHENGDU);
        assertThat(window().locator("#note-text")).hasValue("成都也写到一半");
        page.goBack();
        assertThat(page.locator("#open-order")).hasValue(XINING);
        assertThat(window().locator("#note-text")).hasValue("西宁写到一半");
        tab("SHIPPED").click();
        assertThat(tab("SHIPPED")).hasAttribute("aria-current", "page");
        page.reload();
        assertThat(tab("SHIPPED")).hasAttribute("aria-current", "page");
        assertThat(page.locator("#open-order")).hasValue(XINING);
        page.goBack();
        assertThat(tab("PLACED")).hasAttribute("aria-current", "page");
        button("保存备注和旗子").click();
        assertThat(window().locator(".notes")).containsText("西宁写到一半");
        page.reload();
        assertThat(window().locator("#note-text")).hasValue("");
    }

    @Test
    void a_search_goes_through_every_state_and_waits_until_words_are_composed() {
        signIn(page, "student10");
        startAShift("order-basics");
        open(INVENTED);
        button("订单作废").click();
        dialog().getByRole(AriaRole.BUTTON, in("确定作废")).click();
        assertThat(tab("VOIDED")).containsText("1");
        Locator field = page.locator("#order-search");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/list?")
                    && request.headers().get("hx-trigger").equals("order-filter")) {
                asked.add(request.url());
            }
        });
        field.focus();
        CDPSession input = page.context().newCDPSession(page);
        composes(input, "suo");
        composes(input, "suo ni");
        // News redraws the list, not the field.
        page.waitForResponse(response -> response.url().contains("/news?"), () -> clock.pass(Duration.ofSeconds(56)));
        assertThat(field).hasValue("suo ni");
        assertThat(field).isFocused();
        Assertions.assertThat(asked).isEmpty();
        JsonObject words = new JsonObject();
        words.addProperty("text", "索尼");
        input.send("Input.insertText", words);
        assertThat(page.locator("#orders .table-group")).containsText(new String[] {"下单 · 3", "作废 · 1"});
        assertThat(field).hasValue("索尼");
        assertThat(field).isFocused();
        Assertions.assertThat(asked).hasSize(1);
        assertThat(row(INVENTED)).isVisible();
        assertAccessible(page);
        picture(page, "search-over-all-states");
        // Full-width digits are digits, and what is found nowhere is told as it is.
        field.fill("２０１５０７１７－２－２５－４");
        assertThat(page.locator("#orders tr[data-order]")).hasCount(1);
        field.fill("没有的");
        assertThat(page.locator("#orders")).containsText("没有找到“没有的”");
        tab("VOIDED").click();
        assertThat(field).hasValue("");
        assertThat(row(INVENTED)).isVisible();
    }

    @Test
    void the_work_comes_first_and_leads_from_one_order_to_the_next() {
        signIn(page, "student11");
        startAShift("order-basics");
        open(XINING);
        page.getByLabel("圆通速递").check();
        button("订单发货").click();
        assertThat(told()).containsText("下一笔");
        picture(page, "next-order");
        page.keyboard().press("j");
        assertThat(page.locator("#open-order")).not().hasValue(XINING);
        assertThat(window().getByRole(AriaRole.HEADING, in("订单发货"))).isFocused();
        // Neither a day nor the time to the next event is leapt by a slip of a finger.
        page.keyboard().press(".");
        assertThat(dialog()).containsText("到下一件事？");
        picture(page, "leap-to-next-asks");
        page.keyboard().press("Escape");
        page.keyboard().press("d");
        assertThat(dialog()).containsText("快进 1 天？");
        picture(page, "leap-asks");
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
        for (int day = 0; day < 3; day++) {
            page.keyboard().press("d");
            page.waitForResponse(
                    Pattern.compile(".*/clock"), () -> page.keyboard().press("Enter"));
            assertThat(dialog()).hasCount(0);
        }
        assertThat(tab("SHIPPED")).containsText("1 笔可收款");
        // An English page says of a Chinese address that it is one.
        page.navigate(page.url().replaceFirst("[?#].*", "") + "?language=en");
        page.locator("#orders tr[data-order]").first().click();
        assertThat(window().locator("dd[lang=zh]")).hasCount(1);
        picture(page, "chinese-on-an-english-page");
        page.keyboard().press(".");
        assertThat(dialog()).containsText("Leap to the next event?");
        page.waitForResponse(Pattern.compile(".*/clock"), () -> page.keyboard().press("Enter"));
        assertThat(dialog()).hasCount(0);
    }

    @Test
    void time_that_runs_out_is_no_alarm_where_waiting_is_right() {
        signIn(page, "student05");
        startAShift("order-basics");
        open(XINING);
        page.getByLabel("圆通速递").check();
        button("订单发货").click();
        assertThat(told()).containsText("发货成功");
        for (int day = 0; day < 2; day++) {
            page.waitForResponse(
                    Pattern.compile(".*/clock"), () -> button("快进 1 天").click());
        }
        tab("SHIPPED").click();
        Locator wait = row(XINING).locator("[data-countdown]");
        assertThat(wait).hasText(Pattern.compile("0:\\d\\d"));
        assertThat(wait).not().hasClass(Pattern.compile("is-soon"));

        // Where it is the shop's own deadline it is one.
        tab("PLACED").click();
        Locator deadline = row(INVENTED).locator("[data-countdown]");
        assertThat(deadline).not().hasClass(Pattern.compile("is-soon"));
        clock.pass(Duration.ofSeconds(370));
        assertThat(deadline).hasText(Pattern.compile("1:\\d\\d"));
        assertThat(deadline).hasClass(Pattern.compile("is-soon"));
    }

    @Test
    void the_verdict_is_always_that_of_the_reason_that_is_chosen() {
        Marketplace.bringIn(port);
        signIn(page, "student12");
        startAShift("marketplace");
        open(Marketplace.NEVER_PAYS);
        button("关闭交易").click();
        dialog().getByLabel("缺货").check();
        assertThat(dialog().locator("#closing .callout")).isVisible();
        String first = dialog().locator("#closing").innerText();
        dialog().getByLabel("买家不想要了").check();
        assertThat(dialog().locator("#closing"))
                .not()
                .hasText(first, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        dialog().getByLabel("缺货").check();
        assertThat(dialog().locator("#closing"))
                .hasText(first, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    @Test
    void a_word_without_an_end_and_one_that_turns_the_writing_stay_in_their_place() {
        signIn(page, "student02");
        startAShift("order-basics");
        open(XINING);
        window().locator("#note-text").fill("W".repeat(300) + "\u202E退款");
        button("保存备注和旗子").click();
        Locator note = window().locator(".notes p > span").first();
        assertThat(note).hasText("W".repeat(300) + "退款");
        Assertions.assertThat(page.evaluate(
                        "(body => body.scrollWidth <= body.clientWidth)(document.querySelector('.window-body'))"))
                .isEqualTo(true);
    }

    @Test
    void on_a_tablet_an_order_comes_up_as_a_sheet_with_its_buttons_at_the_foot() {
        page = visitor("zh-CN", TABLET, ColorScheme.LIGHT);
        signIn(page, "student03");
        startAShift("order-basics");
        assertThat(window()).isHidden();
        open(XINING);
        assertThat(button("订单发货")).isInViewport();
        assertThat(page.getByLabel("顺丰速运")).isInViewport();
        picture(page, "order-sheet");
        page.keyboard().press("Escape");
        assertThat(window()).isHidden();
        assertThat(row(XINING).locator("[data-item]")).isFocused();
        page.reload();
        assertThat(window()).isHidden();
    }

    @Test
    void the_list_of_commands_is_seen_to_its_foot() {
        signIn(page, "student04");
        startAShift("order-basics");
        open(XINING);
        page.keyboard().press("?");
        assertThat(dialog().locator(".dialog-foot"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        picture(page, "commands-of-the-desk");
    }

    private static void composes(CDPSession input, String text) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", text);
        composed.addProperty("selectionStart", text.length());
        composed.addProperty("selectionEnd", text.length());
        input.send("Input.imeSetComposition", composed);
    }

    private static void twice(Locator button) {
        button.dblclick();
    }
}
