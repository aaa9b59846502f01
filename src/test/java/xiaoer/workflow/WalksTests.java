package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Problem;
import xiaoer.testing.Authored;
import xiaoer.testing.Kinds;
import xiaoer.workflow.WorkflowReport.WalkResult;

/** The walks of two small processes: {@code ship} asks a decision and calls {@code tell}. */
class WalksTests {

    private static final Rulebook RULEBOOK = Authored.rulebook();
    private static final String SHIP = "ship/ship.bpmn";
    private static final String WALKS = "ship/ship.walks.yaml";
    private static final String TELL = "tell/tell.bpmn";

    private final Map<String, byte[]> processes =
            Authored.files(Path.of("src/test/resources/authored-processes/processes"));
    private final Map<String, byte[]> rules = Authored.files(Path.of("src/test/resources/authored/rules"));
    private final Workflows workflows = new CachingWorkflows(Map::of, PassedChecks.none());

    @Test
    void walks_that_go_as_they_say_are_green() {
        WorkflowReport report = run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.walks())
                .extracting(WalkResult::process, WalkResult::name, WalkResult::green)
                .containsExactly(
                        tuple("ship", "绿旗，装箱发货", true),
                        tuple("ship", "黄旗不发", true),
                        tuple("ship", "没有及时打包", true),
                        tuple("tell", "买家回话", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{task: pack, with: {packing: BOX}} | {task: pick}          | 第 4 行的 pick：任务打开 | 停在 pack «打包»；在走的定时器：pack-late",
                "{task: pack, with: {packing: BOX}} | {message: Hello}      | 第 4 行的 Hello：有节点等这个消息 | 停在 pack «打包»；在走的定时器：pack-late",
                "{task: pack, with: {packing: BOX}} | {timer: pack-early}   | 第 4 行的 pack-early：定时器在走 | 停在 pack «打包»；在走的定时器：pack-late",
                "{message: BuyerAnswers, with: {thanks: 好的}} | {signal: Nothing} | 走完之后没有等待 | 停在 tell-buyer «告诉买家», answer «买家回话»",
                "{flag: GREEN}                      | {flags: GREEN}        | 流程接受走查给的值 | 流程没有变量“flags”",
                "{packing: BOX}}                    | {wrapping: BOX}}      | 流程接受走查给的值 | 不认识字段 wrapping",
                "end: shipped                       | end: late             | end: late | shipped",
            })
    void a_walk_that_goes_astray_tells_what_was_expected_and_what_came(
            String from, String to, String expected, String actual) {
        edit(WALKS, from, to);

        WorkflowReport report = run();

        WalkResult red = report.walks().get(0);
        assertThat(red.green()).isFalse();
        assertThat(red.expected()).isEqualTo(expected);
        assertThat(red.actual()).startsWith(actual);
        Problem problem = report.problems().get(0);
        assertThat(problem.path()).isEqualTo("processes/" + WALKS);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.message()).contains("绿旗，装箱发货", expected, actual);
    }

    @Test
    void a_walk_on_which_nothing_is_decided_tells_what_the_decision_was_not_given() {
        edit(WALKS, "start: {flag: GREEN}", "start: {}");

        WalkResult red = run().walks().get(0);

        assertThat(red.expected()).isEqualTo("流程走过 ask-gate «看旗子»");
        assertThat(red.actual()).startsWith("没有结论：ship-gate 没有一条规则作出决定，流程没有给它：");
    }

    @Test
    void a_walk_that_leaves_things_where_they_may_not_be_is_red() {
        settled("""
                begins:
                  - {process: ship, when: {flag: RED}, has: {parcel: NOBODY}}
                  - {process: [ship, tell], has: {parcel: SHOP}}
                moves:
                  - {received: BuyerAnswers, with: {thanks: 好的}, has: {parcel: BUYER}}
                  - {sent: BuyerAnswers, has: {parcel: NOBODY}}
                ends:
                  - {process: ship, end: blocked, has: {parcel: SHOP}}
                  - {process: ship, end: shipped, has: {parcel: [SHOP, CARRIER]}}
                  - {process: ship, end: late, has: {parcel: BUYER}}
                """);

        assertThat(run().walks())
                .extracting(WalkResult::name, WalkResult::actual)
                .containsExactly(
                        tuple("绿旗，装箱发货", "{parcel=BUYER}"),
                        tuple("黄旗不发", "blocked"),
                        tuple("没有及时打包", "{parcel=SHOP}"),
                        tuple("买家回话", "told"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begins: [{has: {parcel: SHOP}}]          | MISSING_KEY",
                "moves: [{has: {parcel: SHOP}}]           | MISSING",
                "moves: [{sent: A, received: B, has: {}}] | MISSING",
                "ends: [{process: ship}]                  | MISSING_KEY",
                "ends: [{process: ship, goods: SHOP}]     | UNKNOWN_KEY",
                "ends: 3                                  | YAML_LIST",
            })
    void what_is_said_of_things_must_be_understood(String said, String code) {
        settled(said);

        assertThat(run().problems()).extracting(Kinds::of).contains(code);
    }

    private void settled(String said) {
        processes.put(Settlement.FILE, said.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_timer_lets_all_that_is_due_before_it_fall_due_too() {
        edit(SHIP, "<boundaryEvent id=\"pack-late\"", """
                <boundaryEvent id="pack-warned" name="提醒" attachedToRef="pack" cancelActivity="false">
                  <outgoing>to-warned</outgoing>
                  <timerEventDefinition><timeDuration>#{p.secondsPerDay * p.half}</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <endEvent id="warned" name="已提醒"><incoming>to-warned</incoming></endEvent>
                <sequenceFlow id="to-warned" sourceRef="pack-warned" targetRef="warned"/>
                <boundaryEvent id="pack-late\"""");
        edit("parameters/textbook.yaml", "p.", "p.half: {value: 0.5, unit: share, from: 2015-07-17, source: x}\np.");
        edit(WALKS, "  end: late", "  path: [pack-warned, pack-late]\n  end: late");

        assertThat(run().walks()).allMatch(WalkResult::green);
    }

    @Test
    void what_no_walk_comes_by_is_named_with_its_label_and_line() {
        edit(WALKS, "flag: YELLOW", "flag: GREEN");
        edit(
                WALKS,
                "[ask-gate, blocked]\n  decisions: {ship-gate: [BLOCKED]}\n  end: blocked",
                "[ask-gate]\n  steps: [{timer: pack-late}]\n  end: late");

        assertThat(run().problems())
                .extracting(Problem::path, Problem::line, Problem::message)
                .containsExactly(
                        tuple("processes/" + SHIP, line("<endEvent id=\"blocked\""), "blocked «暂不发货»：没有走查经过这个节点"),
                        tuple(
                                "processes/" + SHIP,
                                line("<sequenceFlow id=\"to-blocked\""),
                                "to-blocked «不能»：没有走查经过这条顺序流"));
    }

    @Test
    void walks_belong_to_a_process_and_a_process_has_walks() {
        processes.put("ship/shop.walks.yaml", processes.remove(WALKS));

        assertThat(run().problems())
                .extracting(Problem::path, Kinds::of)
                .containsExactlyInAnyOrder(
                        tuple("processes/ship/shop.walks.yaml", "NO_DIAGRAM"), tuple("processes/" + SHIP, "NO_WALKS"));
    }

    @Test
    void who_calls_a_broken_process_is_not_walked() {
        edit(TELL, "<process", "<proces");

        WorkflowReport report = run();

        assertThat(report.walks()).isEmpty();
        assertThat(report.problems()).extracting(Problem::path).containsOnly("processes/" + TELL);
    }

    @Test
    void walks_go_again_only_when_something_changed_that_they_depend_on() {
        assertThat(goAgain(TELL, "name=\"发消息\"", "name=\"发短信\"")).containsExactly("ship", "tell");
        assertThat(goAgain(SHIP, "name=\"打包\"", "name=\"装箱\"")).containsExactly("ship");
        assertThat(goAgain("ship-gate/ship-gate.csv", "可以发货。", "发货。")).containsExactly("ship");
        assertThat(goAgain("parameters/textbook.yaml", "value: 60", "value: 61"))
                .containsExactly("ship");
        assertThat(goAgain("collect-check/collect.drl", "可以收款。", "收款。")).isEmpty();
        assertThat(goAgain("parameters/textbook.yaml", "p.", "# No word of any value.\np."))
                .isEmpty();
    }

    /** The processes whose walks go again after an edit; results of walks that do not are the same objects. */
    private Set<String> goAgain(String path, String from, String to) {
        List<WalkResult> before = run().walks();
        edit(path, from, to);
        Set<String> again = new TreeSet<>();
        run().walks().stream()
                .filter(result -> before.stream().noneMatch(known -> known == result))
                .forEach(result -> again.add(result.process()));
        return again;
    }

    @Test
    void green_walks_of_another_start_do_not_run_again_until_something_changes() {
        Map<String, PassedChecks.Passed> kept = new HashMap<>();
        PassedChecks others = new PassedChecks() {
            @Override
            public Optional<Passed> find(String subject) {
                // To be recognised, it says that there were none.
                return Optional.ofNullable(kept.get(subject)).map(known -> new Passed(known.hash(), "{\"walks\":[]}"));
            }

            @Override
            public void keep(String subject, Passed passed) {
                kept.put(subject, passed);
            }
        };
        Supplier<WorkflowReport> start = () -> new CachingWorkflows(Map::of, others)
                .check(new ProcessFiles(processes), RULEBOOK.open(new RuleFiles(rules), 0));
        assertThat(start.get().walks()).hasSize(4);

        assertThat(start.get().walks()).isEmpty();

        edit(TELL, "name=\"发消息\"", "name=\"发短信\"");
        assertThat(start.get().walks()).hasSize(4);
    }

    private int line(String start) {
        List<String> lines =
                new String(processes.get(SHIP), StandardCharsets.UTF_8).lines().toList();
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.strip().startsWith(start))
                        .findFirst()
                        .orElseThrow());
    }

    private WorkflowReport run() {
        return workflows.check(new ProcessFiles(processes), RULEBOOK.open(new RuleFiles(rules), 0));
    }

    private void edit(String path, String from, String to) {
        Map<String, byte[]> files = processes.containsKey(path) ? processes : rules;
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        String edited = text.substring(0, at) + to + text.substring(at + from.length());
        files.put(path, edited.getBytes(StandardCharsets.UTF_8));
    }
}
