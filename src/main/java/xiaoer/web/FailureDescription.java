package xiaoer.web;

import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import xiaoer.rulebook.RuleFailedException;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.Refusal;

/**
 * A failure in the terms in which people and programs are told: never an exception's own message.
 *
 * @param reason stable code; its sentence is {@code refusal.<reason>}
 * @param arguments for the sentence's slots
 * @param details further members of the problem
 */
record FailureDescription(HttpStatusCode status, String reason, List<?> arguments, Map<String, ?> details) {

    /** Whether it is our fault and belongs into the log. */
    boolean isOurs() {
        return status.is5xxServerError();
    }

    static FailureDescription of(int status) {
        return of(HttpStatusCode.valueOf(status), Map.of());
    }

    static FailureDescription of(Exception e) {
        if (e instanceof Refusal refusal) {
            return new FailureDescription(
                    status(refusal.kind()), refusal.reason(), refusal.arguments(), refusal.details());
        }
        if (e instanceof RuleFailedException failed) {
            return new FailureDescription(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "RULE_FAILED",
                    List.of(failed.decision(), failed.problem()),
                    Map.of("decision", failed.decision(), "facts", failed.facts(), "problem", failed.problem()));
        }
        if (e instanceof UndecidedException undecided) {
            return new FailureDescription(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "UNDECIDED",
                    List.of(undecided.decision()),
                    Map.of(
                            "decision", undecided.decision(),
                            "outcomes", undecided.outcomes(),
                            "facts", undecided.facts()));
        }
        if (e instanceof InvalidParameterException broken) {
            // Bytes that are no text, or more of them than a form may have.
            return of(HttpStatusCode.valueOf(broken.getErrorCode()), Map.of());
        }
        if (e instanceof HttpMessageNotReadableException || e instanceof TypeMismatchException) {
            return of(HttpStatus.BAD_REQUEST, Map.of());
        }
        if (e instanceof BindException invalid) {
            return of(HttpStatus.BAD_REQUEST, Map.of("fields", fields(invalid)));
        }
        return e instanceof ErrorResponse known
                ? of(known.getStatusCode(), Map.of())
                : of(HttpStatus.INTERNAL_SERVER_ERROR, Map.of());
    }

    private static FailureDescription of(HttpStatusCode status, Map<String, ?> details) {
        return new FailureDescription(status, reason(status.value()), List.of(), details);
    }

    private static List<Map<String, String>> fields(BindException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "problem", problem(error)))
                .toList();
    }

    private static String problem(FieldError error) {
        return error.isBindingFailure() ? "?" : String.valueOf(error.getDefaultMessage());
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case LATER -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "MALFORMED";
            case 401 -> "SIGN_IN_NEEDED";
            case 403 -> "ROLE_NEEDED";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 415 -> "MEDIA_TYPE";
            default -> status < 500 ? "MALFORMED" : "INTERNAL";
        };
    }
}
