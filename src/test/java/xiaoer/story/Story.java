package xiaoer.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.Integration;
import xiaoer.testing.TestClock;
import xiaoer.testing.XiaoerTest;

/**
 * A story that people live through in a real browser. The system's own Chromium is used; where there is none the story
 * is skipped, unless {@code CI=true}, when that is a failure. Real time stands still but for {@link #clock}.
 */
@Integration
@XiaoerTest
abstract class Story {

    /** A desktop of the kind a classroom has. */
    static final Screen DESKTOP = new Screen(1280, 720);

    static final Screen TABLET = new Screen(820, 1180);

    record Screen(int width, int height) {}

    /** How long a page may take to show something; a build machine is busy with other things. */
    private static final double PATIENCE_MS = 30_000;

    /** How long an act may take: the first shift of a program that has just started finds the plans of its cases. */
    private static final double PATIENCE_WITH_ACTS_MS = 3 * PATIENCE_MS;

    private static @Nullable Browser browser;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    Page page;

    @BeforeEach
    void openAPage() {
        page = visitor("zh-CN", DESKTOP, ColorScheme.LIGHT);
    }

    @AfterEach
    void closeAllPages() {
        browser().contexts().forEach(BrowserContext::close);
    }

    /** Another person at another computer. */
    Page visitor(String language, Screen screen, ColorScheme colours) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale(language)
                        .setColorScheme(colours)
                        .setViewportSize(screen.width(), screen.height()));
        context.setDefaultTimeout(PATIENCE_WITH_ACTS_MS);
        return context.newPage();
    }

    /** Signs in by the form, as a person does. */
    void signIn(Page page, String name) {
        page.navigate("/sign-in");
        page.locator("input[autocomplete=username]").fill(name);
        page.locator("input[autocomplete=current-password]").fill("demo");
        page.locator("input[autocomplete=current-password]").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Starts a shift from the way in that is open, whether or not another one is under way. */
    static void start(Page page, String pack, long number) {
        Locator form = page.locator("form:has([name=pack][value=" + pack + "])");
        form.locator("summary").click();
        form.locator("input[name=seed]").fill(String.valueOf(number));
        form.locator("input[name=seed]").press("Enter");
        begin(page);
    }

    /** Says that it is meant, where the page asks whether another shift shall run beside one under way. */
    static void begin(Page page) {
        Locator clock = page.locator("[data-shift-clock]");
        Locator another = page.locator("form.another .primary");
        clock.or(another).waitFor();
        if (another.isVisible()) {
            another.click();
            clock.waitFor();
        }
    }

    /** No finding of axe at any level; the names of the rules and the places are told. */
    void assertAccessible(Page page) {
        // A colour that is still fading in is not the one that is read.
        page.evaluate("document.getAnimations()"
                + ".filter(one => one.effect && one.effect.getComputedTiming().endTime !== Infinity)"
                + ".forEach(one => one.finish())");
        // All in the page itself: otherwise each look opens another page to add up what its frames found, and has no
        // frames.
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
    }

    /** Leaves a picture in {@code target/screenshots} for people to look at. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            // The one without windows needs a quarter of the other's processor time.
            Path chromium = Stream.of(
                            "/usr/bin/chromium-headless-shell",
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
            if (chromium == null) {
                String missing = "No Chromium on this machine: apt install chromium-headless-shell fonts-noto-cjk";
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException(missing);
                }
                Assumptions.abort(missing);
            }
            // Chromium refuses to run as root inside its sandbox; the pages it visits are our own.
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of("--no-sandbox")));
        }
        return Objects.requireNonNull(browser);
    }
}
