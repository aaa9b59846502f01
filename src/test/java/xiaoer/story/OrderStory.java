package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a student does at the order desk, in the words of the desk; always on {@link #page}. */
abstract class OrderStory extends Story {

    /** The shift of which the stories know every order. */
    private static final long NUMBER = 42;

    void startAShift(String pack) {
        startAShift(pack, NUMBER);
    }

    void startAShift(String pack, long number) {
        page.navigate("/desk/orders");
        start(page, pack, number);
        // The clock ticks as soon as the page's script has come.
        assertThat(page.locator("[data-countdown]").first()).hasText(Pattern.compile("\\d+:\\d\\d"));
    }

    void open(String order) {
        row(order).locator("[data-item]").click();
        assertThat(page.locator("#open-order")).hasValue(order);
    }

    void ship(String carrier) {
        page.getByLabel(carrier).check();
        button("订单发货").click();
    }

    /** Presses a button of the clock and waits until its answer is on the page. */
    void leap(String button) {
        page.waitForResponse(Pattern.compile(".*/clock"), () -> button(button).click());
    }

    /** What is written from now on, by the last word of its address. */
    List<String> writes() {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url().replaceFirst(".*/", ""));
            }
        });
        return sent;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator row(String order) {
        return page.locator("tr[data-order='" + order + "']");
    }

    Locator tab(String status) {
        return page.locator("#tab-" + status);
    }

    Locator window() {
        return page.locator("#window");
    }

    /** What came of the last act, where it was done. */
    Locator told() {
        return page.locator("[data-answer]:visible");
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
