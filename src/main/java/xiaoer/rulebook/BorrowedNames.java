package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.language.NamedSet;
import xiaoer.rulebook.language.PolicyWords;
import xiaoer.rulebook.language.PolicyWords.Kind;
import xiaoer.rulebook.language.Word;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refused;
import xiaoer.shared.Yaml;

/**
 * The names that a set of rules gives to parameters and to sets of values, which decisions use once they declare them. A
 * decision is read anew when a name changes that it declares, and not for any other.
 */
final class BorrowedNames {

    private final Map<String, Parameters.Value> parameters = new HashMap<>();
    private final SetFiles sets;

    BorrowedNames(ParameterFiles files, SetFiles sets) {
        this.sets = sets;
        files.profiles().values().forEach(profile -> profile.values().values().forEach(this::add));
    }

    /** The first profile that names it is as good as any. */
    private void add(Parameters.Value value) {
        parameters.merge(value.key(), value, (known, next) -> known.name().isEmpty() ? next : known);
    }

    private static Kind kind(Object value) {
        return value instanceof BigDecimal ? Kind.NUMBER : value instanceof Boolean ? Kind.FLAG : Kind.TEXT;
    }

    List<PolicyWords.Parameter> parameters(Collection<String> keys) {
        return keys.stream().map(this::parameter).toList();
    }

    private PolicyWords.Parameter parameter(String key) {
        Parameters.Value value = parameters.get(key);
        return value == null
                ? new PolicyWords.Parameter(DeclaredNames.word(key, LocalizedText.NONE), Kind.TEXT, List.of())
                : new PolicyWords.Parameter(
                        DeclaredNames.word(key, value.name()),
                        kind(value.value()),
                        DeclaredNames.words(value.choices()));
    }

    Optional<NamedSet> set(String name) {
        return sets.find(name);
    }

    List<Word> setNames() {
        return sets.names();
    }

    /** @param declaration the decision's {@code decision.yaml}; null when it has none */
    String hash(byte @Nullable [] declaration) {
        if (declaration == null) {
            return "";
        }
        try {
            Map<String, Yaml> entries = Yaml.read("decision.yaml", declaration).entries();
            List<String> names = new ArrayList<>();
            for (String key : texts(entries.get("parameters"))) {
                Parameters.Value value = parameters.get(key);
                names.add(key + (value == null ? "" : " " + value.name() + kind(value.value()) + value.choices()));
            }
            for (String name : texts(entries.get("sets"))) {
                names.add(name + " "
                        + set(name)
                                .map(set -> told(set.name()) + " " + set.values())
                                .orElse(""));
            }
            return CanonicalJson.sha256(String.join("\n", names));
        } catch (Refused refused) {
            // What cannot be read borrows nothing, and is told when it is read.
            return "";
        }
    }

    private static String told(Word word) {
        return String.join(" ", word.code(), word.zh(), word.en());
    }

    private static List<String> texts(@Nullable Yaml list) {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.items().forEach(item -> texts.add(item.text()));
        }
        return texts;
    }
}
