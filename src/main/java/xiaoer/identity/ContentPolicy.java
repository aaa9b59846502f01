package xiaoer.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What a browser may load and do on our pages: only what comes from here, and no inline script or style. A page that
 * hosts somebody else's editor may set a policy of its own before this is written.
 */
final class ContentPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The page that describes the API writes inline styles; it shows nothing but our own description. */
    private static final String API_PAGE = "/api/swagger-ui/";

    static void apply(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .permissionsPolicyHeader(features -> features.policy("camera=(), geolocation=(), microphone=()")));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            boolean relaxed = request.getRequestURI().startsWith(API_PAGE);
            response.setHeader(
                    HEADER, relaxed ? STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : STRICT);
        }
    }
}
