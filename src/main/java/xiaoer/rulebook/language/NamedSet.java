package xiaoer.rulebook.language;

import java.util.List;
import xiaoer.shared.LocalizedText;

/**
 * Values that rules treat alike, under one name.
 *
 * @param sentence what they have in common
 * @param values as rules call them; the empty text among them where nothing is known
 */
public record NamedSet(Word name, LocalizedText sentence, List<String> values) {

    public NamedSet {
        values = List.copyOf(values);
    }
}
