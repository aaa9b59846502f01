package xiaoer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.testing.Calls;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;
import xiaoer.testing.XiaoerTest;

@OnBothDatabases
@XiaoerTest
class SignInTests {

    private static final String ADDRESS = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    /** As many wrong passwords cost no wait. */
    private static final int FREE = 4;

    @Autowired
    PasswordCheck passwordCheck;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    /** The counting starts anew for whoever shares the accounts. */
    @AfterEach
    void forget() {
        clock.pass(Duration.ofMinutes(30));
    }

    @Test
    void a_demo_account_signs_in_whatever_the_case_of_its_name() {
        assertThat(passwordCheck.check(" Student01 ", "demo", ADDRESS).account().displayName())
                .isEqualTo("学员01");
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_told_alike() {
        assertThatThrownBy(() -> passwordCheck.check("nobody", "demo", ADDRESS))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> passwordCheck.check("student02", "Demo", ADDRESS))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> passwordCheck.check("student02", "x".repeat(73), ADDRESS))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void wrong_passwords_make_their_sender_wait_even_with_the_right_one_and_nobody_else() {
        guess("student03", ADDRESS, FREE);
        wrong("student03", ADDRESS);

        assertThat(seconds("student03", "demo", ADDRESS)).isEqualTo(2);
        assertThat(passwordCheck.check("student03", "demo", ELSEWHERE).name()).isEqualTo("student03");
        assertThat(passwordCheck.check("student04", "demo", ADDRESS).name()).isEqualTo("student04");

        clock.pass(Duration.ofSeconds(2));

        assertThat(passwordCheck.check("student03", "demo", ADDRESS).name()).isEqualTo("student03");
    }

    @Test
    void each_further_wrong_password_doubles_the_wait_up_to_a_minute() {
        guess("student02", ADDRESS, FREE);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            wrong("student02", ADDRESS);
            waits.add(seconds("student02", "wrong", ADDRESS));
            // What is tried meanwhile is not looked at and makes nothing worse.
            assertThat(seconds("student02", "demo", ADDRESS)).isEqualTo(waits.get(i));
            clock.pass(Duration.ofSeconds(waits.get(i)));
        }
        assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void twelve_wrong_guesses_leave_the_class_in_that_shares_the_address() {
        for (int i = 1; i <= 12; i++) {
            wrong("student%02d".formatted(i), "10.0.0.12");
        }
        for (int i = 1; i <= 11; i++) {
            String name = "student%02d".formatted(i);
            assertThat(passwordCheck.check(name, "demo", "10.0.0.12").name()).isEqualTo(name);
        }
    }

    @Test
    void guesses_from_many_addresses_slow_the_account_but_not_where_its_owner_signs_in() {
        passwordCheck.check("student06", "demo", "10.0.6.1");
        for (int i = 0; i < 21; i++) {
            wrong("student06", "10.0.6." + (100 + i));
        }
        assertThat(seconds("student06", "demo", "10.0.6.2")).isEqualTo(1);
        assertThat(passwordCheck.check("student06", "demo", "10.0.6.1").name()).isEqualTo("student06");
    }

    @Test
    void whoever_owns_one_address_of_the_sixth_version_owns_its_network() {
        for (int i = 0; i <= FREE; i++) {
            wrong("student07", "2001:db8::" + i);
        }
        assertThat(seconds("student07", "demo", "2001:db8::ffff")).isPositive();
        assertThat(passwordCheck.check("student07", "demo", "2001:db8:1::1").name())
                .isEqualTo("student07");
    }

    @Test
    void guesses_at_the_same_time_are_counted_like_those_one_after_the_other() throws Exception {
        int hands = 30;
        ExecutorService guessers = Executors.newFixedThreadPool(hands);
        try {
            long looked = guessers
                    .invokeAll(Collections.nCopies(hands, (Callable<Boolean>) () -> {
                        try {
                            return passwordCheck.check("student08", "wrong", ADDRESS) == null;
                        } catch (SignInRefused waits) {
                            return false;
                        } catch (BadCredentialsException wrong) {
                            return true;
                        }
                    }))
                    .stream()
                    .filter(SignInTests::wasLookedAt)
                    .count();
            assertThat(looked).isEqualTo(FREE + 1);
        } finally {
            guessers.shutdownNow();
        }
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        for (int round = 0; round < 3; round++) {
            guess("student05", ADDRESS, FREE);
            assertThat(passwordCheck.check("student05", "demo", ADDRESS).name()).isEqualTo("student05");
        }
    }

    @Test
    void no_password_is_computed_while_a_connection_is_held() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> passwordCheck.check("student09", "demo", ADDRESS)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_teacher_ends_the_wait_of_a_student_and_of_nobody_else() {
        guess("student10", ADDRESS, FREE);
        wrong("student10", ADDRESS);
        clock.pass(Duration.ofMillis(1));
        status("student09", "student10", 403);
        status("teacher", "admin", 404);
        status("teacher", "nobody", 404);

        status("teacher", "student10", 204);

        assertThat(passwordCheck.check("student10", "demo", ADDRESS).name()).isEqualTo("student10");
    }

    @Test
    void a_call_that_has_to_wait_is_told_how_long() {
        for (int i = 0; i <= FREE; i++) {
            Calls.as("student11", "wrong", port)
                    .get()
                    .uri("/api/v1/tokens")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        Calls.as("student11", port)
                .get()
                .uri("/api/v1/tokens")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("TOO_MANY_GUESSES");
    }

    private static boolean wasLookedAt(Future<Boolean> guess) {
        try {
            return guess.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void status(String who, String about, int status) {
        Calls.as(who, port)
                .post()
                .uri("/api/v1/accounts/" + about + "/forgive-guesses")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void guess(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            wrong(name, address);
        }
    }

    private void wrong(String name, String address) {
        assertThatThrownBy(() -> passwordCheck.check(name, "wrong", address))
                .isInstanceOf(BadCredentialsException.class);
    }

    /** How long one has to wait. */
    private long seconds(String name, String password, String address) {
        return catchThrowableOfType(SignInRefused.class, () -> passwordCheck.check(name, password, address))
                                .refusal()
                                .arguments()
                                .get(0)
                        instanceof Long seconds
                ? seconds
                : 0;
    }
}
