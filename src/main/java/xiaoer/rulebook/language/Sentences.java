package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.TimeLimit;

/**
 * The sentences analysts may write in {@code .dslr} files, each with what it stands for. Read from a file in the form of
 * a Drools DSL, but matched as plain text with slots: an entry is no regular expression, so that none can run away.
 */
final class Sentences {

    private static final Pattern ENTRY = Pattern.compile("\\[(\\w+)\\](?:\\[\\w*\\])?\\s*(\\S.*?)\\s*=(.*)");
    private static final Set<String> WHEN = Set.of("when", "condition");
    private static final Set<String> THEN = Set.of("then", "consequence");
    private static final int MAX_ENTRIES = 1_000;
    /** What one sentence may grow to. */
    private static final int MAX_LINE = 6_000;

    private final List<SentenceForm> when = new ArrayList<>();
    private final List<SentenceForm> then = new ArrayList<>();

    static Sentences read(String path, byte[] bytes) {
        Sentences sentences = new Sentences();
        int number = 0;
        for (String line : Sources.text(path, bytes).split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(line.strip(), new Place(path, number, 1));
            }
        }
        return sentences;
    }

    private void add(String line, Place place) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches() || !WHEN.contains(entry.group(1)) && !THEN.contains(entry.group(1))) {
            throw place.stop("BAD_ENTRY.FORM", line);
        }
        if (when.size() + then.size() == MAX_ENTRIES) {
            throw place.stop("TOO_LARGE.SENTENCES", MAX_ENTRIES);
        }
        (WHEN.contains(entry.group(1)) ? when : then).add(SentenceForm.of(entry.group(2), entry.group(3), place));
    }

    /**
     * The sentences of a file turned into rules, line by line.
     *
     * @param written told what each sentence stands for
     */
    Source expand(String path, String text, Map<Place, Supplier<Problem>> written) {
        List<String> lines = new ArrayList<>();
        List<SentenceForm> forms = List.of();
        int pattern = -1;
        for (String raw : text.split("\n", -1)) {
            TimeLimit.goOn();
            String line = raw.strip();
            boolean sentence = !line.isEmpty() && !line.startsWith("//") && !line.startsWith("#");
            if (line.equals("when") || line.equals("then") || line.equals("end")) {
                forms = line.equals("when") ? when : line.equals("then") ? then : List.of();
                pattern = -1;
            } else if (line.startsWith("#")) {
                line = "";
            } else if (sentence && forms == when) {
                String expanded = expand(line, forms, new Place(path, lines.size() + 1, 0), written);
                line = line.startsWith("-") ? continued(lines, pattern, expanded, path) : expanded;
                pattern = lines.size();
            } else if (sentence && forms == then) {
                line = expand(line, forms, new Place(path, lines.size() + 1, 0), written);
            } else if (sentence) {
                line = raw;
            }
            lines.add(line);
        }
        // Columns of what is written out are not the author's.
        return new Source(
                path,
                String.join("\n", lines),
                IntStream.rangeClosed(0, lines.size()).toArray());
    }

    private static String expand(
            String line, List<SentenceForm> forms, Place place, Map<Place, Supplier<Problem>> written) {
        if (line.startsWith(">")) {
            return line.substring(1);
        }
        String authored = line.replace('“', '"').replace('”', '"');
        String expanded = authored;
        List<SentenceForm> found = new ArrayList<>();
        SentenceForm shadowed = null;
        for (SentenceForm form : forms) {
            String after = form.applyTo(expanded, MAX_LINE);
            if (after == null) {
                throw place.stop("TOO_LARGE.WRITTEN_OUT", line);
            }
            if (!after.equals(expanded)) {
                found.add(form);
            } else if (shadowed == null && !found.isEmpty() && !authored.equals(form.applyTo(authored, MAX_LINE))) {
                shadowed = form;
            }
            expanded = after;
        }
        if (!found.isEmpty()) {
            String meaning = expanded;
            String unused = shadowed == null ? "" : shadowed.words();
            String used = found.get(0).words();
            written.put(
                    place,
                    () -> unused.isEmpty()
                            ? place.warning("WRITTEN_OUT", line, meaning)
                            : place.warning("WRITTEN_OUT.SHADOWED", line, meaning, unused, used));
        } else {
            SentenceForm nearest = nearest(line, forms);
            throw nearest == null
                    ? place.stop("UNKNOWN_SENTENCE", line)
                    : place.stop("UNKNOWN_SENTENCE.NEAR", line, nearest.words());
        }
        return expanded;
    }

    /** Puts a condition that begins with a dash into the fact of the lines before, keeping each on its own line. */
    private static String continued(List<String> lines, int pattern, String expanded, String path) {
        String before = pattern < 0 ? "" : lines.get(pattern);
        int close = before.lastIndexOf(')');
        if (close < 0) {
            throw new Place(path, lines.size() + 1, 0).stop("SYNTAX.NO_FACT_BEFORE");
        }
        String head = before.substring(0, close);
        lines.set(pattern, head);
        String condition = expanded.startsWith("-") ? expanded.substring(1) : expanded;
        return (head.strip().endsWith("(") ? "" : ", ") + condition.strip() + before.substring(close);
    }

    private static @Nullable SentenceForm nearest(String line, List<SentenceForm> forms) {
        SentenceForm best = null;
        int longest = 1;
        for (SentenceForm form : forms) {
            int common = form.commonStart(line);
            if (common > longest) {
                longest = common;
                best = form;
            }
        }
        return best;
    }
}
