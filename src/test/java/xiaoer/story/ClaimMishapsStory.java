package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What hands do at the claim desk besides the right thing. */
class ClaimMishapsStory extends ClaimStory {

    /** Wears the dress once before the mirror, tags on. */
    private static final String XIAOYA = "苏州小雅";

    @Test
    void a_claim_outlives_a_double_click_a_reload_and_the_way_back() {
        startsAShift("student07", "dress-seven-day");
        leaps("快进 30 秒");
        assertThat(page.locator("#open-claim")).hasValue("0");
        opens(XIAOYA);
        looks();
        // What was opened is what is read next.
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("备注与旗子")))
                .isFocused();
        Locator task = task("向买家开口");
        task.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("完成这一步"))
                .click();
        assertThat(task).containsText("请选一项");
        assertThat(task.getByRole(AriaRole.RADIO).first()).isFocused();
        picture(page, "claim-choose-one");

        task.getByRole(AriaRole.RADIO).first().check();
        page.locator("#claim-say").fill("您好，写到一半");
        page.reload();
        assertThat(page.locator("#claim-head")).containsText(XIAOYA);
        assertThat(task.getByRole(AriaRole.RADIO).first()).isChecked();
        assertThat(page.locator("#claim-say")).hasValue("您好，写到一半");

        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        button("发送").dblclick();
        assertThat(talk()).containsText("您好，写到一半");
        assertThat(page.locator("#claim-say")).hasValue("");
        assertThat(page.locator("#aloud p").filter(new Locator.FilterOptions().setHasText("您好，写到一半")))
                .hasCount(1);
        task.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("完成这一步"))
                .dblclick();
        assertThat(task).hasCount(0);
        Assertions.assertThat(sent).hasSize(2);
        assertThat(page.locator("#claim-tasks [data-at-hand]").first()).isFocused();
        button("上传凭证").click();
        Locator dialog = page.locator("#show-evidence");
        dialog.locator("[type=file]").setInputFiles(new FilePayload("页面.png", "image/png", page.screenshot()));
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("上传").setExact(true))
                .dblclick();
        assertThat(dialog).isHidden();
        assertThat(talk().locator("img")).hasCount(1);
        assertThat(button("上传凭证")).isFocused();
        Assertions.assertThat(sent).hasSize(3);

        page.goBack();
        assertThat(page.locator("#open-claim")).hasValue("0");
        page.goForward();
        assertThat(page.locator("#claim-head")).containsText(XIAOYA);
    }
}
