package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The warehouse has run out of a coat that is paid for, and its buyer does not know yet. */
class OutOfStockStory extends ClaimStory {

    /** Needs a coat by Friday and likes no other. */
    private static final String AQIANG = "岭南阿强";

    /** Would take the black one. */
    private static final String CHUNXIAO = "杏林春晓";

    @Test
    void the_trade_is_closed_as_agreed_with_the_buyer() {
        startsAShift("student11", "stock-refund");
        lets(Duration.ofSeconds(40));
        opens(AQIANG);
        assertThat(page.locator(".claim-head .left").first()).isVisible();
        takesUp();
        finishes("和买家商量", "跟您说实话");
        notes("缺货，买家要退款，按规则赔付。", "RED");
        waitsFor("核定金额，交财务");
        assertThat(talk()).containsText("退钱吧");
        flags("PURPLE", "紫旗");
        pays("799");
        followsUp();
        assertThat(talk()).containsText(Pattern.compile("退钱吧[\\s\\S]*核定金额[\\s\\S]*退款 799 元已按原支付方式退回"));
        picture(page, "out-of-stock");

        // The order is to be found where all closed ones are.
        page.navigate(page.url().replace("/desk/claims/", "/desk/orders/").replaceFirst("/\\d+$", ""));
        page.locator("#tab-CLOSED").click();
        assertThat(page.locator("tr[data-order]").first()).containsText("已全额退款");
        endsTheShift();
        readsTheReplay(AQIANG);
        assertThat(replayScore()).hasText("100");
    }

    @Test
    void the_trade_is_closed_without_a_word_and_the_buyer_complains() {
        startsAShift("student12", "stock-substitute");
        lets(Duration.ofSeconds(40));
        opens(CHUNXIAO);
        takesUpInHaste();
        finishes("和买家商量", "我这就把交易关闭");
        asksNobody();
        endsTheShift();
        readsTheReplay(CHUNXIAO);
        assertThat(replayScore()).hasText(LITTLE);
        stepsToTheFinding("wrong-closed-first");
        picture(page, "replay-out-of-stock");
    }
}
