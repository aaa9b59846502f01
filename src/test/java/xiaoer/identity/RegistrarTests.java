package xiaoer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import xiaoer.shared.Refusal;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;

/** What administrators do to accounts and classes, and that nobody else does. */
@OnBothDatabases
@XiaoerTest
class RegistrarTests {

    private static final Set<Role> STUDENT = EnumSet.of(Role.STUDENT);

    @Autowired
    Registrar registrar;

    @Autowired
    Roster roster;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordCheck passwordCheck;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static Stream<Arguments> callsByRole() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMIN)
                .flatMap(role -> Stream.of("create", "roles", "password", "class", "classes", "search", "trail")
                        .map(call -> Arguments.of(call, role)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u3164\uFEFF", "\u00A0"})
    void a_name_of_which_nothing_is_seen_is_none(String name) {
        actAs(Role.ADMIN);
        refused("DISPLAY_NAME", () -> registrar.create("unseen", name, "long enough", STUDENT, Set.of()));
        refused("CLASS_NAME", () -> registrar.createClass(name));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("callsByRole")
    void nobody_but_an_administrator_manages_accounts(String call, Role role) {
        actAs(role);
        Map<String, Runnable> calls = Map.of(
                "create", () -> registrar.create("x1", "x", "long enough", STUDENT, Set.of()),
                "roles", () -> registrar.changeRoles("student01", EnumSet.of(Role.ADMIN)),
                "password", () -> registrar.resetPassword("student01", "long enough"),
                "class", () -> registrar.createClass("x"),
                "classes", () -> registrar.moveToClasses("student01", Set.of()),
                "search", () -> roster.search("", 0),
                "trail", () -> roster.trail());
        refused("ROLE_NEEDED", calls.get(call));
    }

    @Test
    void without_anybody_signed_in_nothing_is_done() {
        refused("SIGN_IN_NEEDED", () -> registrar.createClass("x"));
        refused("SIGN_IN_NEEDED", () -> registrar.changeOwnPassword("demo", "long enough", "10.0.0.1"));
    }

    @Test
    void a_created_account_signs_in_and_is_in_its_class() {
        actAs(Role.ADMIN);
        registrar.createClass("三班");
        registrar.create("Student77", "学员77", "correct horse", STUDENT, Set.of("三班"));

        assertThat(passwordCheck
                        .check("student77", "correct horse", "10.0.0.1")
                        .account()
                        .roles())
                .containsExactly(Role.STUDENT);
        assertThat(roster.find("student77").classNames()).containsExactly("三班");
        assertThat(roster.trail())
                .anyMatch(line -> line.action().equals("ACCOUNT_CREATED")
                        && line.actor().equals("admin")
                        && line.about().equals("student77"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "has space", "学员", "-first", "semi;colon", "very-long-name-very-long-name-very-long-n"})
    void a_sign_in_name_that_would_be_trouble_is_refused(String name) {
        actAs(Role.ADMIN);
        refused("ACCOUNT_NAME", () -> registrar.create(name, "x", "long enough", STUDENT, Set.of()));
    }

    @Test
    void what_is_taken_unknown_or_too_short_is_refused() {
        actAs(Role.ADMIN);
        refused("ACCOUNT_EXISTS", () -> registrar.create("STUDENT01", "x", "long enough", STUDENT, Set.of()));
        refused("PASSWORD_LENGTH", () -> registrar.create("x2", "x", "short", STUDENT, Set.of()));
        refused("PASSWORD_LENGTH", () -> registrar.create("x2", "x", "密".repeat(25), STUDENT, Set.of()));
        refused("NO_ROLE", () -> registrar.create("x2", "x", "long enough", Set.of(), Set.of()));
        refused("UNKNOWN_CLASS", () -> registrar.create("x2", "x", "long enough", STUDENT, Set.of("no such")));
        refused("UNKNOWN_ACCOUNT", () -> registrar.changeRoles("nobody", STUDENT));
        assertThat(accounts.byName("x2")).isEmpty();
    }

    @Test
    void an_administrator_cannot_lock_everybody_out_by_giving_up_the_role() {
        actAs(Role.ADMIN);
        refused("OWN_ADMIN_ROLE", () -> registrar.changeRoles("admin", STUDENT));
    }

    @Test
    void ones_own_password_is_changed_only_with_the_present_one() {
        // An account of its own: the others keep their passwords for the tests that come after.
        actAs(Role.ADMIN);
        registrar.create("changer", "Changer", "as given out", STUDENT, Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedIn(accounts.byName("changer").orElseThrow(), SignedIn.By.PASSWORD));
        refused("WRONG_PRESENT_PASSWORD", () -> registrar.changeOwnPassword("wrong", "long enough", "10.0.0.1"));
        registrar.changeOwnPassword("as given out", "long enough", "10.0.0.1");
        assertThatCode(() -> passwordCheck.check("changer", "long enough", "10.0.0.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_teacher_sees_the_students_of_the_classes_they_lead_and_a_student_nobodys() {
        Account teacher = accounts.byName("teacher").orElseThrow();
        assertThat(accounts.studentsOf(teacher))
                .anySatisfy(student -> {
                    assertThat(student.account().name()).isEqualTo("student01");
                    assertThat(student.className()).isEqualTo("网店客服一班");
                })
                .extracting(student -> student.account().name())
                .contains("student11")
                .doesNotContain("teacher");
        assertThat(accounts.studentsOf(accounts.byName("judge").orElseThrow())).hasSizeGreaterThanOrEqualTo(12);
        assertThat(accounts.studentsOf(accounts.byName("student01").orElseThrow()))
                .isEmpty();
    }

    private void actAs(Role role) {
        String name = role == Role.STUDENT ? "student02" : role.name().toLowerCase(Locale.ROOT);
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedIn(accounts.byName(name).orElseThrow(), SignedIn.By.PASSWORD));
    }

    private static void refused(String reason, @Nullable Runnable call) {
        assertThatThrownBy(() -> Objects.requireNonNull(call).run())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
