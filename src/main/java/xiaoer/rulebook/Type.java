package xiaoer.rulebook;

import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.ProblemWords;

/** What kind of value a field, variable or expression has, finer than the engine looks. */
record Type(Kind kind, Class<?> java, List<String> codes) {

    Type(Kind kind, Class<?> java) {
        this(kind, java, List.of());
    }

    enum Kind {
        NUMBER,
        TEXT,
        FLAG,
        TIME,
        /** One of a Java enum's constants, written as text in rules. */
        CHOICE,
        TEXTS,
        NUMBERS,
        FACT,
        ANY,
        NOTHING
    }

    static final Type NUMBER = new Type(Kind.NUMBER, BigDecimal.class);
    static final Type TEXT = new Type(Kind.TEXT, String.class);
    static final Type FLAG = new Type(Kind.FLAG, boolean.class);
    static final Type TEXTS = new Type(Kind.TEXTS, List.class);
    static final Type NUMBERS = new Type(Kind.NUMBERS, List.class);
    static final Type NOTHING = new Type(Kind.NOTHING, Void.class);
    private static final Map<Class<?>, Kind> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Kind.TEXT),
            Map.entry(boolean.class, Kind.FLAG),
            Map.entry(Boolean.class, Kind.FLAG),
            Map.entry(int.class, Kind.NUMBER),
            Map.entry(Integer.class, Kind.NUMBER),
            Map.entry(long.class, Kind.NUMBER),
            Map.entry(Long.class, Kind.NUMBER),
            Map.entry(BigDecimal.class, Kind.NUMBER),
            Map.entry(Instant.class, Kind.TIME),
            Map.entry(Object.class, Kind.ANY));

    /** The type of a record component; null when rules cannot use such a component. */
    static @Nullable Type of(Class<?> raw, java.lang.reflect.Type generic) {
        if (raw.isEnum()) {
            return new Type(Kind.CHOICE, raw);
        }
        if (raw == List.class
                && generic instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == String.class) {
            return TEXTS;
        }
        Kind kind = SIMPLE.get(raw);
        return kind == null ? null : new Type(kind, raw);
    }

    /** A text that is one of these words, or empty. */
    Type withCodes(List<String> words) {
        return new Type(kind, java, words);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isList() {
        return kind == Kind.TEXTS || kind == Kind.NUMBERS;
    }

    /**
     * Whether the engine's own comparison of the two is exact: not so for a whole number against a decimal, nor for
     * values of any kind, of which it compares the digits.
     */
    boolean comparesPlainlyWith(Type other) {
        return kind != Kind.ANY
                && (kind != Kind.NUMBER || (java == BigDecimal.class) == (other.java == BigDecimal.class));
    }

    /** Whether a text written in a rule may stand beside a value of this type. */
    boolean hasChoice(String name) {
        return choices().contains(name) || kind == Kind.TEXT && (codes.isEmpty() || name.isEmpty());
    }

    List<String> choices() {
        return kind != Kind.CHOICE
                ? codes
                : Arrays.stream(java.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }

    /** For people, as an argument of a problem. */
    String words() {
        return choices().isEmpty() ? ProblemWords.word(kind.name()) : String.join(" | ", choices());
    }

    /** As {@link DecisionInfo.FieldInfo} tells it. */
    String told() {
        return switch (kind) {
            case NUMBER -> "number";
            case FLAG -> "yes/no";
            case TIME -> "time";
            case CHOICE -> "one of " + choices();
            case TEXTS, NUMBERS -> "list of text";
            default -> codes.isEmpty() ? "text" : "one of " + codes;
        };
    }
}
