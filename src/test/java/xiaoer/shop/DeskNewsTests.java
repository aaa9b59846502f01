package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.Pages;
import xiaoer.testing.Statements;
import xiaoer.testing.XiaoerTest;

/** What a desk is told when it asks for what is new, and how often that and all else asks the database, commits included. */
@XiaoerTest
class DeskNewsTests {

    private static final String ORDER = "20150717-2-25-1";
    private static final String OTHER = "20150717-2-25-4";
    private static final Pattern MARK = Pattern.compile("data-mark value=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("hx-swap-oob=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Statements statements;

    private DeskClient student;
    private Pages browser;
    private String desk;
    private String seen;

    @BeforeEach
    void open() throws Exception {
        student = DeskClient.start(port, 42);
        student.pause();
        desk = "/desk/orders/" + student.shift();
        browser = Pages.as("student01", port);
        seen = marks(browser.get(desk + "?order=" + ORDER).body());
    }

    @Test
    void who_sees_everything_is_told_nothing_but_how_far_the_shift_has_come() throws Exception {
        HttpResponse<String> news = news();

        assertThat(news.statusCode()).isEqualTo(204);
        assertThat(news.headers().firstValue("Desk-Event"))
                .hasValue(String.valueOf(student.view().path("lastEvent").asLong()));
    }

    @Test
    void a_note_on_the_open_order_changes_its_course_and_the_list_and_nothing_else() throws Exception {
        student.act("note", "order", ORDER, "text", "买家的电话没有人接");

        assertThat(places(news())).containsExactly("innerHTML:#orders", "innerHTML:#course");
    }

    @Test
    void what_is_done_with_another_order_leaves_the_open_one_alone() throws Exception {
        student.act("void", "order", OTHER);

        assertThat(places(news())).containsExactly("innerHTML:#desk-head", "innerHTML:#orders");
    }

    @Test
    void an_order_with_which_other_things_may_be_done_is_drawn_anew_as_a_whole() throws Exception {
        student.act("ship", "order", ORDER, "carrier", "YTO");

        assertThat(places(news())).containsExactly("innerHTML:#desk-head", "innerHTML:#orders", "true");
    }

    @Test
    void a_clock_that_has_leapt_is_shown_anew_though_nothing_has_happened() throws Exception {
        student.advance("PT1S");

        assertThat(places(news())).contains("innerHTML:#desk-head");
    }

    @Test
    void whatever_is_looked_at_asks_for_the_session_the_shift_its_clock_and_what_waits_and_nothing_twice()
            throws Exception {
        for (String path : new String[] {"", "/list", "/news?order=" + ORDER, "/orders/" + ORDER}) {
            assertThat(statements.during(() -> browser.get(desk + path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void an_action_reads_the_desk_once_more_for_all_that_is_drawn_anew_after_it() throws Exception {
        String note = "key=" + desk.hashCode() + "&text=电话没有人接";

        assertThat(statements.during(() -> browser.post(desk + "/orders/" + ORDER + "/note", note)))
                .hasSizeLessThanOrEqualTo(24);
        assertThat(statements.during(this::news)).hasSizeLessThanOrEqualTo(7);
    }

    private HttpResponse<String> news() throws Exception {
        return browser.get(desk + "/news?order=" + ORDER + seen);
    }

    private static String marks(String page) {
        return MARK.matcher(page)
                .results()
                .map(mark -> "&seen=" + mark.group(1))
                .collect(Collectors.joining());
    }

    private static List<String> places(HttpResponse<String> news) {
        return PLACE.matcher(news.body()).results().map(place -> place.group(1)).toList();
    }
}
