package xiaoer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import xiaoer.testing.TestClock;
import xiaoer.testing.XiaoerTest;

@XiaoerTest
class SignInTests {

    @Autowired
    PasswordCheck passwordCheck;

    @Autowired
    TestClock clock;

    @Test
    void a_demo_account_signs_in_whatever_the_case_of_its_name() {
        assertThat(passwordCheck.check(" Student01 ", "demo").account().displayName())
                .isEqualTo("学员01");
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_told_alike() {
        assertThatThrownBy(() -> passwordCheck.check("nobody", "demo")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> passwordCheck.check("student02", "Demo")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> passwordCheck.check("student02", "x".repeat(73)))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void wrong_passwords_lock_the_account_for_a_while_even_for_the_right_one() {
        for (int i = 0; i < Person.FAILURES_BEFORE_LOCK; i++) {
            assertThatThrownBy(() -> passwordCheck.check("student03", "wrong"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> passwordCheck.check("student03", "demo")).isInstanceOf(LockedException.class);
        assertThat(passwordCheck.check("student04", "demo").name()).isEqualTo("student04");

        clock.pass(Person.LOCK);

        assertThat(passwordCheck.check("student03", "demo").name()).isEqualTo("student03");
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < Person.FAILURES_BEFORE_LOCK; i++) {
                assertThatThrownBy(() -> passwordCheck.check("student05", "wrong"))
                        .isInstanceOf(BadCredentialsException.class);
            }
            assertThat(passwordCheck.check("student05", "demo").name()).isEqualTo("student05");
        }
    }
}
