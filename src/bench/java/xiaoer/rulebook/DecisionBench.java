package xiaoer.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import xiaoer.shared.PassedChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import xiaoer.bench.Pairs;

/**
 * Decisions through the rulebook against the bare engine: the same compiled rules, the same facts and parameters, asked
 * through a stateless session as the engine's own manual does it. The rulebook adds the checks of the facts, the
 * outcome, the reasons, their sentences and the parameters used.
 */
public final class DecisionBench {

    private static final int BATCH = 20_000;
    private static final String PROFILE = "textbook";
    private static final Path FOLDER = Path.of("rules");

    private final Rules rules;
    private final RuleSet set;
    private final Catalogue catalogue;

    private DecisionBench() throws IOException {
        try (var facts = new AnnotationConfigApplicationContext()) {
            facts.scan("xiaoer.*.facts");
            facts.refresh();
            catalogue = new Catalogue(
                    List.copyOf(facts.getBeansOfType(FactType.Source.class).values()));
        }
        RuleFiles files = files();
        rules = new CachingRulebook(catalogue, List.of(), 2_000_000, Duration.ofSeconds(2), PassedChecks.none()).open(files, 1);
        set = RuleSet.of(files, new ArrayList<>());
    }

    /** Prints a row per decision. */
    public static void run() throws Exception {
        DecisionBench bench = new DecisionBench();
        System.out.println("| decision | rulebook | bare engine | time ÷ bare (min–max) |");
        System.out.println("|---|---:|---:|---:|");
        bench.compare(
                "collect-check",
                Map.of("OrderState", Map.of("status", "SHIPPED", "days", 3, "elapsedSeconds", 181, "secondsPerDay", 60)));
        bench.compare(
                "order-transition",
                Map.of(
                        "Transition",
                        Map.of(
                                "status", "PLACED",
                                "trigger", "SHIP",
                                "truth", "GENUINE",
                                "carrierGrade", "OPTIMAL",
                                "gate", "PASS",
                                "carrierServes", true,
                                "fundsSuffice", true)));
        bench.compare(
                "address-check",
                Map.of(
                        "Address",
                        Map.of(
                                "recipient", "邓李",
                                "region", "西宁市",
                                "address", "经济技术开发区昆仑东路22号",
                                "postcode", "810007")));
    }

    private void compare(String decision, Map<String, ?> json) throws Exception {
        BorrowedNames borrowed = new BorrowedNames(
                ParameterFiles.read(set.parameters(), new ArrayList<>()),
                SetFiles.read(set.sets(), catalogue, new ArrayList<>()));
        CompiledFolder folder = new CompiledFolder(
                set.hash(decision),
                () -> Translation.of(
                        decision,
                        Objects.requireNonNull(set.folders().get(decision)),
                        catalogue,
                        set.sentences(),
                        borrowed));
        Declaration declaration = Objects.requireNonNull(folder.translation().declaration());
        List<Record> facts = new FactReader(new OpenDecision(folder, catalogue)).read(json);
        List<Record> derived = catalogue.withDerived(facts);
        List<Parameter> setting = parameters(declaration);
        StatelessKieSession bare = engine(declaration, folder.translation().rules());
        Pairs.compare(
                decision,
                () -> {
                    for (int i = 0; i < BATCH; i++) {
                        rules.decide(decision, PROFILE, facts);
                    }
                    return BATCH;
                },
                () -> {
                    for (int i = 0; i < BATCH; i++) {
                        List<Object> all = new ArrayList<>(derived);
                        all.addAll(setting);
                        bare.setGlobal("answers", new Answers());
                        bare.execute(all);
                    }
                    return BATCH;
                },
                5,
                9);
    }

    private List<Parameter> parameters(Declaration declaration) {
        Map<String, Parameters.Value> values = rules.parameters(PROFILE).values();
        return declaration.parameters().keySet().stream()
                .map(key -> Parameter.of(key, Objects.requireNonNull(values.get(key)).value()))
                .toList();
    }

    private static StatelessKieSession engine(Declaration declaration, List<WrittenRule> rules) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        byte[] text = RuleEngine.text(declaration, rules).getBytes(StandardCharsets.UTF_8);
        builder.add(ResourceFactory.newByteArrayResource(text), ResourceType.DRL);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        return base.newStatelessKieSession();
    }

    private static RuleFiles files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return new RuleFiles(files);
    }
}
