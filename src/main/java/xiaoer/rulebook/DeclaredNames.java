package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xiaoer.rulebook.language.Word;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Yaml;

/** Reads what people call things: {@code {zh: …, en: …}}. */
final class DeclaredNames {

    private static final Set<String> LANGUAGES = Set.copyOf(LocalizedText.LANGUAGES);

    private DeclaredNames() {}

    /** @param of whose words they are; Chinese must be there */
    static LocalizedText words(String of, Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(LANGUAGES);
        if (!entries.containsKey(LocalizedText.CHINESE)) {
            throw yaml.place().stop("MISSING_WORDS", of);
        }
        Map<String, String> words = new LinkedHashMap<>();
        entries.forEach((language, text) -> words.put(language, text.text()));
        return LocalizedText.of(words);
    }

    /** Codes with their names, as {@code CODE: {zh: …, en: …}}. */
    static List<FactType.Code> codes(Yaml yaml) {
        List<FactType.Code> codes = new ArrayList<>();
        yaml.entries().forEach((code, named) -> codes.add(code(code, words(code, named))));
        return codes;
    }

    private static FactType.Code code(String code, LocalizedText words) {
        return words.isEmpty()
                ? FactType.Code.of(code)
                : new FactType.Code(code, words.chinese(), words.in(LocalizedText.ENGLISH));
    }

    static Word word(String code, LocalizedText words) {
        return word(code(code, words));
    }

    static Word word(FactType.Code code) {
        return new Word(code.code(), code.zh(), code.en());
    }

    static List<Word> words(List<FactType.Code> codes) {
        return codes.stream().map(DeclaredNames::word).toList();
    }
}
