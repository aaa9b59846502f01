package xiaoer.conversation.facts;

import java.util.List;
import java.util.Objects;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What kind of customer somebody is: one value on each axis of handbook §6.2, with the mood and the patience of the day.
 *
 * @param knowledge of the goods: NONE, HALF (subjective, impulsive), EXPERT
 * @param price how the customer takes prices: GENEROUS, PROBING, BARGAINING
 * @param demand on the goods: EASY (knows them from earlier buys), DOUBTING, PERFECTIONIST
 * @param mood GLAD, CALM, TENSE, ANGRY, before anything was done
 * @param patience how often the customer lets himself be kept waiting before he complains, 0 to 4
 */
public record Persona(String knowledge, String price, String demand, String mood, int patience) {

    static final FactType<Persona> TYPE = FactWords.of(Persona.class, "客户类型", "type of customer")
            .choice("knowledge", "对商品的了解", "knowledge of the goods", "NONE", "HALF", "EXPERT")
            .choice("price", "对价格的态度", "attitude to prices", "GENEROUS", "PROBING", "BARGAINING")
            .choice("demand", "对商品的要求", "demands on the goods", "EASY", "DOUBTING", "PERFECTIONIST")
            .choice("mood", "起初的心情", "mood at first", "GLAD", "CALM", "TENSE", "ANGRY")
            .field("patience", "能忍几次久等", "waits borne", "times")
            .type();

    /**
     * The values that an axis can take.
     *
     * @param axis {@code knowledge}, {@code price}, {@code demand} or {@code mood}
     */
    public static List<String> codes(String axis) {
        return Objects.requireNonNull(TYPE.fields().get(axis), axis).codes();
    }
}
