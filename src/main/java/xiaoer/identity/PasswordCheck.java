package xiaoer.identity;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies a name and a password, counts failures, and writes the sign-in into the audit trail. */
@Component
class PasswordCheck {

    /** BCrypt reads no further; a longer password cannot have been set. */
    static final int MAX_BYTES = 72;

    private final People people;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final InstantSource wallClock;
    private final boolean demoMode;
    private final String nobodysHash;

    PasswordCheck(
            People people,
            PasswordEncoder encoder,
            AuditTrail audit,
            InstantSource wallClock,
            @Value("${xiaoer.demo}") boolean demoMode) {
        this.people = people;
        this.encoder = encoder;
        this.audit = audit;
        this.wallClock = wallClock;
        this.demoMode = demoMode;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    /**
     * @throws LockedException when too many wrong passwords were tried lately
     * @throws BadCredentialsException when name or password is wrong; it does not tell which
     */
    @Transactional(noRollbackFor = AuthenticationException.class)
    Person check(String name, String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new BadCredentialsException("Longer than any password");
        }
        Person person = people.lockByName(name.strip().toLowerCase(Locale.ROOT))
                .filter(found -> demoMode || !found.isDemo())
                .orElse(null);
        if (person == null) {
            // An unknown name takes as long as a wrong password, so that timing does not tell which names exist.
            encoder.matches(password, nobodysHash);
            throw new BadCredentialsException("Unknown name");
        }
        if (person.isLocked(wallClock.instant())) {
            throw new LockedException("Locked");
        }
        if (!encoder.matches(password, person.passwordHash())) {
            person.signInFailed(wallClock.instant());
            audit.record(person.name(), "SIGN_IN_FAILED", person.name(), "");
            throw new BadCredentialsException("Wrong password");
        }
        person.signInSucceeded();
        audit.record(person.name(), "SIGNED_IN", person.name(), "");
        return person;
    }
}
