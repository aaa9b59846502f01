package xiaoer.aftersales;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Rules;
import xiaoer.shared.CanonicalJson;
import xiaoer.workflow.ProcessInfo;
import xiaoer.workflow.Processes;

/**
 * What a played case stood on: as long as none of it changes, playing it again would find the same.
 *
 * @param decisions that were asked
 * @param processes that were gone
 */
record PlayDependencies(Set<String> decisions, Set<String> processes) {

    static final PlayDependencies NONE = new PlayDependencies(Set.of(), Set.of());

    /** Raised when the program begins to find something else in the same play. */
    private static final int WAY_OF_PLAYING = 1;

    private static final Pattern PARAMETER = Pattern.compile("p\\.[A-Za-z0-9.-]*[A-Za-z0-9]");

    PlayDependencies with(PlayDependencies other) {
        return new PlayDependencies(union(decisions, other.decisions), union(processes, other.processes));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Of its state in a release; empty when something of it is not there any more. */
    String fingerprint(Processes release, String profile) {
        Rules rules = release.rules();
        Parameters parameters = rules.parameters(profile);
        Set<String> there = new TreeSet<>();
        rules.decisions().forEach(decision -> there.add(decision.name()));
        release.list().stream().map(ProcessInfo::id).forEach(there::add);
        if (!there.containsAll(decisions) || !there.containsAll(processes)) {
            return "";
        }
        Map<String, String> parts = new TreeMap<>();
        parts.put("way of playing", String.valueOf(WAY_OF_PLAYING));
        decisions.forEach(decision -> parts.put("decision " + decision, rules.fingerprint(decision)));
        for (String process : processes) {
            String drawing = release.drawing(process);
            parts.put("process " + process, CanonicalJson.sha256(drawing));
            PARAMETER.matcher(drawing).results().forEach(found -> {
                Parameters.Value value = parameters.values().get(found.group());
                parts.put(found.group(), value == null ? "" : String.valueOf(value.value()));
            });
        }
        return CanonicalJson.sha256(CanonicalJson.of(parts));
    }
}
