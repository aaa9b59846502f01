package xiaoer.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in by the form of the sign-in page. */
class FormSignIn implements AuthenticationProvider {

    private final PasswordCheck passwordCheck;

    FormSignIn(PasswordCheck passwordCheck) {
        this.passwordCheck = passwordCheck;
    }

    @Override
    public Authentication authenticate(Authentication pair) {
        String address =
                pair.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Person person = passwordCheck.check(pair.getName(), String.valueOf(pair.getCredentials()), address);
        return new SignedIn(person.account(), SignedIn.By.PASSWORD);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
