package xiaoer.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a call in by its {@code Authorization} header, HTTP Basic or bearer token, for this one request. */
class HeaderSignIn extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private static final String PROBES = "/actuator/health/";

    private final RememberedPairs pairs;
    private final BearerTokens tokens;
    private final AuthenticationEntryPoint refuse;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final RequestAttributeSecurityContextRepository request = new RequestAttributeSecurityContextRepository();

    HeaderSignIn(RememberedPairs pairs, BearerTokens tokens, AuthenticationEntryPoint refuse) {
        this.pairs = pairs;
        this.tokens = tokens;
        this.refuse = refuse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        try {
            SignedIn signedIn = signIn(call);
            if (signedIn != null) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(signedIn);
                SecurityContextHolder.setContext(context);
                // Long answers (event streams) are dispatched again and must still know who asked.
                request.saveContext(context, call, answer);
            }
        } catch (AuthenticationException e) {
            refuse.commence(call, answer, e);
            return;
        }
        chain.doFilter(call, answer);
    }

    /** Whether the program lives is told to everybody, and also while the database, where accounts are, is away. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest call) {
        return call.getServletPath().startsWith(PROBES);
    }

    private @Nullable SignedIn signIn(HttpServletRequest call) {
        String header = call.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.owner(header.substring(BEARER.length()).strip())
                    .map(account -> new SignedIn(account, SignedIn.By.TOKEN))
                    .orElseThrow(() -> new BadCredentialsException("Unknown token"));
        }
        Authentication pair = basic.convert(call);
        if (pair == null) {
            throw new BadCredentialsException("Neither Basic nor Bearer");
        }
        Person person = pairs.check(pair.getName(), String.valueOf(pair.getCredentials()), call.getRemoteAddr());
        return new SignedIn(person.account(), SignedIn.By.PASSWORD);
    }
}
