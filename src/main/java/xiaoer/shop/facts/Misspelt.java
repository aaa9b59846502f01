package xiaoer.shop.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a name of a division may have been meant for that no division has: 广洲市, 温卅市, 延边朝鲜自治州. */
final class Misspelt {

    /** Of two characters, one is too much to guess. */
    private static final int SHORTEST = 3;
    /** One character in five may be wrong, missing or too much, where the rest is long enough to tell. */
    private static final int CHARACTERS_PER_SLIP = 5;

    private final Gazetteer gazetteer;
    private final Map<Character, String> lookAlikes = new HashMap<>();

    Misspelt(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Table.read("look-alikes.csv", row -> {
            for (char c : row[0].toCharArray()) {
                lookAlikes.merge(c, row[0], String::concat);
            }
        });
    }

    /** Divisions whose full name sounds or looks like this text, or that is so long that a slip leaves it clear. */
    List<Division> meantBy(String text) {
        Set<Division> meant = new LinkedHashSet<>(gazetteer.soundingLike(text));
        for (int i = 0; i < text.length(); i++) {
            for (char other : lookAlikes.getOrDefault(text.charAt(i), "").toCharArray()) {
                String name = text.substring(0, i) + other + text.substring(i + 1);
                if (!gazetteer.isShort(name)) {
                    meant.addAll(gazetteer.named(name));
                }
            }
        }
        if (meant.isEmpty() && text.length() + 1 >= CHARACTERS_PER_SLIP) {
            gazetteer.divisions().stream()
                    .filter(division -> division.name().length() >= CHARACTERS_PER_SLIP + 1)
                    .filter(division -> isSlipOf(division.name(), text))
                    .forEach(meant::add);
        }
        return List.copyOf(meant);
    }

    /** Whether one of these divisions, or what it lies in, is called nearly so: 天台县 tells what 台卅市 was meant for. */
    boolean isNearly(String text, Collection<Division> named) {
        for (Division division : named) {
            for (String code : List.of(division.city(), division.province())) {
                Division around = gazetteer.byCode(code);
                if (around != null && isSlipOf(around.name(), text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSlipOf(String name, String text) {
        int most = Math.max(1, name.length() / CHARACTERS_PER_SLIP);
        return name.length() >= SHORTEST
                && Math.abs(name.length() - text.length()) <= most
                && slips(name, text) <= most;
    }

    /** The fewest characters to change, add or leave out that turn one into the other. */
    private static int slips(String name, String text) {
        int[] before = new int[text.length() + 1];
        for (int j = 0; j <= text.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= name.length(); i++) {
            int[] now = new int[text.length() + 1];
            now[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int changed = before[j - 1] + (name.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[text.length()];
    }
}
