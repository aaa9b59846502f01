package xiaoer.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TypedText;

/** Issues, lists, revokes and recognises bearer tokens. */
@Component
class BearerTokens {

    /** Enough for every program a person runs; keeps a loop from filling the table. */
    static final int MOST_PER_PERSON = 20;

    static final int LABEL_LENGTH = 60;

    /** Lets secret scanners recognise a token that got into a repository. */
    private static final String PREFIX = "xiaoer_";

    private final SecureRandom random = new SecureRandom();
    private final Tokens tokens;
    private final People people;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final InstantSource wallClock;
    private final boolean demoMode;

    BearerTokens(
            Tokens tokens,
            People people,
            Accounts accounts,
            AuditTrail audit,
            InstantSource wallClock,
            @Value("${xiaoer.demo}") boolean demoMode) {
        this.tokens = tokens;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.wallClock = wallClock;
        this.demoMode = demoMode;
    }

    /** @param token the token itself, told once, at issue; null afterwards */
    record Listed(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable String token) {

        static Listed of(Token token) {
            return new Listed(token.id(), token.label(), token.createdAt(), null);
        }
    }

    @Transactional
    Listed issue(String label) {
        Account me = accounts.current();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.by() == SignedIn.By.TOKEN) {
            throw Refusal.of(Kind.FORBIDDEN, "TOKEN_BY_TOKEN");
        }
        String kept = TypedText.kept(label);
        if (kept.isEmpty() || kept.length() > LABEL_LENGTH) {
            throw Refusal.of(Kind.INVALID, "TOKEN_LABEL", LABEL_LENGTH);
        }
        if (tokens.findByPersonIdOrderByCreatedAt(me.id()).size() >= MOST_PER_PERSON) {
            throw Refusal.of(Kind.CONFLICT, "TOO_MANY_TOKENS", MOST_PER_PERSON);
        }
        Person person = people.findById(me.id()).orElseThrow();
        String secret = PREFIX + randomText();
        Token token = tokens.save(new Token(person, kept, CanonicalJson.sha256(secret), wallClock.instant()));
        audit.record(me.name(), "TOKEN_ISSUED", me.name(), kept);
        return new Listed(token.id(), kept, token.createdAt(), secret);
    }

    @Transactional(readOnly = true)
    List<Listed> list() {
        return tokens.findByPersonIdOrderByCreatedAt(accounts.current().id()).stream()
                .map(Listed::of)
                .toList();
    }

    @Transactional
    void revoke(UUID id) {
        Account me = accounts.current();
        Token token = tokens.findByIdAndPersonId(id, me.id())
                .orElseThrow(() -> Refusal.of(Kind.UNKNOWN, "UNKNOWN_TOKEN", id));
        tokens.delete(token);
        audit.record(me.name(), "TOKEN_REVOKED", me.name(), token.label());
    }

    /** Whose token it is; nobody's when it was revoked or never issued. */
    @Transactional(readOnly = true)
    Optional<Account> owner(String secret) {
        return tokens.findByHash(CanonicalJson.sha256(secret))
                .map(Token::person)
                .filter(person -> demoMode || !person.isDemo())
                .map(Person::account);
    }

    private String randomText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
