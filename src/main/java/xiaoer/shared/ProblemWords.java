package xiaoer.shared;

import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * The words of problems in one language. An argument may name words itself: {@code @} and a key, behind it the arguments
 * of those, so that whatever a problem tells is told in the reader's language.
 */
public final class ProblemWords {

    /** Begins the code of a problem that is a refusal and is told in the words of that. */
    static final String REFUSED = "REFUSED.";

    private static final String WORDS = "@";
    private static final String SLOT = "\u001f";

    /** Checks also tell why something was refused, in the words of that refusal. */
    private static final List<String> BUNDLES = List.of(
            "problems",
            "problems-rules",
            "problems-processes",
            "release",
            "rulebook",
            "workflow",
            "shift",
            "shop",
            "aftersales");

    private final List<ResourceBundle> bundles;

    private ProblemWords(List<ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    public static ProblemWords in(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new ProblemWords(BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("messages/" + name, locale, control))
                .toList());
    }

    /** An argument that is told as {@code word.<name>}. */
    public static String word(String name, Object... arguments) {
        return words("word." + name, List.of(arguments));
    }

    /** An argument that authors wrote in both languages; in Chinese where they gave no other. */
    public static String written(LocalizedText words) {
        return word("WRITTEN", words.in(LocalizedText.CHINESE), words.in(LocalizedText.ENGLISH));
    }

    /** An argument that tells another problem. */
    public static String problem(Problem problem) {
        return words("problem." + problem.code(), Objects.requireNonNull(problem.arguments()));
    }

    /** An argument that tells why something was refused. */
    public static String refusal(Refusal refusal) {
        return words("refusal." + refusal.reason(), refusal.arguments());
    }

    private static String words(String key, List<?> arguments) {
        StringBuilder words = new StringBuilder(WORDS + key);
        arguments.forEach(argument -> words.append(SLOT).append(argument));
        return words.toString();
    }

    String problem(String code, List<String> arguments) {
        return told(
                code.startsWith(REFUSED) ? "refusal." + code.substring(REFUSED.length()) : "problem." + code,
                arguments);
    }

    String hint(String code, List<String> arguments) {
        String key = "problem." + code + ".hint";
        return knows(key) ? told(key, arguments) : "";
    }

    private String told(String key, List<String> arguments) {
        String pattern = bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No words for " + key))
                .getString(key);
        if (arguments.isEmpty()) {
            return pattern;
        }
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        Format[] slots = format.getFormatsByArgumentIndex();
        return format.format(IntStream.range(0, arguments.size())
                .mapToObj(slot -> slot < slots.length && slots[slot] instanceof NumberFormat
                        ? number(arguments.get(slot))
                        : argument(arguments.get(slot)))
                .toArray());
    }

    /** Arguments are kept as texts; words that depend on a number, as plurals do, want the number. */
    private static Object number(String argument) {
        try {
            return new BigDecimal(argument);
        } catch (NumberFormatException text) {
            throw new IllegalArgumentException("Words that depend on a number were given: " + argument, text);
        }
    }

    /** An argument as it is told. */
    public String argument(String argument) {
        List<String> parts = Arrays.asList(argument.split(SLOT, -1));
        String key = parts.get(0).substring(Math.min(1, parts.get(0).length()));
        return argument.startsWith(WORDS) && knows(key) ? told(key, parts.subList(1, parts.size())) : argument;
    }

    private boolean knows(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }
}
