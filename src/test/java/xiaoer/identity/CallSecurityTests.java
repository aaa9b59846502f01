package xiaoer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.client.RestTestClient;
import xiaoer.testing.Calls;
import xiaoer.testing.TestClock;
import xiaoer.testing.XiaoerTest;

/** Who may call what, with which credential. */
@XiaoerTest
class CallSecurityTests {

    @LocalServerPort
    int port;

    @Autowired
    Registrar registrar;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditEntries audit;

    @Autowired
    TestClock clock;

    RestTestClient nobody;

    @BeforeEach
    void callNobody() {
        nobody = Calls.to(port);
    }

    @Test
    void without_credentials_a_call_is_refused_as_a_problem_with_a_challenge() {
        nobody.get()
                .uri("/api/v1/tokens")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Basic .*")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("SIGN_IN_NEEDED");
    }

    @Test
    void a_browser_is_not_made_to_open_its_own_password_window() {
        nobody.get()
                .uri("/api/v1/tokens")
                .header("Sec-Fetch-Mode", "cors")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    @Test
    void a_wrong_password_and_a_strange_header_are_refused() {
        reason(Calls.as("student01", "wrong", port), "WRONG_CREDENTIALS");
        reason(Calls.withToken("xiaoer_unknown", port), "WRONG_CREDENTIALS");
        RestTestClient digest = nobody.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Digest x")
                .build();
        reason(digest, "WRONG_CREDENTIALS");
        Calls.as("student01", "wrong", port)
                .get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void a_token_acts_for_its_owner_until_it_is_revoked() {
        String token = issue("student06");
        RestTestClient byToken = Calls.withToken(token, port);
        String id = read(byToken, "$.tokens[0].id");
        assertThat(read(byToken, "$.tokens[0].label")).isEqualTo("a script");
        byToken.get()
                .uri("/api/v1/tokens")
                .exchange()
                .expectBody()
                .jsonPath("$.tokens[0].token")
                .doesNotExist();

        byToken.delete().uri("/api/v1/tokens/" + id).exchange().expectStatus().isNoContent();

        reason(byToken, "WRONG_CREDENTIALS");
    }

    @Test
    void a_token_cannot_make_another_token() {
        Calls.withToken(issue("student07"), port)
                .post()
                .uri("/api/v1/tokens")
                .body(Map.of("label", "child"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("TOKEN_BY_TOKEN");
    }

    @Test
    void a_token_of_somebody_else_does_not_exist_for_me() {
        String id = read(Calls.withToken(issue("student08"), port), "$.tokens[0].id");
        Calls.as("student09", port)
                .delete()
                .uri("/api/v1/tokens/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_remembered_pair_costs_no_second_check_but_ends_after_ten_minutes() {
        // Whoever was here before is forgotten.
        clock.pass(RememberedPairs.REMEMBERED);
        long before = signIns("judge");
        RestTestClient judge = Calls.as("judge", port);
        ok(judge);
        ok(judge);
        assertThat(signIns("judge")).isEqualTo(before + 1);

        clock.pass(RememberedPairs.REMEMBERED);

        ok(judge);
        assertThat(signIns("judge")).isEqualTo(before + 2);
    }

    @Test
    void a_remembered_pair_is_dropped_when_the_password_changes() {
        // An account of its own: the others keep their passwords for the tests that come after.
        asAdmin(() -> registrar.create("renewed", "Renewed", "long enough", EnumSet.of(Role.STUDENT), Set.of()));
        RestTestClient old = Calls.as("renewed", "long enough", port);
        ok(old);
        asAdmin(() -> registrar.resetPassword("renewed", "another password"));
        reason(old, "WRONG_CREDENTIALS");
        ok(Calls.as("renewed", "another password", port));
    }

    @Test
    void a_remembered_pair_has_the_new_roles_as_soon_as_they_change() {
        // An account of its own: the others keep their roles for the tests that come after.
        asAdmin(() -> registrar.create("promoted", "Promoted", "long enough", EnumSet.of(Role.TRAINER), Set.of()));
        RestTestClient trainer = Calls.as("promoted", "long enough", port);
        ok(trainer);
        trainer.get().uri("/actuator/prometheus").exchange().expectStatus().isForbidden();
        asAdmin(() -> registrar.changeRoles("promoted", EnumSet.of(Role.TRAINER, Role.ADMIN)));
        trainer.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }

    @Test
    void a_call_that_another_site_sent_through_a_browser_is_refused() {
        Calls.as("student11", port)
                .post()
                .uri("/api/v1/tokens")
                .header("Sec-Fetch-Site", "cross-site")
                .body(Map.of("label", "forged"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("PAGE_EXPIRED");
    }

    @Test
    void health_is_public_and_numbers_are_for_administrators() {
        nobody.get().uri("/actuator/health").exchange().expectStatus().isOk();
        nobody.get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
        Calls.as("teacher", port)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isForbidden();
        Calls.as("admin", port)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("jvm_memory_used_bytes"));
    }

    private void asAdmin(Runnable action) {
        Account admin = accounts.byName("admin").orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(admin, SignedIn.By.PASSWORD));
        try {
            action.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private long signIns(String name) {
        return audit.findAllByOrderByAtDesc(Limit.unlimited()).stream()
                .filter(entry -> entry.actor().equals(name) && entry.action().equals("SIGNED_IN"))
                .count();
    }

    private String issue(String name) {
        String[] token = new String[1];
        Calls.as(name, port)
                .post()
                .uri("/api/v1/tokens")
                .body(Map.of("label", "a script"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.token")
                .value((Object value) -> token[0] = String.valueOf(value));
        return token[0];
    }

    private static void ok(RestTestClient client) {
        client.get().uri("/api/v1/tokens").exchange().expectStatus().isOk();
    }

    private static void reason(RestTestClient client, String reason) {
        client.get()
                .uri("/api/v1/tokens")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    private static String read(RestTestClient client, String path) {
        String[] found = new String[1];
        client.get()
                .uri("/api/v1/tokens")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath(path)
                .value((Object value) -> found[0] = String.valueOf(value));
        return found[0];
    }
}
