package xiaoer.identity;

import java.io.Serial;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of an account whose credentials were verified. */
final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    /** By which credential; a token must not be able to make further tokens. */
    enum By {
        PASSWORD,
        TOKEN
    }

    private final Account account;
    private final By by;

    SignedIn(Account account, By by) {
        super(account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.account = account;
        this.by = by;
        setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    By by() {
        return by;
    }

    /** The session is indexed by it, so that all sessions of an account can be ended. */
    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
