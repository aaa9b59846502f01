package xiaoer.shop;

import java.util.Arrays;
import java.util.Set;
import org.springframework.ui.Model;

/**
 * What the parts of a page show, in short: the page sends the marks of what it shows along when it asks for what is new,
 * and is told only the rest. Templates have the mark of each part as {@code <part>Mark}.
 */
public final class Marks {

    private static final String SUFFIX = "Mark";

    private Marks() {}

    /**
     * Marks a part with all that it is drawn from. Another node may mark the same differently; then it is drawn once more.
     *
     * @param part a name that no other part of the page has
     */
    public static void mark(Model model, String part, Object... shown) {
        model.addAttribute(part + SUFFIX, part + "-" + Integer.toHexString(Arrays.hashCode(shown)));
    }

    /** Whether somebody sees already all that the model would show; what differs from it is drawn by {@code seen}. */
    public static boolean areAmong(Set<String> seen, Model model) {
        model.addAttribute("seen", seen);
        return model.asMap().entrySet().stream()
                .filter(attribute -> attribute.getKey().endsWith(SUFFIX))
                .allMatch(mark -> seen.contains(String.valueOf(mark.getValue())));
    }
}
