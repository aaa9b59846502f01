package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A parcel is said to be delivered, and its buyer does not have it. */
class NonReceiptStory extends ClaimStory {

    /** Was never asked whether the parcel may be left at a point. */
    private static final String YANG = "津门小杨";

    private static final Duration ASKED = Duration.ofSeconds(40);

    @Test
    void the_parcel_is_traced_and_sent_again_as_the_buyer_chooses() {
        startsAShift("student01", "station-dropped");
        lets(ASKED);
        opens(YANG);
        takesUp();
        finishes("安抚买家，决定怎么查", "我马上请快递查件");
        waitsFor("凭证据答复买家");
        assertThat(talk()).containsText("没有联系收件人");
        finishes("凭证据答复买家", "补发还是退款，请您来选");
        notes("未经同意放代收点，按未送达处理，买家选补发，向快递索赔。", "RED");
        waitsFor("备注、插旗、回访");
        assertThat(talk()).containsText("补发吧");
        followsUp();
        endsTheShift();
        readsTheReplay(YANG);
        assertThat(replayScore()).hasText("100");
    }

    @Test
    void the_buyer_is_told_that_signed_is_signed_and_the_platform_pays() {
        startsAShift("student02", "station-dropped");
        lets(ASKED);
        opens(YANG);
        takesUpInHaste();
        finishes("安抚买家，决定怎么查", "请您再耐心等两天");
        waitsFor("凭证据答复买家");
        finishes("凭证据答复买家", "系统显示已经签收");
        waitsFor("向平台举证");
        assertThat(talk()).containsText("显示签收就完了");
        finishes("向平台举证", "否", "裁决以前不再和买家联系");
        asksNobody();
        endsTheShift();
        readsTheReplay(YANG);
        assertThat(replayScore()).hasText(LITTLE);
        stepsToTheFinding("wrong-accepted-signed");
    }
}
