package xiaoer.bench;

import xiaoer.rulebook.DecisionBench;

/** Prints the tables of {@code src/docs/benchmarks.md}: {@code mvn -Pbench verify}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(
                "Java %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        DecisionBench.run();
        System.out.println();
        ActionBench.run();
        System.out.println();
        ProcessBench.run();
        System.out.println();
        StartBench.run();
        System.out.println();
        ClassBench.run();
        System.exit(0);
    }
}
