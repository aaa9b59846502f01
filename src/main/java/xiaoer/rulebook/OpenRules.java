package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.DecisionInfo.FactInfo;
import xiaoer.rulebook.DecisionInfo.FieldInfo;
import xiaoer.rulebook.DecisionInfo.RuleInfo;
import xiaoer.rulebook.DecisionInfo.SetInfo;
import xiaoer.rulebook.language.NamedSet;
import xiaoer.rulebook.language.Word;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TimeLimit;

/** One release's decisions; each is compiled when it is first asked. */
final class OpenRules implements Rules {

    /** A decision together with its settings per profile. */
    private record Asked(OpenDecision decision, Map<String, Setting> settings) {}

    private final int release;
    private final SortedMap<String, CompiledFolder> folders;
    private final Map<String, Parameters> profiles;
    private final Map<RulePart<?>, Object> parts;
    private final SetFiles sets;
    private final Catalogue catalogue;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    /** Told when first asked for; a release does not change. */
    private volatile @Nullable List<DecisionInfo> infos;

    OpenRules(
            int release,
            SortedMap<String, CompiledFolder> folders,
            Map<String, Parameters> profiles,
            Map<RulePart<?>, Object> parts,
            SetFiles sets,
            Catalogue catalogue) {
        this.release = release;
        this.folders = folders;
        this.profiles = profiles;
        this.parts = Map.copyOf(parts);
        this.sets = sets;
        this.catalogue = catalogue;
    }

    @Override
    public Ruling decide(String decision, String profile, Collection<? extends Record> facts) {
        Asked open = asked(decision);
        return open.decision().decide(setting(open, profile), facts, release);
    }

    @Override
    public Ruling decide(String decision, String profile, Map<String, ?> facts) {
        Asked open = asked(decision);
        Setting setting = setting(open, profile);
        return open.decision().decide(setting, new FactReader(open.decision()).read(facts), release);
    }

    private Asked asked(String decision) {
        Asked open = asked.get(decision);
        return open == null ? asked.computeIfAbsent(decision, this::open) : open;
    }

    private Asked open(String decision) {
        OpenDecision open = new OpenDecision(folder(decision), catalogue);
        Map<String, Setting> settings = new HashMap<>();
        profiles.forEach((name, parameters) -> {
            Map<String, Object> values = new TreeMap<>();
            parameters.values().forEach((key, value) -> values.put(key, value.value()));
            settings.put(name, Setting.of(open.declaration().parameters().keySet(), values));
        });
        return new Asked(open, settings);
    }

    private CompiledFolder folder(String decision) {
        CompiledFolder folder = folders.get(decision);
        if (folder == null) {
            throw Refusal.of(Kind.UNKNOWN, "UNKNOWN_DECISION", decision, String.join(", ", folders.keySet()));
        }
        return folder;
    }

    @Override
    public String fingerprint(String decision, String profile) {
        CompiledFolder folder = folder(decision);
        Declaration declaration = Objects.requireNonNull(folder.translation().declaration());
        Map<String, Parameters.Value> values = parameters(profile).values();
        List<String> parts = new ArrayList<>(List.of(folder.hash()));
        declaration.parameters().keySet().forEach(key -> {
            Parameters.Value value = values.get(key);
            parts.add(key + " " + (value == null ? "" : value.value()));
        });
        return CanonicalJson.sha256(String.join("\n", parts));
    }

    private static Setting setting(Asked open, String profile) {
        Setting setting = open.settings().get(profile);
        if (setting == null) {
            throw Refusal.of(
                    Kind.UNKNOWN,
                    "UNKNOWN_PROFILE",
                    profile,
                    String.join(", ", open.settings().keySet().stream().sorted().toList()));
        }
        return setting;
    }

    @Override
    public List<DecisionInfo> decisions() {
        List<DecisionInfo> known = infos;
        if (known == null) {
            known = folders.values().stream()
                    .map(folder -> info(folder.translation()))
                    .toList();
            infos = known;
        }
        return known;
    }

    private DecisionInfo info(Translation translation) {
        Declaration declaration = Objects.requireNonNull(translation.declaration());
        List<FactInfo> facts = declaration.facts().values().stream()
                .map(use -> new FactInfo(
                        use.shape().name(),
                        words(use.shape().name()),
                        use.cardinality().name().toLowerCase(Locale.ROOT),
                        use.derived(),
                        fields(use.shape())))
                .toList();
        List<RuleInfo> rules = translation.rules().stream()
                .map(OpenRules::info)
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
        return new DecisionInfo(
                declaration.name(),
                declaration.title(),
                declaration.question(),
                declaration.facts().values().stream()
                        .map(use -> module(use.shape().record()))
                        .distinct()
                        .toList(),
                facts,
                List.copyOf(declaration.outcomes().keySet()),
                List.copyOf(declaration.answers().values()),
                declaration.results().stream().map(Declaration.Result::name).toList(),
                List.copyOf(declaration.parameters().keySet()),
                declaration.sets().keySet().stream()
                        .flatMap(name -> sets.find(name).stream())
                        .map(set -> info(set, declaration))
                        .toList(),
                rules);
    }

    private LocalizedText words(String fact) {
        FactType<?> type = Objects.requireNonNull(catalogue.type(fact));
        return LocalizedText.of(type.zh(), type.en());
    }

    /** The program's module that offers the fact: the package below the program's own. */
    private static String module(Class<?> fact) {
        return fact.getPackageName().split("\\.", 3)[1];
    }

    /** The values by the names that the decision's own facts give them. */
    private SetInfo info(NamedSet set, Declaration declaration) {
        Map<String, FactType.Code> named = new LinkedHashMap<>();
        declaration
                .facts()
                .keySet()
                .forEach(fact -> Objects.requireNonNull(catalogue.type(fact))
                        .fields()
                        .values()
                        .forEach(field -> field.choices().forEach(choice -> named.putIfAbsent(choice.code(), choice))));
        Word name = set.name();
        return new SetInfo(
                new FactType.Code(name.code(), name.zh(), name.en()),
                set.sentence(),
                set.values().stream()
                        .map(value -> named.getOrDefault(value, FactType.Code.of(value)))
                        .toList());
    }

    private List<FieldInfo> fields(FactShape shape) {
        Map<String, FactType.Field> words =
                Objects.requireNonNull(catalogue.type(shape.name())).fields();
        return shape.fields().values().stream()
                .filter(field -> !told(words, field.name()).former())
                .map(field -> {
                    FactType.Field told = told(words, field.name());
                    return new FieldInfo(
                            field.name(),
                            field.type().told(),
                            LocalizedText.of(told.zh(), told.en()),
                            told.unit(),
                            told.choices());
                })
                .toList();
    }

    private static FactType.Field told(Map<String, FactType.Field> words, String field) {
        return words.getOrDefault(field, new FactType.Field(field, field, ""));
    }

    private static RuleInfo info(WrittenRule rule) {
        Map<String, String> sentence = new LinkedHashMap<>();
        rule.sentence().forEach((language, text) -> sentence.put(language, text.toString()));
        return new RuleInfo(
                rule.name(),
                LocalizedText.of(sentence),
                rule.asked().always(),
                rule.asked().cases(),
                rule.clause(),
                rule.place().path(),
                rule.place().line());
    }

    @Override
    public List<String> profiles() {
        return profiles.keySet().stream().sorted().toList();
    }

    @Override
    public Parameters parameters(String profile) {
        Parameters parameters = profiles.get(profile);
        if (parameters == null) {
            throw Refusal.of(Kind.UNKNOWN, "UNKNOWN_PROFILE", profile, String.join(", ", profiles.keySet()));
        }
        return parameters;
    }

    @Override
    public void prepare() {
        List<Supplier<RuleEngine>> compiled = new ArrayList<>();
        folders.values().forEach(folder -> compiled.add(folder::engine));
        TimeLimit.together(Runtime.getRuntime().availableProcessors(), compiled);
        folders.keySet().forEach(this::asked);
    }

    @Override
    @SuppressWarnings("unchecked") // A part's files were opened by the part itself.
    public <T> T part(RulePart<T> part) {
        return (T) Objects.requireNonNull(parts.get(part));
    }
}
