package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import xiaoer.rulebook.language.Sources;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;

/**
 * A set of rule files sorted into what belongs together. Paths in here begin with {@code rules/}.
 *
 * @param folders decision → path → content, without the scenarios
 * @param scenarios decision → path → content
 * @param sentences {@code shop.dsl}, if there is one
 */
record RuleSet(
        SortedMap<String, SortedMap<String, byte[]>> folders,
        SortedMap<String, SortedMap<String, byte[]>> scenarios,
        SortedMap<String, byte[]> parameters,
        SortedMap<String, byte[]> sets,
        SortedMap<String, byte[]> sentences) {

    private static final String TOP = "rules/";
    private static final String SENTENCES = "shop.dsl";
    private static final String SCENARIOS = ".scenarios.yaml";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,80}");
    /** Technical bounds, far above what people write and far below what hurts. */
    private static final int MAX_FILES = 2_000;

    private static final int MAX_BYTES = 512 * 1024;

    static RuleSet of(RuleFiles files, List<Problem> problems) {
        RuleSet set = new RuleSet(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        if (files.byPath().size() > MAX_FILES) {
            problems.add(Place.of(TOP).problem("TOO_LARGE.FILES", MAX_FILES));
            return set;
        }
        files.byPath().forEach((path, bytes) -> {
            try {
                set.sort(path, bytes);
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        return set;
    }

    private void sort(String relative, byte[] bytes) {
        String path = TOP + relative;
        List<String> names = List.of(relative.split("/", -1));
        for (String name : names) {
            if (!NAME.matcher(name).matches() || name.startsWith(".")) {
                throw Place.of(path).stop("BAD_NAME.FILE");
            }
        }
        if (bytes.length > MAX_BYTES) {
            throw Place.of(path).stop("TOO_LARGE.RULE_FILE", MAX_BYTES / 1024);
        }
        if (relative.endsWith(".md")) {
            return;
        }
        if (names.size() == 1 && relative.equals(SENTENCES)) {
            sentences.put(path, bytes);
        } else if (names.size() == 2 && relative.startsWith(ParameterFiles.FOLDER)) {
            parameters.put(path, bytes);
        } else if (names.size() == 2 && relative.startsWith(SetFiles.FOLDER)) {
            sets.put(path, bytes);
        } else if (names.size() == 2) {
            var part = relative.endsWith(SCENARIOS) ? scenarios : folders;
            part.computeIfAbsent(names.get(0), folder -> new TreeMap<>()).put(path, bytes);
        } else {
            throw Place.of(path).stop("UNKNOWN_FILE.RULES");
        }
    }

    /** Changes with every byte that can change what the compiled folder is, but for the names it borrows. */
    String hash(String decision) {
        SortedMap<String, byte[]> files = folders.getOrDefault(decision, new TreeMap<>());
        return hash(files) + (files.keySet().stream().anyMatch(Sources::usesSentences) ? hash(sentences) : "");
    }

    /** Changes with every byte of the decision's scenarios. */
    String scenarioHash(String decision) {
        return hash(scenarios.getOrDefault(decision, new TreeMap<>()));
    }

    private static String hash(SortedMap<String, byte[]> files) {
        List<String> parts = new ArrayList<>();
        files.forEach((path, bytes) -> parts.add(path + " " + CanonicalJson.sha256(bytes)));
        return CanonicalJson.sha256(String.join("\n", parts));
    }
}
