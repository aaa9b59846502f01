package xiaoer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People come in, find their way by keyboard, and administrators look after accounts. */
class SignInStory extends Story {

    static Stream<Arguments> looks() {
        return Stream.of("zh-CN", "en-US")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(colours ->
                                Stream.of(DESKTOP, TABLET).map(screen -> Arguments.of(language, colours, screen))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_is_accessible_and_fits_in_every_look(String language, ColorScheme colours, Screen screen) {
        Page page = visitor(language, screen, colours);
        List<String> problems = watch(page);
        String look = "-" + language + "-" + colours + "-" + screen.width();
        page.navigate("/sign-in");
        check(page, "sign-in" + look);
        signIn(page, "admin");
        check(page, "home" + look);
        for (String path : List.of("/account", "/accounts", "/styleguide")) {
            page.navigate(path);
            check(page, path.substring(1).replace('/', '-') + look);
        }
        Assertions.assertThat(problems).isEmpty();
    }

    @Test
    void one_click_on_a_demo_account_signs_in_and_the_menu_signs_out() {
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, named("教师")).click();
        assertThat(heading("我的账户")).isVisible();
        page.keyboard().press("Alt+a");
        page.getByRole(AriaRole.BUTTON, named("退出登录")).click();
        assertThat(heading("登录")).isVisible();
    }

    @Test
    void the_first_page_speaks_the_language_that_was_chosen_on_the_way_to_it() {
        page.navigate("/account?language=zh-CN");
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator("input[name=name]").fill("student02");
        page.locator("input[type=password]").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page).hasURL(Pattern.compile(".*/account"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void a_wrong_password_says_why_and_the_name_stays() {
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("student02");
        page.locator("input[type=password]").fill("wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator(".callout.bad")).containsText("账号或密码不正确");
        assertThat(page.locator("input[name=name]")).hasValue("student02");
        assertAccessible(page);
    }

    @Test
    void an_account_is_created_by_keyboard_and_a_refusal_keeps_what_was_typed() {
        signIn(page, "admin");
        page.navigate("/accounts");
        page.keyboard().press("n");
        Locator form = page.locator("dialog#new");
        assertThat(form.locator("input[name=name]")).isFocused();
        page.keyboard().type("student01");
        form.locator("input[name=displayName]").fill("学员 99");
        form.getByText("学生").click();
        form.locator("input[name=password]").fill("correct horse");
        page.keyboard().press("Enter");
        assertThat(form.locator("[data-answer]")).containsText("账号 student01 已存在");
        assertThat(form.locator("input[name=displayName]")).hasValue("学员 99");
        assertAccessible(page);

        form.locator("input[name=name]").fill("student99");
        page.keyboard().press("Enter");
        assertThat(page.locator("main > [data-answer]")).containsText("账号 student99 已建立");
        assertThat(page.locator("main > [data-answer]")).isFocused();
        assertThat(page.locator("#notices > *")).hasCount(0);
        assertThat(form).isHidden();
        page.keyboard().press("/");
        page.keyboard().type("student99");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertAccessible(page);

        page.getByRole(AriaRole.BUTTON, named("管理 student99")).click();
        Locator drawer = page.locator("dialog#person");
        drawer.getByText("评委").click();
        assertAccessible(page);
        picture(page, "account-drawer");
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存角色"))
                .click();
        assertThat(page.locator("main > [data-answer]")).containsText("角色已更改");
    }

    @Test
    void a_changed_password_leads_back_to_signing_in() {
        // Nobody else signs in by this name: stories of one process share their accounts.
        signIn(page, "judge");
        page.navigate("/account");
        page.locator("input[name=present]").fill("wrong");
        page.locator("input[name=password]").fill("correct horse");
        page.keyboard().press("Enter");
        assertThat(page.locator("form [data-answer]")).containsText("当前密码不正确");
        page.locator("input[name=present]").fill("demo");
        page.keyboard().press("Enter");
        assertThat(page.locator(".callout.good")).containsText("请用新密码登录");
        assertThat(heading("登录")).isVisible();
    }

    @Test
    void a_token_is_shown_once() {
        signIn(page, "trainer");
        page.navigate("/account");
        page.locator("input[name=label]").fill("练习脚本");
        page.keyboard().press("Enter");
        assertThat(page.locator("input.code")).hasValue(Pattern.compile("xiaoer_.{43}"));
        assertAccessible(page);
        page.reload();
        assertThat(page.getByText("练习脚本")).isVisible();
        assertThat(page.locator("input.code")).hasCount(0);
    }

    @Test
    void keys_are_found_changed_and_silent_while_typing_or_composing() {
        signIn(page, "admin");
        page.navigate("/accounts");
        page.locator("input[name=text]").fill("n?");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        page.locator("h1").click();
        page.evaluate(
                "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', isComposing: true, bubbles: true}))");
        assertThat(page.locator("dialog[open]")).hasCount(0);

        page.keyboard().press("Control+k");
        Locator commands = page.locator("dialog#commands");
        assertThat(commands).isVisible();
        assertAccessible(page);
        picture(page, "commands");
        page.keyboard().type("新建");
        commands.locator("[data-rebind]").click();
        page.keyboard().press("x");
        page.keyboard().press("Escape");
        page.keyboard().press("x");
        assertThat(page.locator("dialog#new")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void classes_and_the_audit_trail_are_accessible() {
        signIn(page, "admin");
        for (String path : List.of("/accounts/classes", "/accounts/trail", "/nothing")) {
            page.navigate(path);
            check(page, path.substring(1).replace('/', '-'));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_teacher_ends_the_wait_of_a_student_who_mistyped_the_password(String language) {
        // A student each: whoever had to wait is free again, and the story is told twice.
        String student = language.equals("en") ? "student11" : "student12";
        Page late = visitor(language, TABLET, ColorScheme.LIGHT);
        for (int i = 0; i < 6; i++) {
            late.navigate("/sign-in");
            late.locator("input[name=name]").first().fill(student);
            late.locator("input[name=password]").first().fill("wrong");
            late.locator("button.primary").click();
        }
        assertThat(late.locator(".callout.bad")).containsText(language.equals("en") ? "wait" : "请等");
        check(late, "sign-in-wait-" + language);

        Page teacher = visitor(language, language.equals("en") ? TABLET : DESKTOP, ColorScheme.LIGHT);
        signIn(teacher, "teacher");
        teacher.navigate("/accounts/classes");
        var classOfTheirs = teacher.locator("section.card").filter(new Locator.FilterOptions().setHasText(student));
        classOfTheirs.locator("select").selectOption(student);
        classOfTheirs.locator("button").click();
        assertThat(teacher.locator(".told")).containsText(student);
        check(teacher, "classes-of-teacher-" + language);

        signIn(late, student);
        assertThat(late.locator("#main")).isVisible();
    }

    @Test
    void language_and_colours_are_changed_from_the_menu_and_stay() {
        signIn(page, "student05");
        page.keyboard().press("Alt+a");
        page.getByRole(AriaRole.BUTTON, named("深色")).click();
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(heading("My account")).isVisible();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        picture(page, "home-dark");
    }

    @Test
    void the_page_of_the_api_works_under_its_content_policy() {
        List<String> problems = watch(page);
        page.navigate("/api/docs");
        assertThat(page.getByText("/api/v1/tokens").first()).isVisible();
        picture(page, "api");
        Assertions.assertThat(problems).isEmpty();
    }

    private void check(Page page, String name) {
        assertAccessible(page);
        picture(page, name);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits the width", name)
                .isEqualTo(true);
    }

    /** What the browser complains about: refused by the content policy, broken script, missing file. */
    private static List<String> watch(Page page) {
        List<String> problems = new CopyOnWriteArrayList<>();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        return problems;
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
