package xiaoer.shop.facts;

import java.util.HashMap;
import java.util.Map;

/**
 * How names of places are written in Latin letters: by the sound of their characters, or as the place itself is known
 * (Xi'an, Harbin). Read once, when first asked.
 */
final class Pinyin {

    private final Map<Character, String> byCharacter = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    Pinyin() {
        Table.read("readings.csv", row -> {
            for (char c : row[1].toCharArray()) {
                byCharacter.put(c, row[0]);
            }
            for (String name : row[2].split(" ")) {
                byName.put(name, row[0]);
            }
        });
    }

    /** The sounds of the characters one after the other; others than Chinese ones stay as they are. */
    String sound(String chinese) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < chinese.length(); i++) {
            sound.append(byCharacter.getOrDefault(chinese.charAt(i), chinese.substring(i, i + 1)));
        }
        return sound.toString();
    }

    /** A name that letters spell otherwise than its characters sound; empty where there is none. */
    String ownName(String name) {
        return byName.getOrDefault(name, "");
    }
}
