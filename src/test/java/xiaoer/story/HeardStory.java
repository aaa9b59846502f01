package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a student hears of the order desk who does not see it, and where the keys are when a part is drawn anew. */
class HeardStory extends OrderStory {

    /** In chat its buyer named another recipient. */
    private static final String CHENGDU = "20150717-2-25-3";

    /** Genuine. */
    private static final String XINING = "20150717-2-25-1";

    /** Comes a minute into the shift and asks for a carrier. */
    private static final String ASKS_FOR_SF = "20150717-1-25-2";

    @Test
    void every_state_has_a_name() {
        signIn(page, "student09");
        startAShift("order-basics");
        assertThat(tab("PLACED")).hasAccessibleName("下单，5 笔");
        open(CHENGDU);
        assertThat(window()).matchesAriaSnapshot("""
                - region "订单发货":
                  - heading "订单发货" [level=2]
                  - blockquote:
                    - paragraph:
                      - strong: 买家 锦里老周 留言
                  - region "收货信息":
                    - button "请买家确认地址"
                    - button "修改地址"
                    - button "复制"
                  - region "备注（0）":
                    - textbox "写备注"
                    - group "旗子":
                      - radio "无旗" [checked]
                      - radio "红旗"
                  - group:
                    - heading "和买家的对话、发货前检查" [level=3]
                    - text: 还没有和买家说过话。
                  - group "物流公司 · 费用 / 天数":
                    - radio /圆通速递/
                    - radio /顺丰速运/
                  - button "关闭交易"
                  - button "订单作废"
                  - button "订单发货"
                """);
        assertThat(page.getByRole(AriaRole.RADIO, named("黄旗"))).hasAccessibleDescription("暂时不发货");
        assertThat(row(CHENGDU).locator("[data-item]")).hasAccessibleName("发货 " + CHENGDU);
        assertThat(row(CHENGDU).locator("[data-item]")).hasAttribute("aria-current", "true");

        button("请买家确认地址").click();
        assertThat(row(CHENGDU)).containsText("等买家回复");
        leap("快进 1 天");
        leap("快进 30 秒");
        assertThat(row(CHENGDU)).containsText("买家已回复");
        assertThat(tab("PLACED")).hasAccessibleName(Pattern.compile("下单，\\d 笔 1 笔已回复"));

        open(XINING);
        ship("圆通速递");
        assertThat(told()).hasAccessibleName(Pattern.compile("发货成功.*"));
        assertThat(told()).isFocused();
        tab("SHIPPED").click();
        assertThat(row(XINING).locator("[data-item]")).hasAccessibleName("收款 " + XINING);
        for (int day = 0; day < 3; day++) {
            leap("快进 1 天");
        }
        assertThat(row(XINING)).containsText("可以收款");
        assertThat(tab("SHIPPED")).hasAccessibleName("已发货，1 笔 1 笔可收款");
        assertThat(button("暂停")).isVisible();
        button("暂停").click();
        assertThat(button("继续")).isFocused();
    }

    @Test
    void what_comes_by_itself_is_said_once_and_what_was_done_is_read_where_it_is_told() {
        signIn(page, "student10");
        startAShift("order-basics");
        open(CHENGDU);
        button("请买家确认地址").click();
        assertThat(told()).isFocused();
        assertThat(told()).not().hasAttribute("role", "status");
        clock.pass(Duration.ofSeconds(56));
        assertThat(row(ASKS_FOR_SF)).isVisible();
        clock.pass(Duration.ofSeconds(60));
        // The talk unfolds as the buyer answers.
        assertThat(window().locator("#talk .other")).isVisible();
        open(XINING);
        ship("圆通速递");
        assertThat(told()).containsText("发货成功");
        assertThat(said("新订单 " + ASKS_FOR_SF)).hasCount(1);
        assertThat(said("人民南路四段11号")).hasCount(1);
        assertThat(said("发货成功")).hasCount(0);

        // A refusal is said by itself, for the focus stays on the button that was pressed.
        button("收款").click();
        assertThat(told()).hasAttribute("role", "alert");
        assertThat(button("收款")).isFocused();
        leap("快进 30 秒");
        assertThat(said("现在是 16:")).hasCount(1);
    }

    @Test
    void the_keys_stay_where_they_are_when_a_part_is_drawn_anew() {
        signIn(page, "student11");
        startAShift("order-basics");
        for (String key : List.of(
                "#turn-next", "#turn-half-minute", "#turn-pause", "#turn-pause", "#tab-SHIPPED", "#tab-PLACED")) {
            page.locator(key).press("Enter");
            redrawn();
            assertThat(page.locator(key)).isFocused();
        }
        row(CHENGDU).locator("[data-item]").press("Enter");
        assertThat(window().getByRole(AriaRole.HEADING, in("订单发货"))).isFocused();
        // Whoever is choosing a carrier goes on choosing when the buyer answers.
        button("请买家确认地址").press("Enter");
        assertThat(told()).isFocused();
        Locator carrier = page.getByLabel("中通快递");
        carrier.check();
        clock.pass(Duration.ofSeconds(120));
        assertThat(window().locator("#talk .other")).isVisible();
        assertThat(carrier).isFocused();
        assertThat(carrier).isChecked();
        // So does who reads the notes, though the order has been lost meanwhile.
        window().locator("#note-text").focus();
        clock.pass(Duration.ofSeconds(600));
        assertThat(window()).containsText("过了发货期限");
        redrawn();
        Assertions.assertThat(page.evaluate("document.activeElement !== document.body"))
                .isEqualTo(true);
    }

    /** What the page has said aloud with these words in it. */
    private Locator said(String words) {
        return page.locator("#aloud p").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Waits until nothing is being asked of the server. */
    private void redrawn() {
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
