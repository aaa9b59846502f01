package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;

/** An administrator looks after the running installation, and lets everybody wait for an outage. */
class OperationStory extends Story {

    /** Stories of one process share their shifts, and none must find them paused. */
    @AfterEach
    void goOn() {
        Calls.as("admin", port).post().uri("/api/v1/operation/resume").exchange();
    }

    @Test
    void an_administrator_pauses_everybody_checks_the_logs_and_lets_them_go_on() {
        String shift = JsonMapper.shared().readTree(startAShift()).get("id").asString();
        Page student = visitor("zh-CN", DESKTOP, ColorScheme.LIGHT);
        signIn(student, "student12");
        student.navigate("/desk/orders/" + shift);
        assertThat(student.locator("#desk-head .badge.good")).hasText("进行中");
        signIn(page, "admin");
        page.navigate("/system/operation");
        assertThat(page.locator(".callout.good")).containsText("班次照常进行");
        // Whose shifts other stories have left running stand there, too.
        Locator atWork = page.locator("#at-work tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("student12\\s+first-shift")))
                .first();
        assertThat(atWork).isVisible();
        check(page, "operation-zh-1280");
        resized(page, TABLET, "operation-zh-820");
        page.setViewportSize(DESKTOP.width(), DESKTOP.height());

        page.getByRole(AriaRole.BUTTON, button("核对所有哈希链")).click();
        assertThat(page.locator("#chains .callout.good")).containsText("所有哈希链完整");
        page.onDialog(dialog -> dialog.accept());
        page.locator("h1").click();
        page.keyboard().press("p");
        assertThat(page.locator(".callout.wait")).containsText("admin");
        assertThat(page.locator("table").last()).containsText("暂停全部班次");
        check(page, "operation-paused");
        Assertions.assertThat(startAShift()).contains("SHIFTS_PAUSED");
        assertThat(student.locator("#desk-head .badge.wait")).hasText("已暂停");
        assertThat(atWork).containsText("停着");

        Page tablet = visitor("en-US", TABLET, ColorScheme.DARK);
        signIn(tablet, "admin");
        tablet.navigate("/system/operation");
        check(tablet, "operation-en-820");
        resized(tablet, DESKTOP, "operation-en-1280");
        tablet.getByRole(AriaRole.BUTTON, button("Resume all shifts")).click();
        assertThat(tablet.locator("main > .callout.good")).containsText("Shifts run as usual");
        assertThat(student.locator("#desk-head .badge.good")).hasText("进行中");
        Assertions.assertThat(startAShift()).doesNotContain("SHIFTS_PAUSED");
    }

    @Test
    void nobody_else_is_led_there() {
        signIn(page, "teacher");
        assertThat(page.locator("a[href='/system/operation']")).hasCount(0);
        page.navigate("/system/operation");
        assertThat(page.locator("main")).containsText("管理员");
    }

    private void check(Page page, String name) {
        assertAccessible(page);
        look(page, name);
    }

    private void resized(Page page, Screen screen, String name) {
        page.setViewportSize(screen.width(), screen.height());
        look(page, name);
    }

    private void look(Page page, String name) {
        picture(page, name);
        for (String part : List.of("html", ".places")) {
            Assertions.assertThat(page.locator(part).evaluate("part => part.scrollWidth <= part.clientWidth"))
                    .as("%s of %s fits the width", part, name)
                    .isEqualTo(true);
        }
    }

    private String startAShift() {
        byte[] answer = Calls.as("student12", port)
                .post()
                .uri("/api/v1/shifts")
                .body(Map.of("pack", "first-shift", "seed", 5, "mode", "practice", "profile", "textbook"))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
