package xiaoer.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Answers a part-page request whose session has ended: the whole page is loaded again, which leads to the sign-in page
 * and, after it, back. A redirect would put the sign-in page into the middle of the desk.
 */
class SignInAgain implements AuthenticationEntryPoint {

    static final RequestMatcher HTMX = request -> request.getHeader("HX-Request") != null;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Refresh", "true");
    }
}
