package xiaoer.aftersales;

import java.util.Locale;
import org.springframework.context.MessageSource;
import xiaoer.shared.LocalizedText;

/** Whoever reads a page, by language. */
record Reader(MessageSource messages, Locale locale) {

    /** What authors wrote in several languages; in Chinese where they gave no other. */
    String of(LocalizedText words) {
        return words.in(locale);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** For codes that authors may have invented: the code itself where there are no words. */
    String sayOr(String key, String fallback) {
        String said = messages.getMessage(key, null, fallback, locale);
        return said == null ? fallback : said;
    }
}
