package xiaoer.scoring;

import java.util.Locale;
import java.util.Map;

/**
 * A rule's sentence in the reader's language, or in Chinese where its author gave no other.
 *
 * @param language the language it is in, {@code zh} or {@code en}
 * @param foreign whether that is not the reader's, which pages mark
 */
public record RulePhrase(String text, String language, boolean foreign) {

    private static final String FALLBACK = "zh";

    static RulePhrase of(Map<String, String> sentence, Locale locale) {
        String wanted = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : FALLBACK;
        String text = sentence.get(wanted);
        return text == null
                ? new RulePhrase(sentence.getOrDefault(FALLBACK, ""), FALLBACK, !wanted.equals(FALLBACK))
                : new RulePhrase(text, wanted, false);
    }
}
