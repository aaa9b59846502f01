package xiaoer.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.store.StoreFault;

/**
 * Tells that nothing can be stored, whoever met it. It stands outside of sign-in and sessions, which live in the database
 * too, and asks nothing of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoreFaults extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ITemplateEngine templates;

    StoreFaults(MessageSource messages, LocaleResolver languages, ITemplateEngine templates) {
        this.messages = messages;
        this.languages = languages;
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            StoreFault fault = StoreFault.of(e).orElse(null);
            if (fault == null) {
                throw e;
            }
            LOG.error("{}: requests are refused until this is over", fault, e);
            if (!response.isCommitted()) {
                tell(fault, request, response);
            }
        }
    }

    private void tell(StoreFault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = languages.resolveLocale(request);
        String sentence = messages.getMessage("refusal." + fault, null, locale);
        HttpStatus status =
                fault == StoreFault.DISK_FULL ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        response.reset();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(fault.retryAfter()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding("UTF-8");
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(problem(fault, status, sentence, path));
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        boolean partOfPage = Problems.isPartOfPage(request);
        if (partOfPage) {
            Problems.placeNotice(response);
        }
        WebContext page = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                locale,
                Map.of("fault", fault, "sentence", sentence, "again", Again.of(request)));
        templates.process(partOfPage ? "web/notice" : "web/fault", page, response.getWriter());
    }

    /**
     * What trying again does. The page on which a form was filled in has gone, so all of it is sent once more; but a form with
     * a password is shown anew, empty.
     *
     * @param typed whether {@code fields} were typed by somebody
     */
    record Again(String path, String method, Map<String, String[]> fields, boolean typed) {

        private static final Set<String> SECRETS = Set.of("password", "present");

        static Again of(HttpServletRequest request) {
            Map<String, String[]> fields = request.getParameterMap();
            boolean read = "GET".equals(request.getMethod());
            boolean secret = !read && SECRETS.stream().anyMatch(fields::containsKey);
            return new Again(
                    request.getRequestURI(),
                    read || secret ? "get" : "post",
                    secret ? Map.of() : fields,
                    !read && !secret);
        }
    }

    private static String problem(StoreFault fault, HttpStatus status, String sentence, String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", sentence);
        problem.put("instance", path);
        problem.put("reason", fault.name());
        return JSON.writeValueAsString(problem);
    }
}
