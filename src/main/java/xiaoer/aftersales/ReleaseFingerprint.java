package xiaoer.aftersales;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xiaoer.rulebook.Parameters;
import xiaoer.shared.CanonicalJson;
import xiaoer.workflow.Processes;

/**
 * Tells in a few letters what a release has of something under a profile: whenever that changes, they do. Safe for any
 * number of threads.
 */
final class ReleaseFingerprint {

    private static final Pattern PARAMETER = Pattern.compile("p\\.[A-Za-z0-9.-]*[A-Za-z0-9]");

    private static final String PROCESS = "process ";

    /** Raised when the program begins to find something else in the same play. */
    private static final String WAY_OF_PLAYING = "1";

    private final Processes processes;
    private final String profile;
    private final Parameters parameters;
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> parts = new ConcurrentHashMap<>();

    ReleaseFingerprint(Processes processes, String profile) {
        this.processes = processes;
        this.profile = profile;
        this.parameters = processes.rules().parameters(profile);
        processes.list().forEach(process -> known.add(PROCESS + process.id()));
        processes.rules().decisions().forEach(decision -> known.add(decision.name()));
    }

    String of(PlayDependencies dependencies) {
        Map<String, String> all = new TreeMap<>();
        all.put("way of playing", WAY_OF_PLAYING);
        dependencies.asked().forEach(name -> all.put(name, parts.computeIfAbsent(name, this::ofAsked)));
        dependencies
                .processes()
                .forEach(id -> all.put(PROCESS + id, parts.computeIfAbsent(PROCESS + id, name -> ofProcess(id))));
        return CanonicalJson.sha256(CanonicalJson.of(all));
    }

    private String ofAsked(String name) {
        if (PARAMETER.matcher(name).matches()) {
            return value(name);
        }
        return known.contains(name) ? processes.rules().fingerprint(name, profile) : "";
    }

    /** With the parameters of its timers. */
    private String ofProcess(String process) {
        if (!known.contains(PROCESS + process)) {
            return "";
        }
        String drawing = processes.drawing(process);
        String values = PARAMETER
                .matcher(drawing)
                .results()
                .map(found -> found.group() + "=" + value(found.group()))
                .distinct()
                .collect(Collectors.joining(" "));
        return CanonicalJson.sha256(drawing + values);
    }

    private String value(String parameter) {
        Parameters.Value value = parameters.values().get(parameter);
        return value == null ? "" : String.valueOf(value.value());
    }
}
