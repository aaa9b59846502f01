package xiaoer.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All words that a lexicon knows, as a tree by characters. */
final class Words {

    /** What a word does to the clause in which it stands. */
    enum Role {
        /** Reverses what follows. */
        NEGATION,
        /** Reverses what stands before. */
        DENIAL,
        /** Carries a negation on to the next. */
        JOIN,
        /** Begins a new clause. */
        BREAK,
        /** What follows is somebody else's word. */
        REPORTER,
        /** Does nothing, but contains a word that would. */
        IDIOM;

        /** As a lexicon calls the list of such words, e.g. {@code negations}. */
        String key() {
            return name().toLowerCase(Locale.ROOT) + "s";
        }
    }

    /** A word with all it may stand for. */
    static final class Word {

        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final List<Phrase.Slot> slots = new ArrayList<>();
        /** Made when it is first asked for, maybe by several threads at once: any of them will do. */
        private @Nullable Word within;

        /** The same word where it stands within others: it is part of phrases and does nothing else. */
        private Word within() {
            Word known = within;
            if (known == null) {
                known = new Word();
                known.slots.addAll(slots);
                within = known;
            }
            return known;
        }

        boolean is(Role role) {
            return roles.contains(role);
        }

        /** Later parts first, so that one word of a text never fills two parts of a phrase. */
        List<Phrase.Slot> slots() {
            return slots;
        }
    }

    /** @param to exclusive */
    record Token(int from, int to, Word word) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private @Nullable Word word;
    }

    private final Node root = new Node();

    void add(String plain, Role role) {
        word(plain).roles.add(role);
    }

    void add(String plain, Phrase.Slot slot) {
        List<Phrase.Slot> slots = word(plain).slots;
        slots.add(slot);
        slots.sort(Comparator.comparingInt(Phrase.Slot::index).reversed());
    }

    private Word word(String plain) {
        Node node = root;
        for (int i = 0; i < plain.length(); i++) {
            node = node.next.computeIfAbsent(plain.charAt(i), character -> new Node());
        }
        if (node.word == null) {
            node.word = new Word();
        }
        return node.word;
    }

    /**
     * The known words of a text from left to right, always the longest that begins at a place.
     *
     * @param steps is told how many characters were looked at
     */
    List<Token> in(Normalised text, Steps steps) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Token token = text.joined(at - 1, at) ? null : longest(text, at, steps);
            if (token != null) {
                tokens.add(token);
            }
            at = token == null ? at + 1 : token.to;
        }
        return tokens;
    }

    /**
     * Further words, which begin or end within those that are read from left to right; none within idioms.
     *
     * @param read what {@link #in} found
     */
    List<Token> within(Normalised text, List<Token> read, Steps steps) {
        BitSet noBegin = new BitSet();
        BitSet noEnd = new BitSet();
        Set<Token> known = new HashSet<>();
        for (Token token : read) {
            known.add(token);
            int idiom = idiom(text, token);
            noBegin.set(token.from + 1, Math.max(token.from + 1, idiom));
            noEnd.set(token.from, Math.max(token.from, idiom - 1));
        }
        List<Token> further = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            if (text.joined(from - 1, from) || noBegin.get(from)) {
                continue;
            }
            Node node = root;
            for (int at = from; at < text.length(); at++) {
                steps.count();
                node = node.next.get(text.at(at));
                if (node == null) {
                    break;
                }
                Word word = node.word;
                if (word != null
                        && !word.slots.isEmpty()
                        && !noEnd.get(at)
                        && !text.joined(at, at + 1)
                        && !known.contains(new Token(from, at + 1, word))) {
                    further.add(new Token(from, at + 1, word.within()));
                }
            }
        }
        return further;
    }

    /** Where the idiom ends with which a word begins, exclusive; the beginning when there is none. */
    private int idiom(Normalised text, Token token) {
        int end = token.from;
        Node node = root;
        for (int at = token.from; at < token.to && node != null; at++) {
            node = node.next.get(text.at(at));
            if (node != null && node.word != null && node.word.is(Role.IDIOM)) {
                end = at + 1;
            }
        }
        return end;
    }

    private @Nullable Token longest(Normalised text, int from, Steps steps) {
        Token longest = null;
        Node node = root;
        for (int at = from; at < text.length(); at++) {
            steps.count();
            node = node.next.get(text.at(at));
            if (node == null) {
                break;
            }
            if (node.word != null && !text.joined(at, at + 1)) {
                longest = new Token(from, at + 1, node.word);
            }
        }
        return longest;
    }
}
