package xiaoer.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.store.StoreFault;

/**
 * Tells every failure in one voice: by API as an RFC 9457 problem with a {@code reason}, on a page as the same sentence,
 * for a part of a page as a notice that leaves what was typed in its place. Nobody sees a stack trace.
 */
@ControllerAdvice
@Controller
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;
    private final Accounts accounts;
    private final Frame frame;

    Problems(MessageSource messages, Accounts accounts, Frame frame) {
        this.messages = messages;
        this.accounts = accounts;
        this.frame = frame;
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        if (StoreFault.of(e).isPresent()) {
            // Told by StoreFaults, outside of everything that would ask the database once more.
            throw e;
        }
        if (isGone(e) || response.isCommitted()) {
            return null;
        }
        FailureDescription told = FailureDescription.of(e);
        if (told.isOurs()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        }
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        return tell(told, request.getRequestURI(), request, response, locale);
    }

    /** What failed before or after our own code: the server's refusals, filters. */
    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        FailureDescription told = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Refusal refusal
                ? FailureDescription.of(refusal)
                : FailureDescription.of(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
        return tell(told, path == null ? "/error" : path.toString(), request, response, locale);
    }

    private Object tell(
            FailureDescription told,
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        String sentence = sentence(told, locale);
        if (told.details().get(Refusal.RETRY_AFTER) instanceof Long seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            return problem(told, sentence, path, locale);
        }
        boolean partOfPage = isPartOfPage(request);
        ModelAndView page = new ModelAndView(partOfPage ? "web/notice" : "web/error");
        if (partOfPage) {
            placeNotice(response);
        }
        page.setStatus(told.status());
        page.addObject("frame", frame);
        page.addObject("status", told.status().value());
        page.addObject("sentence", sentence);
        return page;
    }

    /** A link that fails leads to the page that says so; everything else leaves the page as it is. */
    static boolean isPartOfPage(HttpServletRequest request) {
        boolean followsLink = request.getHeader("HX-Boosted") != null && "GET".equals(request.getMethod());
        return request.getHeader("HX-Request") != null && !followsLink;
    }

    static void placeNotice(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#notices");
        response.setHeader("HX-Reselect", ".notice");
        response.setHeader("HX-Reswap", "beforeend");
    }

    private ResponseEntity<ProblemDetail> problem(
            FailureDescription told, String sentence, String path, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(told.status(), sentence);
        problem.setInstance(URI.create(path));
        problem.setProperty("reason", told.reason());
        if (!told.isOurs() || mayReadFacts()) {
            told.details().forEach((name, value) -> problem.setProperty(name, in(locale, value)));
        }
        return ResponseEntity.status(told.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A refusal that names a problem tells its words. */
    private static Object[] arguments(FailureDescription told, Locale locale) {
        return told.arguments().stream()
                .map(each ->
                        each instanceof Problem problem ? problem.in(locale).message() : each)
                .toArray();
    }

    /** What checks found is told in the reader's language, too. */
    private static Object in(Locale locale, Object detail) {
        if (detail instanceof List<?> all) {
            return all.stream().map(each -> in(locale, each)).toList();
        }
        return detail instanceof Problem problem ? problem.in(locale) : detail;
    }

    private String sentence(FailureDescription told, Locale locale) {
        String fallback = messages.getMessage("refusal.MALFORMED", null, told.reason(), locale);
        return String.valueOf(
                messages.getMessage("refusal." + told.reason(), arguments(told, locale), fallback, locale));
    }

    /** The facts of an undecided question may hold the truth that a student must not see. */
    private boolean mayReadFacts() {
        try {
            accounts.require(Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.JUDGE, Role.ADMIN);
            return true;
        } catch (Refusal nobodyOrStudent) {
            return false;
        }
    }

    /** The browser has closed the connection; there is nobody left to tell. */
    private static boolean isGone(Exception e) {
        return DisconnectedClientHelper.isClientDisconnectedException(e);
    }
}
