package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.feel.FeelCondition;

/**
 * One process, understood completely: there is nothing in the file that has a meaning and is not in here.
 *
 * @param path the file, from the top of the set
 * @param variables name → type, in the order of the file
 * @param nodes by id, in the order of the file, those of subprocesses included
 * @param flows by id
 */
public record Diagram(
        String path,
        String id,
        Words words,
        int line,
        Map<String, ValueType> variables,
        Map<String, Node> nodes,
        Map<String, Flow> flows) {

    public Diagram {
        variables = Collections.unmodifiableMap(variables);
        nodes = Collections.unmodifiableMap(nodes);
        flows = Collections.unmodifiableMap(flows);
    }

    /**
     * What the name and the documentation of an element say. The documentation is lines of {@code key: text}:
     * {@code en} (the name in English), {@code help}, {@code help-en}, {@code see} (clauses, separated by semicolons)
     * and {@code state}.
     */
    public record Words(String zh, String en, String help, String helpEn, List<String> see, String state) {}

    public enum Kind {
        START,
        END,
        USER_TASK,
        SERVICE_TASK,
        DECISION_TASK,
        SEND_TASK,
        RECEIVE_TASK,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        EVENT_BASED,
        CATCH,
        THROW,
        LINK,
        BOUNDARY,
        CALL,
        SUBPROCESS,
        EVENT_SUBPROCESS
    }

    /** What starts, ends, catches or throws an event. */
    public enum Trigger {
        NONE,
        TIMER,
        MESSAGE,
        SIGNAL,
        ERROR,
        ESCALATION,
        TERMINATE
    }

    /**
     * @param line where its element begins
     * @param scope the subprocess it is in; empty at the top
     * @param target by kind: the work item, the decision, the called process, or the name of the link, message, signal,
     *     error or escalation; empty without one
     * @param timer how long a timer waits; null without one
     * @param attachedTo for boundary events, the activity's id; else empty
     * @param interrupting for boundary events and starts of event subprocesses
     * @param defaultFlow for diverging gateways; else empty
     * @param each for multi-instance nodes
     */
    public record Node(
            String id,
            Kind kind,
            Trigger trigger,
            Words words,
            int line,
            String scope,
            String target,
            @Nullable Wait timer,
            String attachedTo,
            boolean interrupting,
            String defaultFlow,
            List<Input> inputs,
            List<Output> outputs,
            @Nullable Each each) {}

    /**
     * @param condition when it is taken; null for an unconditional flow
     * @param text its label
     */
    public record Flow(
            String id, String from, String to, @Nullable FeelCondition condition, String text, int line) {}

    /**
     * A value that goes into a node: a variable's or a constant.
     *
     * @param variable empty for a constant
     * @param constant empty for a variable
     */
    public record Input(String name, ValueType type, String variable, String constant, int line) {}

    /** A value that comes out of a node into a variable. */
    public record Output(String name, ValueType type, String variable, int line) {}

    /**
     * How long a timer waits: {@code #{p.sellerResponseDays}}, {@code #{waitDays}} (a number of business days), or
     * {@code #{p.sellerResponseDays * p.warnFirst}} (a share of it), or {@code PT48H}.
     *
     * @param length a parameter's key, or a variable's name; empty for a literal
     * @param share a parameter's key; empty for the whole
     * @param literal the length that stands in the diagram itself; null where another name is asked
     */
    public record Wait(
            String length, String share, @Nullable Literal literal) {

        Wait(String length, String share) {
            this(length, share, null);
        }

        Wait(Literal literal) {
            this("", "", literal);
        }
    }

    /**
     * A length in business time.
     *
     * @param unit {@code days} or {@code hours}, as parameters have them
     */
    public record Literal(BigDecimal amount, String unit) {}

    /**
     * A node that runs once for every text of a list.
     *
     * @param list the variable with the texts, at most {@link #MOST}
     * @param item the variable that holds one of them; it can be seen in the node and inside it, nowhere else
     * @param inTurn one after the other; else all at once
     */
    public record Each(String list, String item, boolean inTurn) {

        /** Technical bound: keeps one list from starting a flood of tasks. Whoever sets a list refuses a longer one. */
        public static final int MOST = 20;
    }

    /**
     * @throws IllegalArgumentException when there is no such node
     */
    public Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("Process " + this.id + " has no node " + id);
        }
        return node;
    }

    /** The flows that lead to a node, in the order of the file. */
    public List<Flow> into(String node) {
        return flows.values().stream().filter(flow -> flow.to().equals(node)).toList();
    }

    /** The flows that lead away from a node, in the order of the file. */
    public List<Flow> outOf(String node) {
        return flows.values().stream().filter(flow -> flow.from().equals(node)).toList();
    }
}
