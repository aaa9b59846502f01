package xiaoer.wording;

/** One way to speak of a concept: parts that follow each other within a clause; between two a few other words may stand. */
final class Phrase {

    /** @param index the part's place in the phrase, 0-based */
    record Slot(Phrase phrase, int index) {

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
    private final boolean denies;

    /** @param denies whether it says that the concept is not so */
    Phrase(Concept concept, int parts, boolean denies) {
        this.concept = concept;
        this.parts = parts;
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
