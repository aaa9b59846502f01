package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.Pages;
import xiaoer.testing.XiaoerTest;

/** What the buttons of the desk send is read as the API reads it. */
@XiaoerTest
class DeskActionTests {

    private static final String XINING = "20150717-2-25-1";

    private static final String INVENTED = "key=e&scope=ORDER&address.recipient=邓李&address.region=合肥市"
            + "&address.address=蜀山区长江西路130号&address.postcode=230000&address.phone=";

    @LocalServerPort
    int port;

    private DeskClient desk;
    private Pages browser;

    @BeforeEach
    void start() throws Exception {
        desk = DeskClient.start(port, 42);
        browser = Pages.as("student01", port);
    }

    @Test
    void a_form_is_a_command_and_a_repeated_key_acts_once() throws Exception {
        assertThat(send(browser, "ship", "key=ship-1&carrier=YTO").body()).contains("发货成功");
        assertThat(send(browser, "ship", "key=ship-1&carrier=YTO").body()).contains("发货成功");
    }

    @Test
    void what_is_left_out_unknown_or_somebody_elses_is_refused_as_by_api() throws Exception {
        assertThat(send(browser, "ship", "key=a").body()).contains("缺少字段 carrier");
        assertThat(send(browser, "extend", "key=b&days=").body()).contains("缺少字段 days");
        assertThat(send(browser, "extend", "key=c&days=two").body()).contains("字段 days", "two");
        assertThat(send(browser, "close", "key=d&reason=WHIM").body()).contains("字段 reason", "WHIM");
        assertThat(send(browser, "change-address", INVENTED).body()).contains("这个地址不是买家给的");
        assertThat(send(browser, "end", "key=f").body()).contains("没有名为“end”的操作");
        assertThat(send(Pages.as("student02", port), "void", "key=g").statusCode())
                .isEqualTo(404);
        assertThat(desk.order(XINING).path("status").asString()).isEqualTo("PLACED");
    }

    private HttpResponse<String> send(Pages pages, String action, String form) throws Exception {
        return pages.post("/desk/orders/" + desk.shift() + "/orders/" + XINING + "/" + action, form);
    }
}
