package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import xiaoer.scoring.Worker;

/** After a shift: a student reads why each point was won or lost, and the teacher reads the same. */
class SheetStory extends Story {

    @Test
    void a_student_follows_a_lost_point_to_what_happened_and_the_teacher_finds_the_shift() {
        signIn(page, "student01");
        String shift = new Worker("student01", URI.create(page.url()).getPort()).worked();

        page.navigate("/shifts");
        assertAccessible(page);
        page.locator("a[href$='" + shift + "/sheet']").click();
        assertThat(page.locator(".score-total")).isVisible();
        assertAccessible(page);
        picture(page, "sheet");

        // What it rests on is a text of the program, not the name of a rule.
        page.locator(".source a").first().click();
        assertThat(page.locator(".basis-sentence")).isVisible();
        assertAccessible(page);
        picture(page, "basis");
        Page handbook = page.waitForPopup(
                () -> page.locator(".basis a[href*='/handbook#']").first().click());
        assertThat(handbook.locator("h2:target")).isVisible();
        assertAccessible(handbook);
        picture(handbook, "handbook");
        handbook.close();
        page.goBack();

        page.locator(".finding.remark .numbers a").first().click();
        assertThat(page.locator("#timeline-name")).containsText("20150717-2-25-1");
        assertThat(page.locator(".timeline")).containsText("3 天到");
        assertThat(page.locator(".timeline")).not().containsText("天外飞仙2015");

        // The same orders once more, and how the two shifts went.
        page.locator("form:has([name=seed]) button").click();
        begin(page);
        page.waitForURL(Pattern.compile(".*/desk/orders/.+"));
        assertThat(page.locator("#orders")).containsText("20150717-2-25-1");
        page.locator("[data-action=end]").click();
        page.locator("dialog[open] .primary").click();
        page.waitForURL(Pattern.compile(".*/sheet"));
        assertThat(page.locator(".trend").first()).isVisible();
        assertThat(page.locator(".lessons .finding")).hasCount(3);
        assertAccessible(page);
        picture(page, "sheet-again");

        Page teacher = visitor("en", TABLET, ColorScheme.DARK);
        signIn(teacher, "teacher");
        teacher.navigate("/classroom/shifts?sort=student");
        assertAccessible(teacher);
        picture(teacher, "classroom-shifts");
        teacher.locator("a[href$='" + shift + "/sheet']").click();
        assertThat(teacher.locator("h1")).containsText("Evaluation of");
        assertAccessible(teacher);
        picture(teacher, "sheet-dark-en");
    }
}
