package xiaoer.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A request that was understood and is refused. It becomes an RFC 9457 problem by API and a sentence on a page.
 *
 * <p>The sentence is looked up in {@code messages*.properties} under {@code refusal.<reason>} with {@link #arguments()},
 * so that it is told in the reader's language. A sentence names the value, what was expected and what to try next.
 */
public class Refusal extends RuntimeException {

    /** What kind of refusal it is; fixes the HTTP status. */
    public enum Kind {
        /** The request itself is malformed or out of bounds: 400. */
        INVALID,
        /** Nobody is signed in, or the credentials are wrong: 401. */
        UNAUTHENTICATED,
        /** The role or the mode does not allow it: 403. */
        FORBIDDEN,
        /** It does not exist, or must not be known to exist to this person: 404. */
        UNKNOWN,
        /** It contradicts the present state: 409. */
        CONFLICT,
        /** Larger than a limit: 413. */
        TOO_LARGE,
        /** Too much of it at this moment: 429. */
        LATER
    }

    /** Of {@link #details}: after so many seconds it may be tried again. */
    public static final String RETRY_AFTER = "retryAfter";

    private final Kind kind;
    private final String reason;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> details;

    public Refusal(Kind kind, String reason, List<?> arguments, Map<String, ?> details) {
        super(reason + arguments);
        this.kind = kind;
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
        this.details = Map.copyOf(details);
    }

    public static Refusal of(Kind kind, String reason, Object... arguments) {
        return new Refusal(kind, reason, List.of(arguments), Map.of());
    }

    /**
     * Refused for now.
     *
     * @param wait told in whole seconds as {@code retryAfter} and in the sentence's slot {@code {0}}
     */
    public static Refusal later(String reason, Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return new Refusal(Kind.LATER, reason, List.of(seconds), Map.of(RETRY_AFTER, seconds));
    }

    public Kind kind() {
        return kind;
    }

    /** The stable reason code, e.g. {@code TOO_EARLY}; upper case with underscores. */
    public String reason() {
        return reason;
    }

    /** Values for the sentence's slots. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Further members of the RFC 9457 problem, e.g. {@code dueAt}; never anything the caller may not see. */
    public Map<String, Object> details() {
        return details;
    }
}
