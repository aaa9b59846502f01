package xiaoer.rulebook.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;

/** Turns the files of a decision folder, whatever their form, into rules. */
public final class Sources {

    /** Technical bound on one line of a text file. */
    private static final int MAX_LINE = 4_000;

    private final Map<String, byte[]> sentences;
    private final List<Problem> problems;

    public Sources(Map<String, byte[]> sentences, List<Problem> problems) {
        this.sentences = sentences;
        this.problems = problems;
    }

    public List<Rule> rules(Map<String, byte[]> files) {
        List<Rule> rules = new ArrayList<>();
        files.forEach((path, bytes) -> {
            try {
                Source source = source(path, bytes);
                if (source != null) {
                    rules.addAll(RuleParser.rules(source, problems));
                }
            } catch (Refused refused) {
                problems.add(refused.problem());
            } catch (StackOverflowError e) {
                problems.add(Place.of(path).problem("TOO_DEEP.FILE"));
            }
        });
        return rules;
    }

    private @Nullable Source source(String path, byte[] bytes) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "drl" -> new Source(path, text(path, bytes), null);
            case "dslr" -> sentences().expand(path, text(path, bytes));
            case "csv" -> Tables.source(Grid.csv(path, bytes));
            case "xlsx" -> Tables.source(Grid.xlsx(path, bytes));
            case "yaml" -> null;
            default -> throw Place.of(path).stop("UNKNOWN_FILE.DECISION");
        };
    }

    private Sentences sentences() {
        for (Map.Entry<String, byte[]> file : sentences.entrySet()) {
            return Sentences.read(file.getKey(), file.getValue());
        }
        throw Place.of("rules/shop.dsl").stop("MISSING.SENTENCES");
    }

    /** The file's text, provided that nothing in it could mean something else to a compiler than to the reader. */
    static String text(String path, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Place.of(path).stop("ENCODING");
        }
        int number = 0;
        for (String line : text.split("\n", -1)) {
            Place place = new Place(path, ++number, 1);
            if (line.length() > MAX_LINE) {
                throw place.stop("TOO_LARGE.LINE", MAX_LINE);
            }
            if (line.contains("\\u")) {
                throw place.stop("NOT_ALLOWED.ESCAPE");
            }
            if (line.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r')) {
                throw place.stop("NOT_ALLOWED.CONTROL");
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
