package xiaoer.rulebook.language;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/**
 * Something by the names under which people may write it: in Chinese, in English, or as rules call it.
 *
 * @param code how rules call it
 * @param names all of these as they are compared
 */
public record Word(String code, String zh, String en, Set<String> names) {

    /** As many as people read; a refusal need not list the whole language. */
    private static final int MOST_LISTED = 40;

    /** A name may explain itself in brackets, which need not be written each time. */
    private static final Pattern EXPLANATION = Pattern.compile("(?<=\\S)\\([^()]*\\)$");

    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[“”„]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[‘’]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Only between words of letters does a blank count. */
    private static final Pattern IDLE_BLANK = Pattern.compile("(?<=[^a-z0-9.]) | (?=[^a-z0-9.])");

    /** How nothing is written, where a blank would say nothing. */
    public static final Word NOTHING = new Word("", "空", "empty");

    public Word(String code, String zh, String en) {
        this(
                code,
                zh,
                en,
                Stream.of(code, zh, en)
                        .map(Word::normal)
                        .flatMap(name -> Stream.of(
                                name, EXPLANATION.matcher(name).replaceAll("").strip()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The text as names are compared: widths, capitals, idle blanks and forms of quotation marks do not count. */
    static String normal(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String quoted = SINGLE_QUOTE
                .matcher(DOUBLE_QUOTE.matcher(lower).replaceAll("\""))
                .replaceAll("'");
        return IDLE_BLANK
                .matcher(BLANKS.matcher(quoted).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    public boolean isCalled(String text) {
        return names.contains(normal(text));
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }

    /** What stands between the parts of a list. */
    static String between(String language) {
        return language.equals(LocalizedText.CHINESE) ? "、" : ", ";
    }

    /** What may be written, in the language of a text. */
    public static String listed(Collection<Word> words, String text) {
        boolean chinese = isChinese(text);
        String between = between(chinese ? LocalizedText.CHINESE : LocalizedText.ENGLISH);
        String listed = words.stream()
                .limit(MOST_LISTED)
                .map(word -> chinese ? word.zh() : word.en())
                .collect(Collectors.joining(between));
        return words.size() > MOST_LISTED ? listed + between + "…" : listed;
    }

    /** The word that was likely meant; null when none is like it. */
    public static @Nullable String nearest(Collection<Word> words, String text) {
        String wanted = normal(text);
        Optional<String> best = words.stream()
                .flatMap(word -> Stream.of(word.zh(), word.en(), word.code()).distinct())
                .min(Comparator.comparingInt(name -> distance(normal(name), wanted)));
        return best.filter(name -> distance(normal(name), wanted) <= Math.max(name.length(), wanted.length()) / 2)
                .orElse(null);
    }

    /** How many characters have to be changed, added or taken away. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    static Optional<Word> find(List<Word> words, String text) {
        String wanted = normal(text);
        return words.stream().filter(word -> word.names().contains(wanted)).findFirst();
    }
}
