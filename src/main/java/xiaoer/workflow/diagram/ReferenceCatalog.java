package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Parameters.Value;
import xiaoer.workflow.WorkItemType;

/**
 * What diagrams may name that is not in them.
 *
 * @param decisions by name
 * @param workItems by name
 * @param durations keys of the parameters that tell how long something lasts, in every profile
 * @param shares keys of all other parameters that are numbers, in every profile
 */
public record ReferenceCatalog(
        Map<String, DecisionShape> decisions,
        Map<String, WorkItemType> workItems,
        Set<String> durations,
        Set<String> shares) {

    /** The units in which a parameter may tell how long something lasts. */
    public static final Set<String> UNITS = Set.of("days", "hours", "seconds");

    /** @param profiles the parameters of every profile */
    public static ReferenceCatalog of(
            Collection<DecisionInfo> decisions, Collection<WorkItemType> workItems, Collection<Parameters> profiles) {
        Map<String, DecisionShape> shapes = new TreeMap<>();
        decisions.forEach(decision -> shapes.put(decision.name(), DecisionShape.of(decision)));
        Map<String, WorkItemType> items = new TreeMap<>();
        workItems.forEach(item -> items.put(item.name(), item));
        return new ReferenceCatalog(shapes, items, keys(profiles, true), keys(profiles, false));
    }

    private static Set<String> keys(Collection<Parameters> profiles, boolean durations) {
        Set<String> keys = new TreeSet<>();
        profiles.forEach(profile -> keys.addAll(profile.values().keySet()));
        keys.removeIf(key ->
                !profiles.stream().allMatch(profile -> fits(profile.values().get(key), durations)));
        return keys;
    }

    private static boolean fits(@Nullable Value value, boolean duration) {
        return value != null && value.value() instanceof BigDecimal && UNITS.contains(value.unit()) == duration;
    }
}
