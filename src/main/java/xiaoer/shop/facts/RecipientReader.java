package xiaoer.shop.facts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import xiaoer.shop.facts.RecipientParts.Kind;

/** Reads recipients' names by what is known of real ones: surnames, given names, transcribed languages. */
final class RecipientReader {

    /** A character that as many morphemes share is one of those that transcriptions are made of. */
    private static final int MANY_MORPHEMES = 3;

    private static final int LONGEST_MORPHEME = 4;
    private static final int LONGEST_SURNAME = 5;
    /** A child gets both parents' surnames only where both are common: 张王佳慧. */
    private static final int JOINING = 200;

    private static final int UNJUDGED = 999;
    /** From this likeness on, a character counts as one that names are made of. */
    private static final int ADORNING = 13;

    private static final Set<String> TITLES =
            Set.of("先生", "女士", "小姐", "太太", "同学", "老师", "经理", "老板", "师傅", "医生", "主任", "大哥", "大姐", "阿姨", "叔叔", "总");

    private final Map<String, Integer> surnames = new HashMap<>();
    private final Map<Character, Integer> given = new HashMap<>();
    private final Set<String> morphemes = new HashSet<>();
    private final BitSet transcribing = new BitSet();

    RecipientReader() {
        Table.read("surnames.csv", row -> {
            for (String surname : row[1].split(" ")) {
                surnames.put(surname, Integer.valueOf(row[0]));
            }
        });
        Table.read("given-names.csv", row -> {
            for (char c : row[1].toCharArray()) {
                given.put(c, Integer.valueOf(row[0]));
            }
        });
        Table.read("name-morphemes.csv", row -> morphemes.addAll(List.of(row[1].split(" "))));
        Map<Character, Integer> uses = new HashMap<>();
        morphemes.forEach(morpheme -> morpheme.chars().forEach(c -> uses.merge((char) c, 1, Integer::sum)));
        uses.forEach((c, times) -> transcribing.set(c, times >= MANY_MORPHEMES));
    }

    RecipientParts read(String typed) {
        String tidy = undecorated(Typed.tidy(typed));
        boolean lost = Lost.in(tidy);
        String name = lost ? Lost.without(tidy) : tidy;
        String letters = name.replace("·", "");
        boolean masked = Masks.inName(name);
        Kind kind = kind(name, letters);
        int surname = kind == Kind.HAN ? surnameLength(letters) : 0;
        String givenName =
                kind == Kind.HAN ? letters.substring(Math.max(surname, Math.min(1, letters.length() - 1))) : "";
        return new RecipientParts(
                letters.toLowerCase(Locale.ROOT),
                kind,
                letters.length(),
                givenName.length(),
                surname == 0 ? 0 : surnamePerMillion(letters.substring(0, surname)),
                likeness(givenName),
                !givenName.isEmpty() && givenName.chars().allMatch(c -> Typed.isNumeral((char) c) && c != '一'),
                masked,
                lost,
                Typed.repetition(letters));
    }

    /** Characters that people are given as names, which estates and roads like to adorn themselves with, too. */
    Set<Character> givenCharacters() {
        Set<Character> characters = new HashSet<>();
        given.forEach((character, likeness) -> {
            if (likeness >= ADORNING) {
                characters.add(character);
            }
        });
        return characters;
    }

    private Kind kind(String name, String letters) {
        if (letters.isEmpty()) {
            return Kind.MISSING;
        }
        int han = 0;
        int latin = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            han += Typed.isHan(c) ? 1 : 0;
            latin += Typed.isLatin(c) || c == '.' || c == '\'' || c == '-' ? 1 : 0;
        }
        if (han + latin < letters.length()) {
            return Kind.JUNK;
        }
        if (latin > 0) {
            boolean spoken = letters.length() > 2 && Typed.isPronounceable(letters, 0, letters.length());
            return han > 0 || spoken ? Kind.LATIN : Kind.JUNK;
        }
        if (isTitled(letters)) {
            return Kind.TITLED;
        }
        boolean dotted = name.length() > letters.length();
        if (isTranscribed(letters, dotted)) {
            return Kind.TRANSCRIBED;
        }
        boolean surnamed = dotted && surnames.containsKey(name.substring(0, name.indexOf('·')));
        return dotted && !surnamed ? Kind.DOTTED : Kind.HAN;
    }

    /** Notes that buyers write behind a name are no part of it: 王芳(收), 李强【公司】. */
    private static String undecorated(String name) {
        int bracket = indexOfAny(name, "([【{<《");
        String head = bracket > 0 ? name.substring(0, bracket) : name;
        return head.length() > 2 && head.endsWith("收") ? head.substring(0, head.length() - 1) : head;
    }

    private static int indexOfAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTitled(String name) {
        if (TITLES.contains(name)) {
            return true;
        }
        for (String title : TITLES) {
            if (name.endsWith(title) && name.length() > title.length()) {
                String rest = name.substring(0, name.length() - title.length());
                if (surnames.containsKey(rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Half of a transcribed name at least is made of known morphemes, or all of it of characters that many of them have;
     * behind a dot, any known morpheme will do.
     */
    private boolean isTranscribed(String name, boolean dotted) {
        int known = 0;
        int usual = 0;
        int at = 0;
        while (at < name.length()) {
            int length = morphemeAt(name, at);
            known += length;
            usual += length > 0 ? length : transcribing.get(name.charAt(at)) ? 1 : 0;
            at += Math.max(1, length);
        }
        boolean half = known * 2 >= name.length() && name.length() != 2 && name.length() != 3
                || known * 3 >= name.length() * 2;
        boolean unlikeChinese = surnameLength(name) == 0 || name.length() > 4;
        return dotted ? known > 0 : half || usual == name.length() && unlikeChinese;
    }

    private int morphemeAt(String name, int at) {
        for (int length = Math.min(LONGEST_MORPHEME, name.length() - at); length >= 2; length--) {
            if (morphemes.contains(name.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private int surnameLength(String name) {
        for (int length = Math.min(LONGEST_SURNAME, name.length() - 1); length >= 2; length--) {
            if (surnames.containsKey(name.substring(0, length))) {
                return length;
            }
        }
        if (name.length() < 2 || !surnames.containsKey(name.substring(0, 1))) {
            return 0;
        }
        boolean joined = name.length() == 4 && surnames.getOrDefault(name.substring(1, 2), 0) >= JOINING;
        return joined ? 2 : 1;
    }

    /** Of two joined surnames (张王佳慧), the rarer one counts. */
    private int surnamePerMillion(String surname) {
        Integer known = surnames.get(surname);
        return known != null
                ? known
                : Math.min(surnamePerMillion(surname.substring(0, 1)), surnamePerMillion(surname.substring(1)));
    }

    private int likeness(String givenName) {
        int least = UNJUDGED;
        for (int i = 0; i < givenName.length(); i++) {
            least = Math.min(least, given.getOrDefault(givenName.charAt(i), 0));
        }
        return least;
    }
}
