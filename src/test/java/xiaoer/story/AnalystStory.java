package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import xiaoer.release.AuthoredCopy;

/** An analyst saves files in the rules folder while the program runs, and reads on a page what became of them. */
class AnalystStory extends Story {

    private static final String GATE = "rules/ship-gate/ship-gate.csv";
    private static final String DRL = "rules/collect-check/collect.drl";
    private static final String SCENARIOS = "rules/ship-gate/ship-gate.scenarios.yaml";

    /** Far more than the two seconds promised: the machine of a build may be busy with other things. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    static Path temp;

    static AuthoredCopy folder;

    @DynamicPropertySource
    static void watchTheFolder(DynamicPropertyRegistry properties) {
        folder = new AuthoredCopy(temp);
        properties.add("xiaoer.authoring.root", temp::toString);
        properties.add("xiaoer.authoring.folder", () -> "publish");
    }

    @Test
    void what_is_saved_is_released_or_waits_with_its_reason() throws IOException {
        signIn(page, "analyst");
        page.navigate("/system/releases");
        Locator state = page.locator("#state");
        assertThat(state).containsText("第 1 号生效中");
        assertAccessible(page);

        folder.write("rules/ship-gate/想法.md", "黄旗怎么办？");
        assertThat(state).containsText("有 1 个文件不读", SOON);
        assertThat(state).containsText("rules/ship-gate/想法.md");

        folder.replace("rules/parameters/textbook.yaml", "value: 60", "value: 30");
        assertThat(state).containsText("第 2 号生效中", SOON);

        folder.replace(GATE, "gate-green,GREEN,PASS", "gate-green,GREEN,BLOCKED");
        assertThat(state).containsText("第 7 行：样例“绿旗可以发货”期望 PASS，现在是 BLOCKED", SOON);
        assertThat(state).containsText("第 2 号生效中");
        picture(page, "releases-waiting");
        assertAccessible(page);

        folder.replace(SCENARIOS, "outcome: PASS", "outcome: BLOCKED");
        assertThat(state).containsText("第 3 号生效中", SOON);
        assertThat(state).containsText("没有等待中的改动");

        String good = folder.text(DRL);
        folder.write(DRL, good.replace("then", "thn"));
        assertThat(state.locator("article")).containsText(DRL, SOON);
        assertThat(state).containsText("第 3 号生效中");
        folder.write(DRL, good);
        assertThat(state).containsText("没有等待中的改动", SOON);

        page.onDialog(dialog -> dialog.accept());
        page.getByLabel("恢复 1", new Page.GetByLabelOptions().setExact(true)).click();
        assertThat(page.locator("main > [data-answer]")).containsText("第 4 号发布版生效", SOON);
        assertThat(page.locator("#state")).containsText("第 4 号生效中");
        picture(page, "releases");

        folder.replace("rules/parameters/textbook.yaml", "value: 30", "value: 31");
        assertThat(state).containsText("同一个文件在两边都改过", SOON);
        picture(page, "releases-both-sides");
        page.locator("article button", new Page.LocatorOptions().setHasText("丢弃"))
                .click();
        assertThat(state).containsText("没有等待中的改动", SOON);
        assertThat(state).containsText("第 4 号生效中");

        folder.replace("rules/parameters/textbook.yaml", "value: 31", "value: 32");
        assertThat(state).containsText("同一个文件在两边都改过", SOON);
        page.locator("article button.primary").click();
        assertThat(state).containsText("第 5 号生效中", SOON);
    }

    @Test
    void a_trainer_reads_what_is_wrong_with_a_pack_until_it_is_mended() throws IOException {
        signIn(page, "trainer");
        page.navigate("/system/packs");
        assertThat(page.locator("main")).containsText("第一天");
        assertAccessible(page);

        folder.replace("cases/first-day/pack.yaml", "minutes: 45", "minutes: none");
        eventually("minutes 应为 1 到 720 的整数", true);
        picture(page, "packs");
        assertAccessible(page);

        folder.replace("cases/first-day/pack.yaml", "minutes: none", "minutes: 50");
        eventually("minutes 应为", false);
        assertThat(page.locator("main")).containsText("50");
    }

    /** The page of packs is no live page: one looks again. */
    private void eventually(String text, boolean there) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.reload();
            return page.locator("main").innerText().contains(text) == there;
        });
    }

    @Test
    void decisions_and_parameters_are_there_to_read_in_both_languages() {
        Page english = visitor("en", TABLET, ColorScheme.DARK);
        signIn(english, "teacher");
        english.navigate("/system/decisions");
        assertThat(english.locator("main")).containsText("p.secondsPerDay");
        assertAccessible(english);
        picture(english, "decisions");

        english.getByText("Collecting check").click();
        assertThat(english.locator("main")).containsText("Shipped {elapsed} s ago: collect.");
        assertThat(english.locator("main")).containsText("collect.drl:1");
        assertAccessible(english);
        picture(english, "decision");
    }
}
