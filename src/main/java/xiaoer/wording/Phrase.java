package xiaoer.wording;

import java.util.BitSet;

/** One way to speak of a concept: parts that follow each other within a clause; between two a few other words may stand. */
final class Phrase {

    /** Words that may stand between two parts. */
    private static final int LOOSE = 8;

    /** Likewise where they are written as close to each other. */
    private static final int CLOSE = 1;

    /** @param index the part's place in the phrase, 0-based */
    record Slot(Phrase phrase, int index) {

        /** How many words may stand before this part. */
        int gap() {
            return phrase.close.get(index) ? CLOSE : LOOSE;
        }

        boolean first() {
            return index == 0;
        }

        boolean last() {
            return index == phrase.parts - 1;
        }

        Slot before() {
            return new Slot(phrase, index - 1);
        }
    }

    private final Concept concept;
    private final int parts;
    private final BitSet close;
    private final boolean denies;

    /**
     * @param close the parts that stand close to the one before
     * @param denies whether it says that the concept is not so
     */
    Phrase(Concept concept, int parts, BitSet close, boolean denies) {
        this.concept = concept;
        this.parts = parts;
        this.close = close;
        this.denies = denies;
    }

    Concept concept() {
        return concept;
    }

    int parts() {
        return parts;
    }

    boolean denies() {
        return denies;
    }
}
