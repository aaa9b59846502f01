package xiaoer.rulebook.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/** The named sets that a decision declares, and which of them its rules have asked for. */
public final class NamedSets {

    private final List<NamedSet> declared;
    private final Set<String> used = new HashSet<>();

    public NamedSets(List<NamedSet> declared) {
        this.declared = List.copyOf(declared);
    }

    /** What {@code @name} stands for in a rule. */
    List<String> values(String name, Place place) {
        return find(name).orElseThrow(() -> unknown(name, place)).values();
    }

    Optional<NamedSet> find(String name) {
        String wanted = Word.normal(name);
        Optional<NamedSet> found = declared.stream()
                .filter(set -> set.name().names().contains(wanted))
                .findFirst();
        found.ifPresent(set -> used.add(set.name().code()));
        return found;
    }

    List<Word> names() {
        return declared.stream().map(NamedSet::name).toList();
    }

    /** @param name any of its names */
    public boolean isUsed(String name) {
        return declared.stream()
                .anyMatch(set ->
                        set.name().isCalled(name) && used.contains(set.name().code()));
    }

    private RuntimeException unknown(String name, Place place) {
        @Nullable String meant = Word.nearest(names(), name);
        return meant == null
                ? place.stop("UNKNOWN_SET.RULE", name, Word.listed(names(), name))
                : place.stop("UNKNOWN_SET.NEAR", name, meant);
    }
}
