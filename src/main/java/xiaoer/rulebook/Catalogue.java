package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every fact type that the modules offer to the rules. */
@Component
class Catalogue {

    /** Names that mean something else in every rule. */
    private static final Set<String> RESERVED = Set.of("Parameter", "Decision", "Finding", "Arithmetic", "Answers");
    /** A deriver chain that long derives from itself. */
    private static final int MAX_FACTS = 100_000;

    private final Map<String, FactShape> shapes = new LinkedHashMap<>();
    private final Map<String, FactType<?>> types = new LinkedHashMap<>();
    private final Map<Class<?>, FactType<?>> byRecord = new LinkedHashMap<>();

    Catalogue(List<FactType.Source> sources) {
        for (FactType.Source source : sources) {
            for (FactType<?> type : source.factTypes()) {
                if (RESERVED.contains(type.name()) || types.put(type.name(), type) != null) {
                    throw new IllegalStateException("Two modules, or the rulebook itself, use the fact name "
                            + type.name() + "; names are unique");
                }
                shapes.put(type.name(), new FactShape(type.record(), type.fields()));
                byRecord.put(type.record(), type);
            }
        }
    }

    @Nullable
    FactShape shape(String name) {
        return shapes.get(name);
    }

    @Nullable
    FactType<?> type(String name) {
        return types.get(name);
    }

    Set<String> names() {
        return types.keySet();
    }

    /** All that the text of a rule can depend on here. */
    Vocabulary vocabulary() {
        Map<String, Vocabulary.Word> words = new LinkedHashMap<>();
        types.forEach((name, type) -> words.put(
                name, new Vocabulary.Word(type.record(), Map.copyOf(type.fields()), Set.copyOf(type.derives()))));
        return new Vocabulary(Map.copyOf(words));
    }

    /** @param words the fact types by name */
    record Vocabulary(Map<String, Word> words) {

        /**
         * @param record its values
         * @param fields what they are called
         * @param derives what follows from it
         */
        record Word(
                Class<? extends Record> record,
                Map<String, FactType.Field> fields,
                Set<Class<? extends Record>> derives) {}
    }

    /** The facts and all that follows from them, in a fixed order. */
    List<Record> withDerived(Collection<? extends Record> facts) {
        List<Record> all = new ArrayList<>(facts);
        for (int i = 0; i < all.size(); i++) {
            FactType<?> type = byRecord.get(all.get(i).getClass());
            if (type != null && !type.derives().isEmpty()) {
                all.addAll(derived(type, all.get(i)));
                if (all.size() > MAX_FACTS) {
                    throw new IllegalStateException("The derivers of " + type.name() + " do not come to an end");
                }
            }
        }
        return all;
    }

    private static <T extends Record> Collection<? extends Record> derived(FactType<T> type, Record fact) {
        return type.deriver().apply(type.record().cast(fact));
    }
}
