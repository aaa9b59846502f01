package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import xiaoer.release.AuthoredCopy;

/** An analyst changes the shop's own rules while students work: the next shift follows them, the running one does not. */
class RulesInForceStory extends Story {

    private static final String NUMBERS = "rules/parameters/textbook.yaml";
    private static final String TABLE = "rules/flag-transition/flag-transition.csv";
    private static final String SCENARIOS = "rules/flag-transition/flag-transition.scenarios.yaml";
    private static final String RULES = "rules/order-sheet/item-5-lost.drl";
    private static final String ORDER = "20150717-2-25-1";

    /** Far more than the two seconds promised: the machine of a build may be busy with other things. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    @TempDir
    static Path temp;

    static AuthoredCopy folder;

    @DynamicPropertySource
    static void watchTheFolder(DynamicPropertyRegistry properties) {
        folder = AuthoredCopy.ofTheProject(temp);
        properties.add("xiaoer.authoring.root", temp::toString);
        properties.add("xiaoer.authoring.folder", () -> "publish");
    }

    @Test
    void the_next_shift_follows_a_change_and_the_running_one_does_not() throws IOException {
        Page analyst = page;
        signIn(analyst, "analyst");
        analyst.navigate("/system/releases");
        Locator state = analyst.locator("#state");
        assertThat(state).containsText("第 1 号生效中", SOON);

        Page before = student();
        assertDeadline(before, "10:00");

        // A number.
        folder.replace(NUMBERS, "value: 600, unit: seconds", "value: 300, unit: seconds");
        assertThat(state).containsText("第 2 号生效中", SOON);
        Page between = student();
        assertDeadline(between, "5:00");
        before.reload();
        assertDeadline(before, "10:00");
        raisePurple(between);
        assertThat(between.locator("[data-answer]")).containsText("不能从无旗换成紫旗");

        // A row without its scenario waits, and the page says why.
        folder.replace(TABLE, "flag-none-purple,无旗,紫旗,,,,,,,,,,,,,,不能换", "flag-none-purple,无旗,紫旗,,,,,,,,,,,,,,可以换");
        assertThat(state).containsText("期望 REFUSE，现在是 ALLOW", SOON);
        assertThat(state).containsText("第 2 号生效中");
        picture(analyst, "rules-waiting");

        // With its scenarios it is released.
        folder.replace(
                SCENARIOS, "outcome: REFUSE, rules: [flag-none-purple]", "outcome: ALLOW, rules: [flag-none-purple]");
        assertThat(state).containsText("第 3 号生效中", SOON);
        Page after = student();
        raisePurple(after);
        assertThat(after.locator("#window .callout.good").first()).containsText("备注已保存");
        assertThat(after.locator("tr[data-order='" + ORDER + "']")).containsText("紫旗");

        // A broken file changes nothing but is shown, with file and line.
        String good = folder.text(RULES);
        folder.write(RULES, good.replaceFirst("\\nwhen\\b", "\nwhenever"));
        assertThat(state).containsText(RULES, SOON);
        assertThat(state).containsText("第 3 号生效中");
        assertDeadline(student(), "5:00");
        picture(analyst, "rules-broken");
        folder.write(RULES, good);
        assertThat(state).containsText("没有等待中的改动", SOON);
    }

    @Test
    void a_table_is_read_and_mended_in_words() throws IOException {
        Page analyst = page;
        signIn(analyst, "analyst");
        analyst.navigate("/system/releases");
        Locator state = analyst.locator("#state");
        assertThat(state).containsText("号生效中", SOON);

        // A misspelt word is told by its cell, with the word that was meant.
        folder.replace(TABLE, "flag-none-red,无旗,红旗", "flag-none-red,无旗,红其");
        assertThat(state).containsText("单元格 C2 里的“红其”", SOON);
        assertThat(state).containsText("是不是“红旗”");
        picture(analyst, "rules-misspelt");
        folder.replace(TABLE, "flag-none-red,无旗,红其", "flag-none-red,无旗,红旗");
        assertThat(state).containsText("没有等待中的改动", SOON);

        // The rules in words, with the sets and parameters they name.
        analyst.navigate("/system/decisions/return-check");
        assertThat(analyst.locator("main")).containsText("原因: 不是 商品有错; 签收后第几天");
        assertThat(analyst.locator("main")).containsText("无理由退货的天数");
        assertThat(analyst.locator("main")).containsText("从来不能无理由退的商品");
        assertThat(analyst.locator("main")).containsText("退货退款");
        assertAccessible(analyst);
        picture(analyst, "decision-in-words");
    }

    /** Another student, at the desk of a new shift. */
    private Page student() {
        Page student = visitor("zh-CN", DESKTOP, ColorScheme.LIGHT);
        signIn(student, "student07");
        student.navigate("/desk/orders");
        start(student, "order-basics", 42);
        student.locator("tr[data-order='" + ORDER + "'] [data-item]").click();
        assertThat(student.locator("#open-order")).hasValue(ORDER);
        return student;
    }

    private static void assertDeadline(Page student, String left) {
        assertThat(student.locator("tr[data-order='" + ORDER + "'] [data-countdown]"))
                .hasText(left);
    }

    private static void raisePurple(Page student) {
        student.locator("#note-text").fill("跟单员已核实退件");
        student.locator("#window").getByLabel("紫旗").check();
        student.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存备注和旗子"))
                .click();
    }
}
