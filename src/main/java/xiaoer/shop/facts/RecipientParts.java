package xiaoer.shop.facts;

/**
 * What a recipient's name looks like. Measures only.
 *
 * @param name the name in simplified characters and small letters, without blanks, dots and notes behind it
 * @param kind how it is written
 * @param length characters, blanks and dots left out
 * @param givenLength characters behind the surname
 * @param surnamePerMillion of a million people, how many bear the surname; 0 when it is in no list
 * @param likeness of the given name's least name-like character: its share in given names in percent of its share in
 *     ordinary text (damped, see gazetteer/SOURCE.md); 999 when there is none to judge
 * @param numeral whether the given name is a mere number, as in 张三
 * @param masked whether something is blotted out: 张某某, 李XX
 * @param lost whether a character did not arrive: 王? or 李□
 * @param repetition how often a character or a short group of characters stands in a row
 */
public record RecipientParts(
        String name,
        Kind kind,
        int length,
        int givenLength,
        int surnamePerMillion,
        int likeness,
        boolean numeral,
        boolean masked,
        boolean lost,
        int repetition) {

    /** How a name is written. */
    public enum Kind {
        MISSING,
        /** Chinese characters. */
        HAN,
        /** A Tibetan, Mongolian, Turkic or Yi name in Chinese characters, with or without ·. */
        TRANSCRIBED,
        /** Chinese characters with ·, of a language that is not known. */
        DOTTED,
        /** A surname and a form of address: 李先生. */
        TITLED,
        /** Latin letters in the shape of a name, or letters and characters mixed. */
        LATIN,
        /** Digits, signs, or letters nobody can pronounce. */
        JUNK
    }
}
