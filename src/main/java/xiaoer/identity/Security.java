package xiaoer.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who gets in, by which credential, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = Security.SESSION_SECONDS)
class Security {

    /** A school day: a student who comes back after lunch is still signed in. */
    static final int SESSION_SECONDS = 8 * 3600;

    /** One check must stay below 30 ms on a small machine; 300 students on Basic would else eat it. */
    private static final int BCRYPT_COST = 8;

    /** In characters of an address. */
    private static final int LONGEST_WANTED = 1000;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Primary
    static WebSessions<?> webSessions(@Qualifier("sessionRepository") FindByIndexNameSessionRepository<?> stored) {
        return new WebSessions<>(stored);
    }

    @Bean
    static FilterRegistrationBean<?> sessionsOnceARequest(WebSessions<?> sessions) {
        FilterRegistrationBean<?> filter = new FilterRegistrationBean<>(sessions.onceARequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_COST);
    }

    /** Tells Spring Security's form that names and passwords are checked by us. */
    @Bean
    AuthenticationProvider formSignIn(PasswordCheck passwordCheck) {
        return new FormSignIn(passwordCheck);
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(
            HttpSecurity http,
            RememberedPairs pairs,
            BearerTokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        CallRefusals refusals = new CallRefusals(problems);
        http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/docs/**", "/api/openapi/**", "/api/swagger-ui/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(CsrfConfigurer::spa)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Security::mightBeForged))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(new HeaderSignIn(pairs, tokens, refusals), LogoutFilter.class);
        ContentPolicy.apply(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        CallRefusals refusals = new CallRefusals(problems);
        // A cookie instead of a session: a visitor who never signs in costs no row in the database.
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(Security::mayBeWantedAgain);
        http.authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/sign-in/**", "/setup", "/assets/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(CsrfConfigurer::spa)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .successHandler(WayToSignIn.back(wanted))
                        .failureForwardUrl("/sign-in/refused"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .exceptionHandling(
                        refused -> refused.defaultAuthenticationEntryPointFor(new SignInAgain(), SignInAgain.HTMX)
                                .defaultAuthenticationEntryPointFor(new WayToSignIn(), request -> true)
                                .accessDeniedHandler(refusals))
                .sessionManagement(withDefaults());
        ContentPolicy.apply(http);
        return http.build();
    }

    /** A page; an address that no page has would only make the cookie larger than a browser takes. */
    private static boolean mayBeWantedAgain(HttpServletRequest request) {
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : query.length());
        return request.getMethod().equals("GET") && length <= LONGEST_WANTED;
    }

    /**
     * Whether a changing call could have been sent by another site through a person's browser: by the session cookie,
     * or by a Basic password that the browser remembered, which it marks as coming from elsewhere.
     */
    private static boolean mightBeForged(HttpServletRequest call) {
        if (READING.contains(call.getMethod())) {
            return false;
        }
        String site = call.getHeader("Sec-Fetch-Site");
        boolean fromElsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
        return call.getHeader(HttpHeaders.AUTHORIZATION) == null || fromElsewhere;
    }
}
