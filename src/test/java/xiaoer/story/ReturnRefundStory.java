package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A return within seven days is worked as the law and the shop have it, the next one as it should not be. */
class ReturnRefundStory extends ClaimStory {

    /** Wears the dress once before the mirror, tags on. */
    private static final String XIAOYA = "苏州小雅";

    /** Opened the box for a look. */
    private static final String CHEN = "数码老陈";

    @Test
    void a_return_is_granted_to_one_and_refused_to_another_without_ground() {
        startsAShift("student07", "dress-seven-day", "earphones-opened");
        assertThat(page.locator("#inbox")).containsText("现在没有要办的事");

        // A claim comes by itself, with its deadline in the shop's days and in the student's minutes.
        leaps("快进 30 秒");
        assertThat(row(XIAOYA)).containsText("退货退款");
        assertThat(row(XIAOYA).locator(".left")).containsText(Pattern.compile("还剩 14 天 \\d+ 小时\\s+14 分 \\d\\d 秒"));
        page.keyboard().press("Alt+j");
        page.keyboard().press("Enter");
        assertThat(page.locator(".asked")).containsText("吊牌没剪");
        assertThat(page.locator(".claim-gist")).containsText("七天无理由 · 已收到货 · ¥550.00");
        assertThat(page.locator(".claim-facts")).containsText("本人签收");
        assertThat(page.locator(".claim-facts")).containsText("服装");
        assertThat(page.locator(".claim-facts")).containsText("七天无理由");
        assertThat(drawing().locator("[data-element-id=take-up].way-now")).isVisible();
        assertAccessible(page);

        // The first choice by key; what is being written to the buyer stays when the page learns news.
        page.locator("#claim-say").fill("您好，我先看一下");
        page.locator(".claim-head h2").click();
        page.keyboard().press("1");
        looks();
        finishes("向买家开口", "方便说说具体遇到了什么情况吗");
        assertThat(talk()).containsText("方便说说具体遇到了什么情况吗");
        waitsFor("说明规则和流程");
        assertThat(talk()).containsText("就是穿着显胖");
        assertThat(page.locator("#claim-say")).hasValue("您好，我先看一下");
        button("发送").click();
        assertThat(talk()).containsText("您好，我先看一下");
        finishes("说明规则和流程", "先核实原因，按规则限期办理");
        picture(page, "claim-desk");
        finishes("答复退货申请", "同意退货，收到退回的商品验好以后退款");
        notes("穿上显胖，七天无理由退货。买家出退回运费，收到验好原路退款。", "RED");
        finishes("告知退货地址和运费", "退货仓的完整地址和收件人电话", "由买家承担");
        assertThat(state()).hasText("等买家退货");
        waitsFor("跟进退货包裹");
        assertThat(talk()).containsText("单号填好了");
        finishes("跟进退货包裹", "请跟单员收货并验货");
        waitsFor("核定金额，交财务");
        flags("PURPLE", "紫旗");
        pays("550");
        followsUp();
        assertThat(state()).hasText("已完成");
        assertThat(page.locator("#inbox-closed")).containsText(XIAOYA);

        // The other one is told that opened boxes do not come back.
        comes(CHEN);
        opens(CHEN);
        takesUpInHaste();
        fills("答复退货申请", "写给买家和平台的话（拒绝时必填）", "本店规定：拆封不退");
        finishes("答复退货申请", "不同意退货", "外包装已经拆封");
        waitsFor("向平台举证");
        assertThat(talk()).containsText("我要找平台评理");
        assertThat(state()).hasText("平台介入");
        finishes("向平台举证", "否", "裁决以前不再和买家联系");
        waitsFor("跟进退货包裹");
        assertThat(talk()).containsText("卖家拒绝没有合法理由");
        finishes("跟进退货包裹", "请跟单员收货并验货");
        waitsFor("核定金额，交财务");
        pays("200");
        asksNobody();

        endsTheShift();
        assertThat(page.locator("#replays")).containsText(XIAOYA);
        assertAccessible(page);

        readsTheReplay(XIAOYA);
        assertThat(replayScore()).hasText("100");
        assertThat(page.locator(".replay-truth")).containsText("无理由退货成立");

        readsTheReplay(CHEN);
        assertThat(replayScore()).hasText(LITTLE);
        stepsToTheFinding("wrong-unlawful-refusal");
        assertAccessible(page);
        picture(page, "replay");

        // What a call did is opened from the row of processes.
        page.locator(".replay-stage .choice button").nth(1).click();
        assertThat(drawing().locator("[data-element-id=open-talk]")).isVisible();
        button("播放").click();
        assertThat(button("播放")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void the_desk_and_the_replay_fit_a_tablet_in_english_and_in_the_dark() {
        page = visitor("en-US", TABLET, ColorScheme.DARK);
        startsAShift("student08", "dress-seven-day");
        lets(Duration.ofSeconds(40));
        opens(XIAOYA);
        assertThat(page.locator("#claim-title")).containsText("Return & refund");
        assertThat(page.locator(".task")).containsText("Your first words to the buyer");
        assertThat(drawing().locator("[data-element-id=take-up]")).containsText("Take up");
        fits(page, "claim-desk-en-dark-tablet");
        page.locator(".process-steps > summary").click();
        assertThat(page.locator("#claim-course")).containsText("May follow:");
        assertAccessible(page);
    }

    private void fits(Page page, String name) {
        assertAccessible(page);
        picture(page, name);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", TABLET.width());
    }
}
