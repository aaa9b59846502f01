package xiaoer.identity;

import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a thread act in the name of somebody, as a request of theirs would. */
public final class Acting {

    private Acting() {}

    public static void as(Account account) {
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(account, SignedIn.By.PASSWORD));
    }
}
