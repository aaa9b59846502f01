package xiaoer.desk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import xiaoer.desk.events.Quality;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/**
 * Whether the best answers of a pack stand out by the shape of their text. Who writes well is tempted to write the best
 * answer in more clauses: then whoever takes the answer with the most marks scores without reading.
 */
final class AnswerShapes {

    private AnswerShapes() {}

    /** What the eye sees of a text without reading it. */
    private enum Shape {
        MARKS(text -> (int) text.codePoints()
                .filter(letter -> !Character.isLetterOrDigit(letter) && !Character.isWhitespace(letter))
                .count()),
        LENGTH(String::length);

        private final ToIntFunction<String> measure;

        Shape(ToIntFunction<String> measure) {
            this.measure = measure;
        }

        /** Whether no other answer of the turn has more of it. */
        private boolean isMost(ConsultTurn turn, String language) {
            int most = turn.candidates().stream()
                    .mapToInt(one -> measure.applyAsInt(one.words().in(language)))
                    .max()
                    .orElse(0);
            return turn.candidates().stream()
                    .filter(one -> one.quality() == Quality.BEST)
                    .anyMatch(one -> measure.applyAsInt(one.words().in(language)) == most);
        }
    }

    /** In each language, the best answer is the one with the most of a shape in at most half of a pack's turns. */
    static List<Problem> problems(Collection<ConsultCase> cases, Place place) {
        List<ConsultTurn> turns = cases.stream()
                .flatMap(one -> one.turns().values().stream())
                .filter(turn -> !turn.isEnd())
                .toList();
        return LocalizedText.LANGUAGES.stream()
                .flatMap(language -> standingOut(turns, language).entrySet().stream()
                        .map(entry -> place.problem(
                                "BEST_STANDS_OUT." + entry.getKey(), language, entry.getValue(), turns.size())))
                .toList();
    }

    private static Map<Shape, Long> standingOut(List<ConsultTurn> turns, String language) {
        Map<Shape, Long> counts = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            long count =
                    turns.stream().filter(turn -> shape.isMost(turn, language)).count();
            if (turns.size() > 1 && count * 2 > turns.size()) {
                counts.put(shape, count);
            }
        }
        return counts;
    }
}
