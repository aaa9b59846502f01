package xiaoer.identity;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;
import xiaoer.shared.Refusal;

/** A sign-in that was not even tried, and why; told like every other refusal. */
class SignInRefused extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    private SignInRefused(Refusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    /** After wrong passwords. */
    static SignInRefused tooMany(Duration wait) {
        return new SignInRefused(Refusal.later("TOO_MANY_GUESSES", wait));
    }

    /** More people sign in at this moment than passwords can be checked. */
    static SignInRefused crowded(Duration wait) {
        return new SignInRefused(Refusal.later("SIGN_IN_CROWDED", wait));
    }

    Refusal refusal() {
        return refusal;
    }
}
