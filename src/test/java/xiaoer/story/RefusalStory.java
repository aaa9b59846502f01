package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A return that need not be granted is refused with its ground; one that must be is left to itself. */
class RefusalStory extends ClaimStory {

    /** Cut the tag off and wore the skirt out to dinner. */
    private static final String HE = "锦里小何";

    /** Within seven days, tags on. */
    private static final String XIAOYA = "苏州小雅";

    private static final Duration ASKED = Duration.ofSeconds(40);

    @Test
    void a_refusal_with_the_right_ground_and_the_deciding_fact_is_worth_everything() {
        startsAShift("student05", "skirt-tag");
        lets(ASKED);
        opens(HE);
        takesUp();
        fills("答复退货申请", "写给买家和平台的话（拒绝时必填）", "您的裙子吊牌已经剪掉，而且穿着过，商品不完好，不符合七天无理由退货的条件。");
        finishes("答复退货申请", "不同意退货", "商品已经不完好");
        assertThat(talk()).containsText("吊牌已经剪掉");
        notes("吊牌剪了又穿过，不符合无理由退货，没有运费。已拒绝并说明理由，等买家答复。", "NONE");
        followsUp();
        assertThat(state()).hasText("已关闭");
        endsTheShift();
        readsTheReplay(HE);
        assertThat(replayScore()).hasText("100");
    }

    @Test
    void a_neglected_return_ends_without_the_student_and_its_replay_tells_the_best_way() {
        startsAShift("student06", "dress-seven-day");
        lets(ASKED);
        opens(XIAOYA);
        waitsForTheEnd();
        assertThat(state()).hasText("已完成");
        endsTheShift();
        readsTheReplay(XIAOYA);
        assertThat(replayScore()).hasText("0");
        assertThat(page.locator(".replay-best .done")).hasCount(0);
        assertThat(page.locator(".replay-best .missed").first()).containsText("备注");
        assertThat(page.locator(".replay-best")).containsText("紫旗");
        assertAccessible(page);
        picture(page, "replay-neglected");
    }
}
