package xiaoer.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of problems in one language. An argument may name words itself: {@code @} and a key, behind it the arguments
 * of those, so that whatever a problem tells is told in the reader's language.
 */
public final class ProblemWords {

    /** Begins the code of a problem that is a refusal and is told in the words of that. */
    static final String REFUSED = "REFUSED.";

    private static final String WORDS = "@";
    private static final String SLOT = "\u001f";

    private static final Pattern KEY = Pattern.compile("(?:problem|refusal|word)\\..*");

    private static final String BUNDLES = "classpath*:messages/*.properties";
    private static final String IN_ENGLISH = "_en.properties";

    private static final ProblemWords CHINESE = new ProblemWords(bundle -> !bundle.endsWith(IN_ENGLISH));
    private static final ProblemWords ENGLISH = new ProblemWords(bundle -> bundle.endsWith(IN_ENGLISH));

    private final Map<String, String> byKey = new HashMap<>();

    /** Every module has a bundle of its own, which nobody else knows by name. */
    private ProblemWords(Predicate<String> bundles) {
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
                if (bundles.test(String.valueOf(bundle.getFilename()))) {
                    Properties words = new Properties();
                    try (Reader text = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                        words.load(text);
                    }
                    words.stringPropertyNames().stream()
                            .filter(key -> KEY.matcher(key).matches())
                            .forEach(key -> byKey.put(key, words.getProperty(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProblemWords in(Locale locale) {
        return LocalizedText.language(locale).equals(LocalizedText.ENGLISH) ? ENGLISH : CHINESE;
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
        String pattern = byKey.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
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
        return byKey.containsKey(key);
    }
}
