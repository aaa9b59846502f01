package xiaoer.identity;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.shared.TypedText;

/** Verifies a name and a password, slows guessing, and writes the sign-in into the audit trail. */
@Component
class PasswordCheck {

    private final People people;
    private final Passwords passwords;
    private final Guesses guesses;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final boolean demoMode;

    PasswordCheck(
            People people,
            Passwords passwords,
            Guesses guesses,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            @Value("${xiaoer.demo}") boolean demoMode) {
        this.people = people;
        this.passwords = passwords;
        this.guesses = guesses;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.demoMode = demoMode;
    }

    /**
     * @param address from where it is tried
     * @throws SignInRefused when it has to wait
     * @throws BadCredentialsException when name or password is wrong; it does not tell which
     */
    Person check(String name, String password, String address) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        guesses.refuseWhileWaiting(key, address);
        Person person = Optional.of(key)
                .filter(TypedText::isCarried)
                .flatMap(people::findByName)
                .filter(found -> demoMode || !found.isDemo())
                .orElse(null);
        boolean right = isRight(key, password, address, person);
        if (person == null) {
            throw new BadCredentialsException("Unknown name");
        }
        if (!right) {
            audit.record(person.name(), "SIGN_IN_FAILED", person.name(), address);
            throw new BadCredentialsException("Wrong password");
        }
        Person signedIn = transaction.execute(status -> signIn(person));
        guesses.right(key, address);
        return signedIn;
    }

    /** The password may have been changed while the former one was compared. */
    private Person signIn(Person checked) {
        Person now = people.findById(checked.id())
                .filter(found -> found.stamp() == checked.stamp())
                .orElseThrow(() -> new BadCredentialsException("Changed meanwhile"));
        audit.record(now.name(), "SIGNED_IN", now.name(), "");
        return now;
    }

    /** Whether this is the account's password; guesses count as they do at the sign-in. */
    boolean isOf(Account account, String password, String address) {
        Person person = people.findById(account.id()).orElseThrow();
        try {
            boolean right = isRight(person.name(), password, address, person);
            if (right) {
                guesses.right(person.name(), address);
            }
            return right;
        } catch (SignInRefused wait) {
            throw wait.refusal();
        }
    }

    private boolean isRight(String name, String password, String address, @Nullable Person person) {
        guesses.begin(name, address, person == null ? null : person.forgivenAt());
        try {
            return passwords.matches(password, person == null ? null : person.passwordHash());
        } catch (SignInRefused crowded) {
            guesses.untried(name, address);
            throw crowded;
        }
    }
}
