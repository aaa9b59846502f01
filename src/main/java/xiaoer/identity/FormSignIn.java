package xiaoer.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in by the form of the sign-in page. */
class FormSignIn implements AuthenticationProvider {

    private final PasswordCheck passwordCheck;

    FormSignIn(PasswordCheck passwordCheck) {
        this.passwordCheck = passwordCheck;
    }

    @Override
    public Authentication authenticate(Authentication pair) {
        Person person = passwordCheck.check(pair.getName(), String.valueOf(pair.getCredentials()));
        return new SignedIn(person.account(), SignedIn.By.PASSWORD);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
