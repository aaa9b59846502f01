package xiaoer.scoring;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells carriers by name where rules and the log have their codes.
 *
 * @param carriers names per language by code
 */
record CarrierWords(Map<String, Map<String, String>> carriers) {

    private static final String FALLBACK = "zh";
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}\\b");

    /** The name of one code; the code itself when it is none of a carrier. */
    String of(String code, String language) {
        Map<String, String> names = carriers.getOrDefault(code, Map.of());
        return names.getOrDefault(language, names.getOrDefault(FALLBACK, code));
    }

    /** A rule's sentence with names for codes. */
    RulePhrase in(RulePhrase sentence) {
        String text = CODE.matcher(sentence.text())
                .replaceAll(found -> Matcher.quoteReplacement(of(found.group(), sentence.language())));
        return new RulePhrase(text, sentence.language(), sentence.foreign());
    }
}
