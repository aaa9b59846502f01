package xiaoer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import xiaoer.shared.Refusal;
import xiaoer.testing.Calls;
import xiaoer.testing.TestDatabase;

/** The program as it is installed: no demo accounts, no default password, a code in the log for the first administrator. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"xiaoer.demo=false", "xiaoer.authoring.folder=off", "xiaoer.plans.ahead=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final Pattern CODE = Pattern.compile("set-up code ([0-9a-f]{32})");

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    DemoLeftovers demoLeftovers;

    @Autowired
    PasswordCheck passwordCheck;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    People people;

    @Autowired
    InstantSource wallClock;

    @Test
    void the_code_of_the_log_makes_the_first_administrator_once(CapturedOutput log) {
        firstAdministrator.run(new DefaultApplicationArguments());
        String code = CODE.matcher(log)
                .results()
                .reduce((first, last) -> last)
                .orElseThrow()
                .group(1);
        status("/setup", 200);

        assertThatThrownBy(() -> firstAdministrator.create("guess", "chief", "Chief", "long enough"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("WRONG_SET_UP_CODE"));
        firstAdministrator.create(code, "chief", "Chief", "long enough");

        assertThat(passwordCheck
                        .check("chief", "long enough", "10.0.0.1")
                        .account()
                        .roles())
                .containsExactly(Role.ADMIN);
        assertThatThrownBy(() -> firstAdministrator.create(code, "second", "Second", "long enough"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("SET_UP_DONE"));
        status("/setup", 404);
    }

    @Test
    void what_a_demonstration_left_behind_opens_nothing() {
        people.save(Person.forDemo("leftover", "x", encode("demo"), Role.ADMIN, wallClock.instant()));
        demoLeftovers.run(new DefaultApplicationArguments());
        assertThatThrownBy(() -> passwordCheck.check("leftover", "demo", "10.0.0.1"))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void the_sign_in_page_lists_no_account() {
        Calls.to(port)
                .get()
                .uri("/sign-in")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(html -> assertThat(html).doesNotContain("student01", "demo-title"));
    }

    private String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private void status(String path, int status) {
        Calls.to(port).get().uri(path).exchange().expectStatus().isEqualTo(status);
    }
}
