package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** Every door through which the engine would run text as code is shut before the engine sees the text. */
class EngineFenceTests {

    private static final String RULE = "rule \"a\" @zh(\"好\")\n";
    private static final String THEN = "then\n insert(new Decision(\"YES\"));\nend\n";
    private static final String TRAP = "xiaoer.rulebook.Trap";

    @AfterEach
    void nothing_ran() {
        assertThat(Trap.Memory.sprung).isFalse();
    }

    static Stream<Arguments> outsideOfRules() {
        return Stream.of(
                door("package x;", 1),
                door("import " + TRAP + ";", 1),
                door("import static " + TRAP + ".spring;", 1),
                door("import accumulate " + TRAP + " trap;", 1),
                door("import function " + TRAP + ".spring;", 1),
                door("global " + TRAP + " trap;", 1),
                door("function boolean f() { return " + TRAP + ".spring(); }", 1),
                door("declare Door f : boolean = " + TRAP + ".spring() end", 1),
                door("query \"q\" Parcel(eval(" + TRAP + ".spring())) end", 1),
                door("dialect \"java\"", 1),
                door("unit Door;", 1),
                door("declare entry-point e end", 1),
                door("expander shop.dsl", 1));
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                door("salience (" + TRAP + ".spring() ? 1 : 0)", 2),
                door("salience 10", 2),
                door("enabled (" + TRAP + ".spring())", 2),
                door("dialect \"java\"", 2),
                door("no-loop true", 2),
                door("duration 1", 2),
                door("timer (expr: " + TRAP + ".spring())", 2),
                door("agenda-group \"other\"", 2),
                door("ruleflow-group \"otherwise\"", 2),
                door("activation-group \"a\"", 2),
                door("auto-focus true", 2),
                door("date-effective \"1-Jan-2000\"", 2),
                door("extends \"b\"", 2),
                door("@watch(*)", 2),
                door("@typesafe(false)", 2),
                door("@zh(" + TRAP + ".spring())", 2));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                        "eval(" + TRAP + ".spring())",
                        "Parcel(eval(" + TRAP + ".spring()))",
                        "Parcel(" + TRAP + ".spring())",
                        "Parcel(" + TRAP + ".spring() == true)",
                        "Parcel(paid == " + TRAP + ".spring())",
                        "Parcel(paid == (" + TRAP + ".spring()))",
                        "Parcel(label in (\"a\", " + TRAP + ".spring()))",
                        "Parcel(this.getClass().forName(\"" + TRAP + "\") != null)",
                        "Parcel(getClass() != null)",
                        "Parcel(class != null)",
                        "Parcel(label.length() > 0)",
                        "Parcel(label.length > 0)",
                        "Parcel(label[0] == \"x\")",
                        "Parcel(label str[startsWith] \"x\")",
                        "Parcel(label matches \"(.*a){28}b\")",
                        "Parcel(label soundslike \"x\")",
                        "Parcel(new " + TRAP + "() != null)",
                        "Parcel(paid = true)",
                        "Parcel(days++ > 0)",
                        "Parcel(days > 0 ? true : false)",
                        "Parcel(label#String.length > 0)",
                        "Parcel(label!.length > 0)",
                        "Parcel(days == ${1})",
                        "Parcel(#{true})",
                        "$t : String() from " + TRAP + ".spring()",
                        "Parcel() from " + TRAP + ".spring()",
                        "Parcel() from entry-point \"e\"",
                        "Parcel() from collect(Parcel())",
                        "Parcel() over window:length(2)",
                        TRAP + "()",
                        "Trap()",
                        "Object()",
                        "String()",
                        "Decision()",
                        "Finding()",
                        "not Decision()",
                        "?q(1)",
                        "/parcels[days > 0]",
                        "forall(Parcel(" + TRAP + ".spring()))",
                        "exists(Parcel(" + TRAP + ".spring()))",
                        "not(Parcel(" + TRAP + ".spring()))",
                        "(Parcel() or Parcel(" + TRAP + ".spring()))",
                        "accumulate(Parcel($d : days); $s : sum(" + TRAP + ".spring()))",
                        "accumulate(Parcel($d : days); $s : count(" + TRAP + ".spring()))",
                        "accumulate(Parcel($d : days); $s : trap($d))",
                        "accumulate(Parcel($d : days); $s : sum($d); " + TRAP + ".spring())",
                        "accumulate(Parcel(), init(" + TRAP + ".spring();) action() result(1))",
                        "$s : Number() from accumulate(Parcel($d : days), sum($d))",
                        "if (" + TRAP + ".spring()) do[x]",
                        "Parcel() if (true) break[x]",
                        "Parcel($d : days * " + TRAP + ".spring())",
                        "Parcel($d := days)",
                        "Parcel(days > 2)",
                        "Parcel(days > 1.0)",
                        "Parcel(days > 1B)",
                        "Parcel(fee == 1e9)",
                        "Parcel(label == \"\\n\")",
                        "Parcel(label == \"a\" || == \"b\")",
                        "Parcel(label == “a”)",
                        "Parcel(label == \"a",
                        "/* open",
                        "Parcel(")
                .map(condition -> Arguments.of(condition, 3));
    }

    static Stream<Arguments> consequences() {
        return Stream.of(
                        TRAP + ".spring();",
                        "insert(new Decision(\"YES\")); " + TRAP + ".spring();",
                        "insert(new Decision(\"YES\").with(\"a\", " + TRAP + ".spring()));",
                        "insert(new Decision(\"YES\").with(\"a\", new " + TRAP + "()));",
                        "insert(new Decision(\"YES\").with(\"a\", \"b\".repeat(1)));",
                        "insert(new Decision(\"YES\").hashCode());",
                        "insert(new Decision(\"YES\").points(1));",
                        "insert(new Decision(\"YES\") {{ " + TRAP + ".spring(); }});",
                        "insert(new Decision(\"YES\")); insert(new Decision(\"YES\"));",
                        "insert(new " + TRAP + "());",
                        "insert(Decision.class);",
                        "insertLogical(new Decision(\"YES\"));",
                        "update(null);",
                        "modify($p) {}",
                        "retract($p);",
                        "drools.halt();",
                        "kcontext.getKieRuntime();",
                        "} static { " + TRAP + ".spring(); } {",
                        "// insert(new Decision(\"YES\"));",
                        "")
                .map(consequence -> Arguments.of(consequence, 4));
    }

    @ParameterizedTest
    @MethodSource("outsideOfRules")
    void nothing_but_rules_stands_in_a_rule_file(String text, int line) {
        refused(text + "\n" + RULE + "when\n" + THEN, line);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void rules_have_no_attributes_but_one(String text, int line) {
        refused(RULE + text + "\nwhen\n" + THEN, line);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditions_only_compare_declared_facts(String text, int line) {
        refused(RULE + "when\n" + text + "\n" + THEN, line);
    }

    @ParameterizedTest
    @MethodSource("consequences")
    void a_consequence_inserts_one_decision_or_finding(String text, int line) {
        refused(RULE + "when\nthen\n" + text + "\nend\n", line);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void sentence_rules_stand_behind_the_same_fence(String text, int line) {
        CheckReport report = RuleFolder.pickup()
                .with("shop.dsl", "[when]hostile=" + text + "\n[then]yes=insert(new Decision(\"YES\"));\n")
                .with("pickup/hostile.dslr", RULE + "when\nhostile\nthen\nyes\nend\n")
                .check();

        assertRefused(report, "rules/pickup/hostile.dslr", line);
    }

    private static void refused(String drl, int line) {
        CheckReport report = RuleFolder.pickup().with("pickup/hostile.drl", drl).check();

        assertRefused(report, "rules/pickup/hostile.drl", line);
    }

    /** The refusal may stand on the line after, where what is missing was looked for. */
    private static void assertRefused(CheckReport report, String path, int line) {
        assertThat(report.passed()).isFalse();
        assertThat(report.scenarios()).as("nothing was run").isEmpty();
        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(Kinds.of(problem)).isNotEqualTo("ENGINE");
                    assertThat(problem.message()).isNotBlank();
                    assertThat(problem.hint()).isNotBlank();
                })
                .first()
                .satisfies(problem -> assertThat(problem.line()).isBetween(line, line + 1));
    }

    private static Arguments door(String text, int line) {
        return Arguments.of(text, line);
    }
}
