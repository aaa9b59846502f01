package xiaoer.rulebook.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/** A parsed part of a rule's {@code when}. */
public sealed interface Condition {

    Place place();

    /** A fact of a type whose fields meet all constraints. */
    record Pattern(@Nullable String variable, String type, List<Constraint> constraints, Place place)
            implements Condition {}

    /**
     * Binds a field to a variable, tests something, or both.
     *
     * @param field the field that {@code variable} stands for; null together with it
     * @param test null when nothing is tested
     */
    record Constraint(
            @Nullable String variable,
            @Nullable String field,
            @Nullable Expression test,
            Place place) {}

    /** Conditions joined or turned round by a word. */
    record Group(Join join, List<Condition> parts, Place place) implements Condition {}

    enum Join {
        AND,
        OR,
        NOT,
        EXISTS,
        FORALL
    }

    /** What the facts that meet {@code source} come to. */
    record Accumulate(Condition source, List<Result> results, List<Expression> tests, Place place)
            implements Condition {}

    /** @param argument null for {@code count()} */
    record Result(
            String variable, String function, @Nullable Expression argument, Place place) {}
}
