package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import org.junit.jupiter.api.Test;
import xiaoer.scoring.ConsultWorker;

/** After a shift at the consult desk: why points were lost, line by line, and what would have been better. */
class ConsultReviewStory extends Story {

    @Test
    void a_student_reads_each_answer_with_its_grade_and_what_would_have_been_best() {
        signIn(page, "student01");
        String shift = new ConsultWorker("student01", URI.create(page.url()).getPort()).worked();

        page.navigate("/shifts/" + shift + "/sheet");
        assertThat(page.locator(".score-total")).isVisible();
        assertAccessible(page);
        picture(page, "consult-sheet");

        page.locator(".page-head a[href$='/consults']").click();
        assertThat(page.locator(".metrics dt")).hasCount(9);
        assertAccessible(page);
        picture(page, "consult-reviews");

        page.locator("a[href$='/consults/2']").click();
        assertThat(page.locator(".consult-lines mark").first()).isVisible();
        assertThat(page.locator(".reply-judged").first()).containsText("满意度");
        assertThat(page.locator(".reply-notes").first()).isVisible();
        assertAccessible(page);
        picture(page, "consult-review");

        page.locator("a[rel=next]").click();
        assertThat(page.locator("h1")).containsText("咨询 3");
        assertThat(page.locator(".reply-judged .better").first()).isVisible();
        picture(page, "consult-review-prepared");

        Page teacher = visitor("en", TABLET, ColorScheme.DARK);
        signIn(teacher, "teacher");
        teacher.navigate("/shifts/" + shift + "/consults");
        assertAccessible(teacher);
        picture(teacher, "consult-reviews-dark-en");
        teacher.locator("a[href$='/consults/2']").click();
        assertThat(teacher.locator("h1")).containsText("Consult 2");
        assertAccessible(teacher);
        picture(teacher, "consult-review-dark-en");
    }
}
