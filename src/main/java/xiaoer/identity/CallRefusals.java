package xiaoer.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Tells what the security filters refuse in the same form as every other refusal. */
class CallRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    CallRefusals(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        // A browser would open its own password window on a Basic challenge; a script of ours shall not cause that.
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, browser ? "Bearer" : "Basic realm=\"Xiaoer\", charset=\"UTF-8\"");
        tell(request, response, refusal(e));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        tell(
                request,
                response,
                e instanceof CsrfException
                        ? Refusal.of(Kind.FORBIDDEN, "PAGE_EXPIRED")
                        : Refusal.of(Kind.FORBIDDEN, "ROLE_NEEDED", String.valueOf(request.getRemoteUser())));
    }

    /** What a failed sign-in is told as, on the page as by API. */
    static Refusal refusal(AuthenticationException e) {
        if (e instanceof SignInRefused refused) {
            return refused.refusal();
        }
        return Refusal.of(
                Kind.UNAUTHENTICATED, e instanceof BadCredentialsException ? "WRONG_CREDENTIALS" : "SIGN_IN_NEEDED");
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        ModelAndView page = problems.resolveException(request, response, null, refusal);
        if (page == null || !page.isEmpty()) {
            // A filter cannot render a page; the error page can, and finds there what was refused.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refusal);
            sendError(response);
        }
    }

    private static void sendError(HttpServletResponse response) {
        try {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
