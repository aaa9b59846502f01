package xiaoer.aftersales;

/** Clauses that tasks and decisions name, e.g. {@code 消费者权益保护法 §25}. */
final class Clauses {

    private Clauses() {}

    static ClaimWindow.Clause of(String name) {
        return new ClaimWindow.Clause(name, "");
    }
}
