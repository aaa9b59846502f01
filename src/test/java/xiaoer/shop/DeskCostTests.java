package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.Pages;
import xiaoer.testing.Statements;
import xiaoer.testing.XiaoerTest;

/** How often the order desk asks the database, commits included; a class is as fast as these are few. */
@XiaoerTest
class DeskCostTests {

    private static final String ORDER = "20150717-2-25-1";

    @LocalServerPort
    int port;

    @Autowired
    Statements statements;

    private Pages browser;
    private String desk;

    @BeforeEach
    void start() throws Exception {
        desk = "/desk/orders/" + DeskClient.start(port, 42).shift();
        browser = Pages.as("student01", port);
        browser.get(desk);
    }

    @Test
    void whatever_is_looked_at_asks_for_the_session_the_shift_its_clock_and_what_waits_and_nothing_twice()
            throws Exception {
        for (String path : List.of("", "/list", "/head", window(), window() + "/talk", window() + "/course?seen=")) {
            assertThat(statements.during(() -> browser.get(desk + path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void an_action_reads_the_desk_once_more_for_all_that_is_drawn_anew_after_it() throws Exception {
        String note = "key=" + desk.hashCode() + "&text=电话没有人接";

        assertThat(statements.during(() -> browser.post(desk + window() + "/note", note)))
                .hasSizeLessThanOrEqualTo(24);
        assertThat(statements.during(() -> browser.get(desk + "/list"))).hasSizeLessThanOrEqualTo(7);
    }

    private static String window() {
        return "/orders/" + ORDER;
    }
}
