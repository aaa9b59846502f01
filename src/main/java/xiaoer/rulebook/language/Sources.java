package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.AuthoredText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.TimeLimit;

/** Turns the files of a decision folder, whatever their form, into rules. */
public final class Sources {

    private static final Set<String> FORMS = Set.of("drl", "dslr", "csv", "xlsx");

    /** Technical bound on one line of a text file. */
    private static final int MAX_LINE = 4_000;

    private final Map<String, byte[]> sentences;
    private final NamedSets sets;
    private final Supplier<PolicyWords> words;
    private final List<Problem> problems;

    /** Read when the first file needs them. */
    private @Nullable Sentences read;

    /** What the sentences of a file stand for, by their place. */
    private final Map<Place, Supplier<Problem>> written = new HashMap<>();

    /**
     * @param sets that rules may name
     * @param words in which tables may be written; asked only when there is such a table
     */
    public Sources(Map<String, byte[]> sentences, NamedSets sets, Supplier<PolicyWords> words, List<Problem> problems) {
        this.sentences = sentences;
        this.sets = sets;
        this.words = words;
        this.problems = problems;
    }

    /** What is wrong with the sentences themselves, be any of them used or not. */
    public static List<Problem> wrongSentences(Map<String, byte[]> sentences) {
        List<Problem> problems = new ArrayList<>();
        sentences.forEach((path, bytes) -> {
            try {
                Sentences.read(path, bytes);
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        return problems;
    }

    /** Whether a file of a decision's folder, other than its scenarios and its declaration, holds rules. */
    public static boolean isSource(String path) {
        return FORMS.contains(form(path));
    }

    /** Whether what a file means hangs on the sentences that analysts may write. */
    public static boolean usesSentences(String path) {
        return form(path).equals("dslr");
    }

    private static String form(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public List<Rule> rules(Map<String, byte[]> files) {
        List<Rule> rules = new ArrayList<>();
        files.forEach((path, bytes) -> {
            TimeLimit.goOn();
            try {
                if (isSource(path)) {
                    rules.addAll(rules(path, bytes));
                }
            } catch (Refused refused) {
                problems.add(refused.problem());
            } catch (StackOverflowError e) {
                problems.add(Place.of(path).problem("TOO_DEEP.FILE"));
            }
        });
        return rules;
    }

    /** What the sentences in which something is wrong stand for, which the authored text does not show. */
    public List<Problem> writtenOut() {
        return problems.stream()
                .filter(Problem::isError)
                .map(problem -> written.get(new Place(problem.path(), problem.line(), 0)))
                .filter(Objects::nonNull)
                .distinct()
                .map(Supplier::get)
                .toList();
    }

    private List<Rule> rules(String path, byte[] bytes) {
        return switch (form(path)) {
            case "drl" -> parsed(new Source(path, text(path, bytes), null));
            case "dslr" -> parsed(sentences().expand(path, text(path, bytes), written));
            case "csv" -> rules(Grid.csv(path, bytes));
            case "xlsx" -> rules(Grid.xlsx(path, bytes, problems));
            default -> throw new IllegalArgumentException("No rules stand in " + path);
        };
    }

    private List<Rule> rules(Grid grid) {
        return PolicyHead.heads(grid) ? PolicyTable.rules(grid, words.get(), problems) : parsed(Tables.source(grid));
    }

    private List<Rule> parsed(Source source) {
        return RuleParser.rules(source, sets, problems);
    }

    private Sentences sentences() {
        for (Map.Entry<String, byte[]> file : sentences.entrySet()) {
            if (read == null) {
                read = Sentences.read(file.getKey(), file.getValue());
            }
            return read;
        }
        throw Place.of("rules/shop.dsl").stop("MISSING.SENTENCES");
    }

    /** The file's text, provided that nothing in it could mean something else to a compiler than to the reader. */
    static String text(String path, byte[] bytes) {
        String text = AuthoredText.of(path, bytes);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            Place place = new Place(path, ++number, 1);
            if (line.length() > MAX_LINE) {
                throw place.stop("TOO_LARGE.LINE", MAX_LINE);
            }
            if (line.contains("\\u")) {
                throw place.stop("NOT_ALLOWED.ESCAPE");
            }
        }
        return text;
    }
}
