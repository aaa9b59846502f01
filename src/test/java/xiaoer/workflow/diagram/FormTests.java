package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.LocalizedText;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task.Field;
import xiaoer.workflow.Task.Option;

class FormTests {

    /** A user task that takes {@code reason} and {@code amount}, with these inputs: constants, or {@code $variable}. */
    private static Bpmn asking(Map<String, String> inputs) {
        StringBuilder declared = new StringBuilder();
        StringBuilder associated = new StringBuilder();
        inputs.forEach((name, text) -> {
            String id = "i." + name;
            String from = text.startsWith("$")
                    ? "<sourceRef>" + text.substring(1) + "</sourceRef><targetRef>" + id + "</targetRef>"
                    : "<targetRef>" + id + "</targetRef><assignment><from><![CDATA[" + text + "]]></from><to>" + id
                            + "</to></assignment>";
            declared.append("<dataInput id=\"" + id + "\" name=\"" + name + "\"/>");
            associated.append("<dataInputAssociation>" + from + "</dataInputAssociation>\n");
        });
        for (String output : List.of("reason", "amount")) {
            declared.append("<dataOutput id=\"o." + output + "\" name=\"" + output + "\"/>");
            associated.append("<dataOutputAssociation><sourceRef>o." + output + "</sourceRef><targetRef>" + output
                    + "</targetRef></dataOutputAssociation>\n");
        }
        return new Bpmn()
                .work("<userTask id=\"work\" name=\"办事\"><ioSpecification>" + declared + "</ioSpecification>"
                        + associated + "</userTask>");
    }

    private static Map<String, String> sound() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("reason_label", "怎么处理？ / What do you do?");
        inputs.put("reason_options", "AGREE = 同意 / Agree\n\n  REFUSE = 拒绝 ");
        inputs.put("reason_said", "true");
        inputs.put("amount_label", "退多少");
        inputs.put("amount_min", "0");
        inputs.put("amount_max", "99.5");
        inputs.put("amount_optional", "true");
        inputs.put("paid", "$paid");
        inputs.put("paid_label", "付过款 / Paid");
        inputs.put("TaskName", "work");
        return inputs;
    }

    @Test
    void outputs_are_asked_and_all_else_is_shown() {
        Form form = Form.of(asking(sound()).diagram().node("work"));

        assertThat(form.fields())
                .containsExactly(
                        new Field(
                                "reason",
                                ValueType.TEXT,
                                LocalizedText.of("怎么处理？", "What do you do?"),
                                List.of(
                                        new Option("AGREE", LocalizedText.of("同意", "Agree")),
                                        new Option("REFUSE", LocalizedText.chinese("拒绝"))),
                                true,
                                1_000,
                                null,
                                null,
                                true),
                        new Field(
                                "amount",
                                ValueType.NUMBER,
                                LocalizedText.chinese("退多少"),
                                List.of(),
                                false,
                                1_000,
                                BigDecimal.ZERO,
                                new BigDecimal("99.5"),
                                false));
        assertThat(form.shown()).isEqualTo(Map.of("paid", LocalizedText.of("付过款", "Paid")));
        assertThat(asking(sound()).problems()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                row("MISSING_NAME", "reason_label", " "),
                row("MISSING_NAME", "paid_label", ""),
                row("OPTION", "reason_options", ""),
                row("OPTION", "reason_options", "ONE = 一"),
                row("OPTION", "reason_options", "A = 一\n两 = 二"),
                row("OPTION", "reason_options", "A = 一\nB"),
                row("OPTION", "reason_options", "A = 一\nB = "),
                row("OPTION", "reason_options", manyOptions()),
                row("DUPLICATE", "reason_options", "A = 一\nA = 二"),
                row("OPTION", "amount_options", "3 = 三天\nfive = 五天"),
                row("RANGE", "amount_min", "100"),
                row("TYPE", "amount_max", "many"),
                row("RANGE", "reason_longest", "0"),
                row("RANGE", "reason_longest", "1.5"),
                row("RANGE", "reason_longest", "100000"),
                row("TYPE", "amount_optional", "perhaps"),
                row("TYPE", "reason_said", "perhaps"),
                row("OPTION", "amount_said", "true"));
    }

    private static String manyOptions() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append("A").append(i).append(" = 选项\n");
        }
        return text.toString();
    }

    private static Arguments row(String code, String input, String text) {
        return Arguments.of(code, input, text);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_form_that_nobody_could_fill_is_refused(String code, String input, String text) {
        Map<String, String> constants = sound();
        constants.put(input, text);

        assertThat(asking(constants).problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(Kinds.of(problem)).as(problem.message()).isEqualTo(code);
            assertThat(problem.message()).startsWith("work «办事»：");
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @Test
    void a_number_may_be_one_of_a_few() {
        Map<String, String> inputs = sound();
        inputs.put("amount_options", "3 = 三天 / Three days\n5 = 五天 / Five days");

        List<Option> options =
                Form.of(asking(inputs).diagram().node("work")).fields().get(1).options();

        assertThat(options).extracting(Option::value).containsExactly("3", "5");
        assertThat(options.get(1).is(new BigDecimal("5.00"))).isTrue();
        assertThat(options.get(1).is(new BigDecimal("50"))).isFalse();
    }

    @Test
    void a_description_is_a_constant() {
        Map<String, String> inputs = sound();
        inputs.put("amount_label", "$reason");

        assertThat(asking(inputs).problems()).extracting(Kinds::of).contains("NOT_ALLOWED");
    }

    @Test
    void what_editors_say_of_every_task_is_ignored_as_long_as_it_is_constant() {
        Map<String, String> inputs = sound();
        inputs.put("GroupId", "$reason");

        assertThat(asking(inputs).problems()).extracting(Kinds::of).containsExactly("NOT_ALLOWED");
    }
}
