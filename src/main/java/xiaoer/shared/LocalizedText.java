package xiaoer.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text in the languages it was written in. Chinese is the language that every author writes; whoever reads another that is
 * not there gets it in Chinese. In JSON it is an object of texts by {@linkplain #LANGUAGES language}, as logs, packs and the
 * API have always had it.
 */
public record LocalizedText(@JsonValue SortedMap<String, String> byLanguage) {

    public static final String CHINESE = "zh";

    public static final String ENGLISH = "en";

    /** Every language the program speaks, Chinese first. */
    public static final List<String> LANGUAGES = List.of(CHINESE, ENGLISH);

    /** No text in any language. */
    public static final LocalizedText NONE = new LocalizedText(new TreeMap<>());

    public LocalizedText {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    /** A text in whatever languages it is there. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(new TreeMap<>(byLanguage));
    }

    public static LocalizedText of(String chinese, String english) {
        return of(Map.of(CHINESE, chinese, ENGLISH, english));
    }

    /** A text that its author wrote in Chinese only. */
    public static LocalizedText chinese(String text) {
        return of(Map.of(CHINESE, text));
    }

    /** A text that is the same in each language: a name, or words typed by a person. */
    public static LocalizedText verbatim(String text) {
        return of(text, text);
    }

    /** A text that is looked up for each language. */
    public static LocalizedText inEach(Function<Locale, String> words) {
        return of(words.apply(Locale.SIMPLIFIED_CHINESE), words.apply(Locale.ENGLISH));
    }

    /** As a reader of the language reads it; in Chinese where it has no such words, and empty where it has none at all. */
    public String in(Locale reader) {
        return in(language(reader));
    }

    /** Likewise, by the code of a language. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(CHINESE, ""));
    }

    /** As its author wrote it first. */
    public String chinese() {
        return in(CHINESE);
    }

    /** Whether a reader of the language reads it in that language. */
    public boolean speaks(Locale reader) {
        return byLanguage.containsKey(language(reader));
    }

    /** Whether there are no words in any language. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The same text with each language's words rewritten; the code of the language comes first. */
    public LocalizedText map(BinaryOperator<String> words) {
        SortedMap<String, String> mapped = new TreeMap<>(byLanguage);
        mapped.replaceAll(words::apply);
        return new LocalizedText(mapped);
    }

    /** Sentences one after the other, in a language; Chinese puts no blank between them. */
    public static String joined(Collection<LocalizedText> sentences, String language) {
        return sentences.stream()
                .map(sentence -> sentence.in(language))
                .collect(Collectors.joining(language.equals(CHINESE) ? "" : " "));
    }

    /** The code of the language that a reader is told in. */
    public static String language(@Nullable Locale reader) {
        return reader != null && reader.getLanguage().equals(ENGLISH) ? ENGLISH : CHINESE;
    }

    /** In Chinese, for messages of tests and of programs; a page asks for its reader's language. */
    @Override
    public String toString() {
        return byLanguage.toString();
    }
}
