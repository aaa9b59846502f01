package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import xiaoer.release.AuthoredCopy;

/** An analyst saves processes while the program runs, reads what became of them, and looks at the drawing in force. */
class ProcessesStory extends Story {

    private static final String SHIP = "processes/ship/ship.bpmn";

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    static Path temp;

    static AuthoredCopy folder;

    @DynamicPropertySource
    static void watchTheFolder(DynamicPropertyRegistry properties) {
        folder = new AuthoredCopy(temp).withProcesses();
        properties.add("xiaoer.authoring.root", temp::toString);
        properties.add("xiaoer.authoring.folder", () -> "publish");
    }

    @Test
    void a_saved_process_is_released_or_waits_with_element_line_and_reason() throws IOException {
        signIn(page, "analyst");
        page.navigate("/system/releases");
        Locator state = page.locator("#state");
        assertThat(state).containsText("第 1 号生效中");

        folder.replace(SHIP, "gate = \"PASS\"", "gate = \"BLOCKED\"");
        assertThat(state).containsText("走查“黄旗不发”期望 走完之后没有等待，现在是 停在 pack «打包»", SOON);
        assertThat(state).containsText("processes/ship/ship.walks.yaml");
        picture(page, "releases-red-walk");

        folder.replace(SHIP, "gate = \"BLOCKED\"", "gat = \"PASS\"");
        assertThat(state).containsText("to-pack «能»", SOON);
        assertThat(state).containsText("第 1 号生效中");

        folder.replace(SHIP, "gat = \"PASS\"", "gate = \"PASS\"");
        folder.replace(SHIP, "name=\"打包\"", "name=\"打包并称重\"");
        assertThat(state).containsText("第 2 号生效中", SOON);
        assertAccessible(page);
    }

    @Test
    void the_drawing_in_force_is_shown_with_its_nodes_and_walks() {
        signIn(page, "teacher");
        page.navigate("/system/processes");
        assertThat(page.locator("main")).not().containsText("没有流程");
        assertAccessible(page);
        page.getByText("processes/ship/ship.bpmn").click();

        Locator drawing = page.locator("[data-canvas]");
        assertThat(drawing).containsText("看旗子");
        assertThat(drawing.locator("[data-element-id=pack-late]")).isVisible();
        assertThat(page.locator("main")).containsText("没有及时打包");
        assertAccessible(page);
        picture(page, "process");

        Page tablet = visitor("en", TABLET, ColorScheme.DARK);
        signIn(tablet, "teacher");
        tablet.navigate("/system/processes/ship");
        assertThat(tablet.locator("[data-canvas]")).containsText("Look at the flag");
        assertAccessible(tablet);
    }
}
