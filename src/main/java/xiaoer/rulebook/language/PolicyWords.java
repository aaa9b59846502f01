package xiaoer.rulebook.language;

import java.util.List;
import java.util.Optional;

/**
 * The words in which the tables of a decision may be written.
 *
 * @param facts in the order in which the decision declares them
 * @param outcomes what it may answer
 * @param results what it may tell besides
 * @param parameters those it declares
 */
public record PolicyWords(
        List<Fact> facts, List<Word> outcomes, List<Result> results, List<Parameter> parameters, NamedSets sets) {

    /** What a value is, as far as cells differ by it. */
    public enum Kind {
        NUMBER,
        TEXT,
        FLAG,
        TIME,
        /** What no cell can ask for. */
        OTHER
    }

    public record Fact(Word name, List<Field> fields) {}

    /**
     * @param values what a text may be
     * @param open whether it may be another text as well
     */
    public record Field(Word name, Kind kind, List<Word> values, boolean open) {}

    /** @param values what a text may be; none where any value may stand */
    public record Parameter(Word name, Kind kind, List<Word> values) {}

    /**
     * @param values what it may be; none where it may be anything
     * @param is what it is wherever a sentence tells it and no cell says otherwise; empty when only cells say
     */
    public record Result(Word name, List<Word> values, String is) {}

    /** The result that is called so. */
    Optional<Result> result(String name) {
        return results.stream().filter(result -> result.name().isCalled(name)).findFirst();
    }
}
