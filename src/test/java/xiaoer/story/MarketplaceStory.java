package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xiaoer.aftersales.DrawnClaims;
import xiaoer.shop.Marketplace;

/** What a marketplace adds to the order desk: prices before the payment, closing with a reason, the wait for the receipt. */
class MarketplaceStory extends OrderStory {

    @BeforeEach
    void bringIn() {
        Marketplace.bringIn(port);
    }

    @Test
    void an_unpaid_order_is_repriced_and_a_closing_is_thought_over() {
        signIn(page, "student07");
        startAShift("marketplace");
        open(Marketplace.NEVER_PAYS);
        assertThat(window()).containsText("等买家付款");
        assertThat(window()).containsText("整笔邮费 ¥12.00");
        button("改价格、邮费").click();
        picture(page, "marketplace-price");
        dialog().getByLabel("邮费（元）").fill("0");
        dialog().getByRole(AriaRole.BUTTON, in("保存价格")).click();
        assertThat(window()).containsText("整笔邮费 ¥0.00");

        page.getByLabel("圆通速递").check();
        button("订单发货").click();
        assertThat(window().locator("[data-answer]")).containsText("还没付款");

        button("关闭交易").click();
        dialog().getByLabel("缺货").check();
        assertThat(dialog()).containsText("有“成交不卖”的风险");
        assertAccessible(page);
        picture(page, "marketplace-close");
        dialog().getByRole(AriaRole.BUTTON, in("没谈妥，仍要关闭")).click();
        assertThat(window()).containsText("已关闭，转到");
        assertThat(window()).containsText("未付款关闭");
        tab("CLOSED").click();
        assertThat(row(Marketplace.NEVER_PAYS)).containsText("缺货");
        assertThat(row(Marketplace.NEVER_PAYS)).containsText("没谈妥");
        assertAccessible(page);
        picture(page, "marketplace-closed");
    }

    @Test
    void a_paid_order_is_told_to_be_refunded_instead_of_closed() {
        signIn(page, "student08");
        startAShift("marketplace");
        open(Marketplace.WAITS);
        page.keyboard().press("x");
        dialog().getByLabel("买家不想要了").check();
        assertThat(dialog()).containsText("走退款");
        assertThat(dialog().getByRole(AriaRole.BUTTON, in("确认关闭"))).hasCount(0);
        dialog().getByRole(AriaRole.BUTTON, in("取消")).click();
        assertThat(window()).containsText("待发货");
    }

    @Test
    void the_time_for_the_receipt_is_extended_and_runs_out() {
        signIn(page, "student09");
        startAShift("marketplace");
        tab("SHIPPED").click();
        open(Marketplace.SIGNED);
        assertThat(window()).containsText("他人代签");
        assertThat(window()).containsText("16:20:00 货款入账");
        page.keyboard().press("y");
        page.locator("select[name=days]").selectOption("5");
        button("延长").click();
        assertThat(window()).containsText("16:25:00 货款入账");
        assertThat(window()).containsText("已延长 1 次");
        assertAccessible(page);
        picture(page, "marketplace-extended");
        assertThat(button("收款")).hasCount(0);

        clock.pass(Duration.ofSeconds(601));
        assertThat(window()).containsText("交易成功");
        assertThat(tab("COMPLETED")).containsText("5");
    }

    @Test
    void an_order_leads_to_the_claim_about_it() {
        signIn(page, "student12");
        // Its first claim asks for the money of a parcel that is on its way.
        startAShift("after-sales", DrawnClaims.seed("in-transit"));
        clock.pass(Duration.ofSeconds(40));
        tab("SHIPPED").click();
        Locator claimed = page.locator("#orders tr").filter(new Locator.FilterOptions().setHasText("退款中"));
        claimed.locator("[data-item]").first().click();
        assertThat(window()).containsText("退款中");
        assertAccessible(page);
        picture(page, "marketplace-claimed");
        window().getByRole(AriaRole.LINK, in("去看售后单")).click();
        page.waitForURL(Pattern.compile(".*/desk/claims/.*/\\d+"));
    }

    @Test
    void it_fits_in_both_languages_colours_and_sizes() {
        Page english = visitor("en-US", TABLET, ColorScheme.DARK);
        Page chinese = page;
        for (Page visitor : new Page[] {chinese, english}) {
            page = visitor;
            String look = page == chinese ? "" : "-en-dark-tablet";
            signIn(page, page == chinese ? "student10" : "student11");
            startAShift("marketplace");
            open(Marketplace.NEVER_PAYS);
            assertAccessible(page);
            picture(page, "marketplace" + look);
            tab("SHIPPED").click();
            open(Marketplace.ON_ITS_WAY);
            assertAccessible(page);
            picture(page, "marketplace-underway" + look);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }
}
