package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A parcel is on its way when its buyer sees that the address is wrong. */
class AddressChangeStory extends ClaimStory {

    /** Gave the parents' address, which was the default. */
    private static final String ASHAN = "太行阿山";

    private static final Duration ASKED = Duration.ofSeconds(40);

    @Test
    void the_carrier_is_asked_to_take_the_parcel_elsewhere() {
        startsAShift("student09", "move-shipped");
        lets(ASKED);
        opens(ASHAN);
        assertThat(page.locator(".asked")).containsText("货已经发了怎么办");
        takesUp();
        finishes("核实是不是买家", "请您用下单的账号联系我");
        waitsFor("决定怎么改");
        finishes("决定怎么改", "请快递把包裹改派到新地址");
        assertThat(state()).hasText("等快递答复");
        notes("已发货，快递改派成功，多出的运费买家出，已书面告知。", "RED");
        waitsFor("备注、插旗、回访");
        assertThat(talk()).containsText("在太原分拨，可以改派");
        followsUp();
        // Steps stand in their order, and what was said stands before what was done upon it.
        assertThat(talk()).containsText(Pattern.compile("说明规则和流程[\\s\\S]*核实是不是买家[\\s\\S]*决定怎么改"));
        assertThat(talk()).containsText(Pattern.compile("可以改派[\\s\\S]*告诉买家已改派和运费"));
        assertThat(page.locator("#claim-say")).isHidden();
        picture(page, "address-change");
        endsTheShift();
        readsTheReplay(ASHAN);
        assertThat(replayScore()).hasText("100");
    }

    @Test
    void the_buyer_is_left_alone_with_the_wrong_address() {
        startsAShift("student10", "move-shipped");
        lets(ASKED);
        opens(ASHAN);
        takesUpInHaste();
        finishes("核实是不是买家", "就不用核对了");
        finishes("决定怎么改", "这次不能改");
        asksNobody();
        endsTheShift();
        readsTheReplay(ASHAN);
        assertThat(replayScore()).hasText(LITTLE);
        stepsToTheFinding("wrong-not-verified");
    }
}
