package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
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

        page.locator(".finding.remark a").first().click();
        assertThat(page.locator("#timeline-name")).containsText("20150717-2-25-1");
        assertThat(page.locator(".timeline")).containsText("3 天到");
        assertThat(page.locator(".timeline")).not().containsText("天外飞仙2015");

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
