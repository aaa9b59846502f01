package xiaoer.scoring;

import java.util.Locale;
import xiaoer.shared.LocalizedText;

/**
 * A rule's sentence in the reader's language, or in Chinese where its author gave no other.
 *
 * @param language the language it is in, {@code zh} or {@code en}
 * @param foreign whether that is not the reader's, which pages mark
 */
public record RulePhrase(String text, String language, boolean foreign) {

    static RulePhrase of(LocalizedText sentence, Locale locale) {
        String wanted = LocalizedText.language(locale);
        String language = sentence.speaks(locale) ? wanted : LocalizedText.CHINESE;
        return new RulePhrase(sentence.in(locale), language, !language.equals(wanted));
    }
}
