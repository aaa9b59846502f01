package xiaoer.scoring;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xiaoer.shared.LocalizedText;

/**
 * Tells carriers by name where rules and the log have their codes.
 *
 * @param carriers names per language by code
 */
record CarrierWords(Map<String, LocalizedText> carriers) {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}\\b");

    /** The name of one code; the code itself when it is none of a carrier. */
    String of(String code, String language) {
        LocalizedText name = carriers.get(code);
        return name == null ? code : name.in(language);
    }

    /** A rule's sentence with names for codes. */
    RulePhrase in(RulePhrase sentence) {
        String text = CODE.matcher(sentence.text())
                .replaceAll(found -> Matcher.quoteReplacement(of(found.group(), sentence.language())));
        return new RulePhrase(text, sentence.language(), sentence.foreign());
    }
}
