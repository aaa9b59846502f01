package xiaoer.rulebook.language;

import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/**
 * The text of some rules and where its lines come from.
 *
 * @param path the authored file
 * @param text rule language: the file itself, or what a table or sentence file turned into
 * @param lines the authored line per line of {@code text}, both counted from 1; null when they are the same
 */
record Source(String path, String text, int @Nullable [] lines) {

    Place place(int line, int column) {
        if (lines == null) {
            return new Place(path, line, column);
        }
        return new Place(path, lines[Math.min(line, lines.length - 1)], 0);
    }
}
