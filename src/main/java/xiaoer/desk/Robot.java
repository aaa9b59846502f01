package xiaoer.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xiaoer.cases.PackReader;
import xiaoer.shared.LocalizedText;

/**
 * What the shop's robot answers by itself, as a trainer has configured it (seed 2, S2-05, S2-37 to S2-39).
 *
 * @param handover what it says when it knows no answer
 */
record Robot(List<Entry> entries, LocalizedText handover) {

    static final Robot NONE = new Robot(List.of(), LocalizedText.NONE);

    private static final int MAX_PHRASE = 60;
    private static final int MAX_ID = 60;

    /**
     * @param asks phrases by which customers ask for it
     * @param words the answer
     */
    record Entry(String id, List<String> asks, LocalizedText words) {

        static Entry read(PackReader at) {
            at.only("id", "asks", LocalizedText.CHINESE, LocalizedText.ENGLISH);
            return new Entry(
                    at.at("id").text(MAX_ID),
                    at.at("asks").items().stream()
                            .map(phrase -> plain(phrase.text(MAX_PHRASE)))
                            .toList(),
                    ConsultCase.both(at));
        }

        /** How many letters of a line it recognises: those of its longest phrase in it. */
        private int recognises(String line) {
            return asks.stream()
                    .filter(line::contains)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    static Robot read(PackReader at) {
        at.only("answers", "handover");
        List<Entry> entries = new ArrayList<>();
        at.at("answers").items().forEach(item -> entries.add(Entry.read(item)));
        return new Robot(entries, at.at("handover").words(ConsultCase.MAX_WORDS));
    }

    /** The answer that fits a customer's line best; empty where none does. */
    Optional<Entry> fitting(LocalizedText line) {
        String read = LocalizedText.LANGUAGES.stream()
                .map(language -> plain(line.in(language)))
                .reduce("", (all, one) -> all + " " + one);
        return entries.stream()
                .filter(entry -> entry.recognises(read) > 0)
                .max(Comparator.comparingInt(entry -> entry.recognises(read)));
    }

    /** Width, case and punctuation make no difference. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    }
}
