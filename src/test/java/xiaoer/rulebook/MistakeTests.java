package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.Problem;

/** What an analyst mistypes is told where it stands, by what was written, and with what to write instead. */
class MistakeTests {

    private static final String SENTENCES = """
            [when]包裹状态是 {state}=Parcel(state == "{state}")
            [when]包裹状态是 {state} 而且已付款=Parcel(state == "{state}", paid)
            [when]- 标签是 {label}=label == "{label}"
            [then]结论 {outcome}=insert(new Decision("{outcome}"));
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Parcel(state = "SENT")                     | 3:16 | =          | ==
                    Parcel(days => 1)                          | 3:15 | =          | >=
                    Parcel(days === 1)                         | 3:17 | =          | ==
                    Parcel(days <> 1)                          | 3:16 | <>         | !=
                    Parcel(days ≥ 1)                           | 3:15 | ≥          | >=
                    Parcel(paid and days > 0)                  | 3:15 | and        | &&
                    Parcel(paid & days > 0)                    | 3:15 | &          | &&
                    Parcel(state is "SENT")                    | 3:16 | is         | ==
                    Parcel(state == "SENT", paid               | 3:9  | Parcel(    | )
                    Parcel(paid ; Offer(fee > 0)               | 3:15 | ;          | 逗号 / commas
                    Parcel(label in ("a", "b")                 | 3:9  | Parcel(    | )
                    Parcel((paid)                                | 3:9  | Parcel(    | )
                    Parcel(state == "SENT"))                   | 3:26 | )          | 删去 / delete
                    Parcel(state == SENT)                      | 3:19 | SENT       | "SENT"
                    Parcel(label == 顺丰)                       | 3:19 | 顺丰        | "顺丰"
                    Parcel(label == big box)                   | 3:23 | box        | 引号 / quotation marks
                    Parcel(paid == yes)                        | 3:18 | yes        | true
                    Parcel(paid == TRUE)                       | 3:18 | TRUE       | true
                    Parcel(Days > 0)                           | 3:10 | Days       | days
                    parcel(paid)                               | 3:3  | parcel     | Parcel
                    Parcel(weight > 0)                         | 3:10 | weight     | elapsed
                    Parcel(state == "SEND")                    | 3:19 | SEND       | SENT
                    Parcel(days == ３)                          | 3:18 | ３          | 3
                    Parcel(days１ > 0)                          | 3:14 | １          | 1
                    Parcel（paid)                               | 3:9  | （          | (
                    Parcel(state == “SENT”)                    | 3:19 | “          | "
                    Parcel(days >= 3)                          | 3:18 | 3          | parameters
                    Parcel(days >                              | 3:15 | >          | 字段 / field
                    Parcel(days > "1")                         | 3:15 | "1"        | 数与数 / numbers with numbers
                    Parcel(days > $limit)                      | 3:17 | $limit     | 字段名 / field
                    Parcel(d : days)                           | 3:10 | d          | $d
                    Parcel(state not in "SENT")                | 3:23 | "SENT"     | in ("
                    Parcel(label matches "x")                  | 3:16 | matches    | contains
                    Parcel(label == "open)                     | 3:19 | 引号 / quotation mark | "
                    Parcel(paid) oder Offer()                  | 3:21 | oder       | or
                    Parcel(paid) # ja                          | 3:16 | #          | //
                    Offer() Offer() Offer()                    | 3:19 | 2          | accumulate
                    accumulate(Offer() and Offer() and Offer(); $n : count()) | 3:38 | accumulate | 一种事实 / one kind of fact
                    accumulate(Offer($f : fee) $s : sum($f))   | 3:30 | $s         | ;
                    $s : Number() from accumulate(Offer(), count()) | 3:17 | from | accumulate(
                    Parameter($x : number)                     | 3:3  | Parameter  | key ==
                    insert(new Decision("YES"));               | 3:3  | insert     | then
                    when Parcel(paid)                          | 3:3  | when       | then
                    """)
    void a_mistake_in_a_condition_is_told(String condition, String place, String named, String instead) {
        assertTold("pickup/x.drl", rule(condition, "insert(new Decision(\"YES\"));"), place, named, instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    insert(new Decision(YES));                       | 5:23 | YES     | "ALLOW"
                    insert(new Decision("YES");                      | 5:9  | insert( | )
                    insert(new Decision("YES").with("left", $e);     | 5:9  | insert( | )
                    insert(new Decision("MAYBE"));                   | 5:23 | MAYBE   | EARLY
                    insert(new Decision("YES").with(left, $e));      | 5:35 | left    | 引号 / quotation marks
                    insert(new Decision("YES").with("left", left));  | 5:43 | left    | $left
                    insert(Decision("YES"));                         | 5:10 | Decision | new Decision
                    new Decision("YES");                             | 5:3  | new     | insert(
                    insert(new Decision("YES")); update($e);         | 5:32 | update  | end
                    insert(new Finding("x"));                        | 5:22 | "x"     | 0
                    """)
    void a_mistake_in_a_consequence_is_told(String consequence, String place, String named, String instead) {
        assertTold("pickup/x.drl", rule("Parcel($e : days, paid)", consequence), place, named, instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rule "a"     | Rule "a"                 | 1:1  | Rule     | rule
                    rule "a"     | rule collect-01          | 1:6  | collect  | "collect-02"
                    @zh("好")    | @zh(好)                   | 1:14 | 好        | 引号 / quotation marks
                    @zh("好")    | @cn("好")                 | 1:11 | @cn      | @zh
                    when         | salience 10 when         | 2:1  | salience | 条件 / conditions
                    when         | Parcel(paid)             | 2:1  | Parcel   | when
                    """)
    void a_mistake_around_a_rule_is_told(String right, String wrong, String place, String named, String instead) {
        String rule = rule("Parcel(paid)", "insert(new Decision(\"YES\"));");

        assertTold("pickup/x.drl", rule.replace(right, wrong), place, named, instead);
    }

    @Test
    void a_parenthesis_that_is_closed_by_the_next_fact_is_told_where_it_was_opened() {
        assertTold(
                "pickup/x.drl",
                rule("Parcel(state == \"SENT\"\n  $o : Offer(fee > 0)", "insert(new Decision(\"YES\"));"),
                "3:9",
                "Parcel(",
                ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    zh: 收件检查  | zh: "收件检查     | 1:13 | "            | "
                    zh: 收件检查, | zh: 收件检查: 一,  | 1:17 | 冒号 / colon   | 引号 / quotes
                    [YES, EARLY] | [YES, EARLY      | 6:11 | [            | ]
                    [YES, EARLY] | {YES: 1, YES: 2} | 6:20 | YES          | 一个 / one
                    [YES, EARLY] | &a [YES]         | 6:11 | &            | 写全 / out
                    [YES, EARLY] | !!set [YES]      | 6:11 | !            | 值 / value
                    [YES, EARLY] | YES              | 6:1  | 列表 / list    | [A, B]
                    [YES, EARLY] | [YES,, EARLY]    | 6:16 | ,            | 多余 / delete
                    outcomes:    | ` outcomes:`     | 6:2  | outcomes     | 缩进 / indent
                    """)
    void a_mistake_in_yaml_is_told(String right, String wrong, String place, String named, String instead) {
        String declaration = RuleFolder.DECISION;

        assertThat(declaration).contains(right);
        assertTold("pickup/decision.yaml", declaration.replace(right, wrong), place, named, instead);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    pickup/x.drl, 3:9, 200B
                    pickup/x.drl, 3:9, 202E
                    pickup/x.drl, 3:9, 0000
                    pickup/x.drl, 3:9, 2028
                    pickup/x.drl, 3:9, E0041
                    pickup/x.dslr, 3:9, 0000
                    pickup/x.csv, 3:9, 0000
                    pickup/x.csv, 3:9, 2066
                    shop.dsl, 3:9, 200B
                    pickup/decision.yaml, 3:9, 0007
                    pickup/pickup.scenarios.yaml, 3:9, 00AD
                    parameters/textbook.yaml, 3:9, FEFF
                    """)
    void a_character_that_nobody_sees_is_told_by_its_number(String path, String place, String character) {
        String text = "a\nb\n  Parcel" + Character.toString(Integer.parseInt(character, 16)) + "(paid)\n";

        assertTold(
                RuleFolder.pickup().with("shop.dsl", SENTENCES).with(path, text),
                path,
                place,
                "U+" + character,
                "删去 / delete");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    包裹状态是 SENT 而且已付款 | SENT 而且已付款 | Parcel(state == "SENT 而且已付款") | “包裹状态是 {state} 而且已付款”
                    包裹状态是 LOST           | LOST           | Parcel(state == "LOST")          | rules/shop.dsl
                    """)
    void a_sentence_in_which_something_is_wrong_is_shown_as_what_it_stands_for(
            String sentence, String named, String writtenOut, String instead) {
        CheckReport report = RuleFolder.pickup()
                .with("shop.dsl", SENTENCES)
                .with("pickup/x.dslr", "rule \"a\" @zh(\"好\")\nwhen\n  " + sentence + "\nthen\n  结论 YES\nend\n")
                .check();

        assertThat(report.problems()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("rules/pickup/x.dslr");
            assertThat(problem.line()).isEqualTo(3);
        });
        assertThat(report.problems().get(0).message()).contains(named);
        Problem note = report.problems().get(1);
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(note.in(locale).message()).contains(writtenOut);
            assertThat(note.in(locale).hint()).contains(instead);
        }
    }

    @Test
    void what_unread_rules_may_give_or_use_is_not_called_unused() {
        CheckReport report = RuleFolder.pickup()
                .with("pickup/decision.yaml", RuleFolder.DECISION.replace("p.fold", "p.name"))
                .check();

        assertThat(report.problems())
                .allMatch(Problem::isError)
                .extracting(Problem::code)
                .containsOnly("UNDECLARED_PARAMETER");
    }

    private static String rule(String condition, String consequence) {
        return "rule \"a\" @zh(\"好\")\nwhen\n  " + condition + "\nthen\n  " + consequence + "\nend\n";
    }

    /** @param named and instead: in Chinese and in English, where they differ */
    private static void assertTold(String path, String text, String place, String named, String instead) {
        assertTold(RuleFolder.pickup().with(path, text), path, place, named, instead);
    }

    private static void assertTold(RuleFolder folder, String path, String place, String named, String instead) {
        Problem problem = folder.check().problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .orElseThrow();

        assertThat(problem.path()).isEqualTo("rules/" + path);
        assertThat(problem.line() + ":" + problem.column())
                .as(problem.message() + " " + problem.hint())
                .isEqualTo(place);
        assertThat(problem.in(Locale.ROOT).message()).contains(first(named));
        assertThat(problem.in(Locale.ROOT).hint()).contains(first(instead));
        assertThat(problem.in(Locale.ENGLISH).message()).contains(last(named));
        assertThat(problem.in(Locale.ENGLISH).hint()).contains(last(instead));
    }

    private static String first(String words) {
        return words.split(" / ")[0];
    }

    private static String last(String words) {
        String[] both = words.split(" / ");
        return both[both.length - 1];
    }
}
