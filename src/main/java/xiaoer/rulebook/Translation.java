package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.language.NamedSets;
import xiaoer.rulebook.language.Rule;
import xiaoer.rulebook.language.Sources;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.TimeLimit;
import xiaoer.shared.UnreadFile;

/**
 * A decision folder read and checked, but not yet compiled.
 *
 * @param declaration null when {@code decision.yaml} cannot be read
 * @param rules their index is the number by which the engine calls them
 */
record Translation(@Nullable Declaration declaration, List<WrittenRule> rules, List<Problem> problems) {

    static final String DECLARATION = "decision.yaml";
    private static final Set<String> READ = Set.of("drl", "dslr", "csv", "xlsx", "yaml");
    /** Technical bound per folder: the engine builds one network of all its rules. */
    private static final int MAX_RULES = 1_000;

    /** Likewise, in characters of all that the engine would read. */
    private static final int MAX_TEXT = 1_000_000;

    /**
     * @param files path → content of one folder
     * @param sentences what {@code .dslr} files are expanded with
     * @param borrowed the names that parameters and sets have
     */
    static Translation of(
            String decision,
            Map<String, byte[]> files,
            Catalogue catalogue,
            Map<String, byte[]> sentences,
            BorrowedNames borrowed) {
        List<Problem> problems = new ArrayList<>();
        String path = "rules/" + decision + "/" + DECLARATION;
        files.keySet().stream()
                .filter(each -> !each.equals(path) && !Sources.isSource(each))
                .forEach(unread -> problems.add(UnreadFile.told(Place.of(unread), READ, "UNKNOWN_FILE.DECISION")));
        byte[] file = files.get(path);
        if (file == null) {
            problems.add(Place.of(path).problem("MISSING.DECLARATION", decision));
            return new Translation(null, List.of(), problems);
        }
        Declaration declaration;
        try {
            declaration = new DeclarationFile(catalogue).read(decision, path, file);
        } catch (Refused refused) {
            problems.add(refused.problem());
            return new Translation(null, List.of(), problems);
        }
        DecisionWords words = new DecisionWords(declaration, catalogue, borrowed);
        NamedSets sets = words.sets(problems);
        Sources sources = new Sources(sentences, sets, () -> words.gather(sets), problems);
        List<Rule> parsed = sources.rules(files);
        if (parsed.size() > MAX_RULES) {
            problems.add(declaration.place().problem("TOO_LARGE.RULES", MAX_RULES));
            return new Translation(declaration, List.of(), problems);
        }
        List<WrittenRule> rules = new ArrayList<>();
        RuleWriter writer = new RuleWriter(declaration, catalogue);
        long length = 0;
        for (Rule rule : parsed) {
            TimeLimit.goOn();
            try {
                WrittenRule written = writer.write(rule, rules.size());
                length += written.engineText().length();
                rules.add(written);
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
            if (length > MAX_TEXT) {
                problems.add(rule.place().problem("TOO_LARGE.DECISION", MAX_TEXT));
                break;
            }
        }
        checkWhole(declaration, rules, sets, problems);
        new Overlaps(declaration).check(parsed, problems);
        problems.addAll(sources.writtenOut());
        return new Translation(declaration, List.copyOf(rules), List.copyOf(problems));
    }

    boolean isClean() {
        return declaration != null && problems.stream().noneMatch(Problem::isError);
    }

    /** What can only be seen over all rules of a folder. */
    private static void checkWhole(
            Declaration declaration, List<WrittenRule> rules, NamedSets sets, List<Problem> problems) {
        Map<String, Place> names = new HashMap<>();
        for (WrittenRule rule : rules) {
            Place first = names.putIfAbsent(rule.name(), rule.place());
            if (first != null) {
                problems.add(rule.place().problem("DUPLICATE.RULE", rule.name(), first.shown()));
            }
        }
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(declaration.place().problem("MISSING.RULES"));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            // What a rule that could not be read gives or uses is not known.
            return;
        }
        Set<String> given = new HashSet<>();
        rules.forEach(rule -> given.add(String.valueOf(rule.outcome())));
        Set<String> used = rules.stream().flatMap(rule -> rule.keys().stream()).collect(Collectors.toSet());
        declaration.outcomes().forEach((outcome, place) -> {
            if (!given.contains(outcome)) {
                problems.add(place.warning("UNUSED_OUTCOME", outcome));
            }
        });
        declaration.parameters().forEach((key, place) -> {
            if (!used.contains(key)) {
                problems.add(place.warning("UNUSED_PARAMETER", key));
            }
        });
        declaration.sets().forEach((name, place) -> {
            if (!sets.isUsed(name)) {
                problems.add(place.warning("UNUSED_SET", name));
            }
        });
    }
}
