package xiaoer.workflow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.repository.DeploymentBuilder;
import xiaoer.bench.Runner;
import xiaoer.bench.Script;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.testing.Authored;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Wait;
import xiaoer.workflow.diagram.Diagrams;
import xiaoer.workflow.diagram.FlowableText;

/**
 * Flowable with the same processes, asking the same decisions. What work items do is left out: nothing is written but by
 * Flowable itself, with its default history.
 */
public final class FlowableRunner implements Runner {

    private static final String PROFILE = "textbook";
    private static final Map<String, Duration> UNITS =
            Map.of("days", Duration.ofDays(1), "hours", Duration.ofHours(1), "seconds", Duration.ofSeconds(1));

    private final Map<String, Diagram> diagrams =
            Diagrams.read(new ProcessFiles(Authored.files(Path.of("processes")))).byId();
    private final Rules rules;
    private final Parameters parameters;
    private final Map<String, DecisionFacts> facts;
    private final Script script;
    private final ProcessEngine engine;

    /** Who gets the tasks that this thread brings about. */
    private final ThreadLocal<String> student = new ThreadLocal<>();

    private final Map<Integer, String> last = new ConcurrentHashMap<>();

    public FlowableRunner(DataSource database, Rules rules, Script script) {
        this.rules = rules;
        this.parameters = rules.parameters(PROFILE);
        this.facts = rules.decisions().stream().collect(Collectors.toMap(DecisionInfo::name, DecisionFacts::new));
        this.script = script;
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_CREATE)
                .setAsyncExecutorActivate(true);
        JavaDelegate work = this::work;
        JavaDelegate decision = this::decide;
        configuration.setBeans(Map.of("work", work, "decision", decision, "student", student));
        this.engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String id : needed(script.process(), new TreeSet<>())) {
            deployment.addString(id + ".bpmn20.xml", FlowableText.of(diagram(id), this::length));
        }
        deployment.deploy();
    }

    private Diagram diagram(String id) {
        return diagrams.get(id);
    }

    private Set<String> needed(String id, Set<String> found) {
        if (found.add(id)) {
            diagram(id).nodes().values().stream()
                    .filter(node -> node.kind() == Kind.CALL)
                    .forEach(call -> needed(call.target(), found));
        }
        return found;
    }

    private Duration length(Wait wait) {
        Parameters.Value length = parameters.values().get(wait.length());
        Duration whole = UNITS.get(length.unit()).multipliedBy(((Number) length.value()).longValue());
        return wait.share().isEmpty()
                ? whole
                : Duration.ofSeconds(
                        (long) (whole.toSeconds() * parameters.number(wait.share()).doubleValue()));
    }

    private Node node(DelegateExecution execution) {
        String key = execution.getProcessDefinitionId().split(":")[0];
        return diagram(key).node(execution.getCurrentActivityId());
    }

    /** Nobody has written a note or set a flag: so the same wrong turns are marked as in the program. */
    private void work(DelegateExecution execution) {
        Node node = node(execution);
        node.outputs().forEach(output -> execution.setVariable(output.variable(), output.type().empty()));
    }

    private void decide(DelegateExecution execution) {
        Node node = node(execution);
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Input input : node.inputs()) {
            Object value = input.variable().isEmpty() ? input.constant() : execution.getVariable(input.variable());
            inputs.put(input.name(), value == null ? input.type().empty() : value);
        }
        Ruling ruling = rules.decide(node.target(), PROFILE, facts.get(node.target()).of(inputs));
        node.outputs().forEach(output -> execution.setVariable(
                output.variable(),
                output.name().equals("outcome") ? ruling.outcome() : ruling.data().get(output.name())));
    }

    @Override
    public String name() {
        return "Flowable " + ProcessEngine.VERSION;
    }

    @Override
    public void prepare(int thread, int instances) {}

    @Override
    public void run(int thread, LongConsumer tasks) {
        student.set("student" + thread);
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(script.process(), script.start())
                .getId();
        for (Script.Step step : script.steps()) {
            if (step.task()) {
                String task = engine.getTaskService()
                        .createTaskQuery()
                        .taskAssignee(student.get())
                        .taskDefinitionKey(step.name())
                        .singleResult()
                        .getId();
                long start = System.nanoTime();
                engine.getTaskService().complete(task, variables(step));
                tasks.accept(System.nanoTime() - start);
            } else {
                String execution = engine.getRuntimeService()
                        .createExecutionQuery()
                        .rootProcessInstanceId(id)
                        .messageEventSubscriptionName(step.name())
                        .singleResult()
                        .getId();
                engine.getRuntimeService().messageEventReceived(step.name(), execution, variables(step));
            }
        }
        if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).count() > 0) {
            throw new IllegalStateException("Not ended: " + id);
        }
        last.put(thread, id);
    }

    @Override
    public List<String> way(int thread) {
        return way(last.get(thread)).sorted().toList();
    }

    private Stream<String> way(String instance) {
        HistoryService history = engine.getHistoryService();
        return Stream.concat(
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .stream()
                        .filter(activity -> activity.getActivityType().endsWith("Task"))
                        .map(HistoricActivityInstance::getActivityId),
                history
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(instance)
                        .list()
                        .stream()
                        .flatMap(called -> way(called.getId())));
    }

    /** What comes out of the step's node, by the names of the variables it goes into. */
    private Map<String, Object> variables(Script.Step step) {
        Node node = diagrams.values().stream()
                .flatMap(diagram -> diagram.nodes().values().stream())
                .filter(each -> step.task() ? each.id().equals(step.name()) : catches(each, step.name()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> variables = new LinkedHashMap<>();
        node.outputs().forEach(output -> variables.put(output.variable(), step.with().get(output.name())));
        return variables;
    }

    private static boolean catches(Node node, String message) {
        return node.kind() == Kind.CATCH && node.target().equals(message);
    }

    @Override
    public void close() {
        engine.close();
    }
}
