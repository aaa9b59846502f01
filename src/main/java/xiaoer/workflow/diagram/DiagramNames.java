package xiaoer.workflow.diagram;

import java.util.Locale;
import java.util.regex.Pattern;
import xiaoer.shared.ProblemWords;
import xiaoer.workflow.diagram.feel.FeelCondition;

/** What things in diagrams may be called. */
final class DiagramNames {

    static final String ID_HINT = ProblemWords.word("NAME_OF_ID");
    static final String WORD_HINT = ProblemWords.word("NAME_OF_WORD");
    static final String VARIABLE_HINT = ProblemWords.word("NAME_OF_VARIABLE");

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,79}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,79}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final Pattern PROCESS = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    private DiagramNames() {}

    /** Of nodes and flows. A point is left to the engine's text. */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** Of messages, signals, errors, escalations, work items, decisions. */
    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches() && !FeelCondition.isReserved(name);
    }

    static boolean isProcess(String name) {
        return PROCESS.matcher(name).matches();
    }

    /** {@code refundOnly} → {@code processes/refund-only/refund-only.bpmn} */
    static String file(String process) {
        String kebab = process.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return "processes/" + kebab + "/" + kebab + ".bpmn";
    }
}
