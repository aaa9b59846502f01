package xiaoer.aftersales;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Whoever reads a page, by language. */
record Reader(MessageSource messages, Locale locale) {

    private static final String CHINESE = "zh";

    /** What authors wrote in several languages; in Chinese where they gave no other. */
    String of(Map<String, String> words) {
        String fallback = words.getOrDefault(CHINESE, "");
        return isEnglish() ? words.getOrDefault("en", fallback) : fallback;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** For codes that authors may have invented: the code itself where there are no words. */
    String sayOr(String key, String fallback) {
        String said = messages.getMessage(key, null, fallback, locale);
        return said == null ? fallback : said;
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
