package xiaoer.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import xiaoer.shared.LocalizedText;

/**
 * A process as people and programs may look it up.
 *
 * @param id camel case, e.g. {@code refundOnly}
 * @param name per language
 * @param variables name → type, in the order of the file
 * @param nodes in the order of the file
 * @param path the file, from the top of the set, e.g. {@code processes/refund-only/refund-only.bpmn}
 */
public record ProcessInfo(
        String id, LocalizedText name, Map<String, ValueType> variables, List<NodeInfo> nodes, String path) {

    /** What a variable, an input or an output may hold; each has a value it begins with. */
    public enum ValueType {
        TEXT(""),
        NUMBER(BigDecimal.ZERO),
        YES_NO(false),
        /** Begins at the epoch, which stands for "not known". */
        TIME(Instant.EPOCH),
        /** Texts, a few; what a multi-instance node runs over. */
        LIST(List.of());

        private final Object empty;

        ValueType(Object empty) {
            this.empty = empty;
        }

        public Object empty() {
            return empty;
        }
    }

    /**
     * @param kind e.g. {@code USER_TASK}, {@code BOUNDARY}
     * @param name per language; {@code en} is absent when the author gave none
     * @param help per language: what its documentation tells whoever works it
     * @param see the clauses its documentation names, e.g. {@code 消费者权益保护法 §25}
     * @param state the word for the whole instance's state while it waits here; empty when it keeps the former
     */
    public record NodeInfo(
            String id, String kind, LocalizedText name, LocalizedText help, List<String> see, String state) {}
}
