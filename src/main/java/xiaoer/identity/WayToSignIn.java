package xiaoer.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads to the sign-in page, and from there to where one wanted to go. The language an address asks for goes along to the
 * sign-in page and not back: what was chosen there is the later choice.
 */
class WayToSignIn extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/sign-in";
    private static final String LANGUAGE = "language";

    WayToSignIn() {
        super(PAGE);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        String language = request.getParameter(LANGUAGE);
        return language == null
                ? PAGE
                : UriComponentsBuilder.fromPath(PAGE)
                        .queryParam(LANGUAGE, "{language}")
                        .encode()
                        .buildAndExpand(language)
                        .toUriString();
    }

    /** @param wanted where one wanted to go */
    static AuthenticationSuccessHandler back(RequestCache wanted) {
        DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(wanted);
        handler.setRedirectStrategy((request, response, url) -> redirect.sendRedirect(
                request,
                response,
                UriComponentsBuilder.fromUriString(url)
                        // The request told its host, and whoever sends it may tell another's.
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam(LANGUAGE)
                        .build()
                        .toUriString()
                        // A browser would take two of them, this way or that way, for the beginning of a host.
                        .replace("\\", "%5C")));
        return handler;
    }
}
