package xiaoer.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xiaoer.testing.Program;

/** From the start of the process to its first answer, beside an empty application with the same starters. */
final class StartBench {

    private static final int ROUNDS = 5;
    private static final String EMPTY = "empty.Empty";

    private StartBench() {}

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("xiaoer-start");
        List<String> ours = List.of(Program.h2File(folder.resolve("ours")));
        List<String> empty = List.of(Program.h2File(folder.resolve("empty")), "spring.flyway.enabled=false",
                "spring.security.user.name=student01",
                "spring.security.user.password=demo");
        // The first start imports and checks the rules; what is measured is a start with nothing changed.
        start(new Program(folder, ours));
        start(new Program(EMPTY, folder, empty));
        List<Double> seconds = new ArrayList<>();
        List<Double> secondsOfClasses = new ArrayList<>();
        List<Double> secondsOfEmpty = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double a = start(new Program(folder, ours));
            secondsOfClasses.add(start(Program.ofClasses(folder, ours)));
            double b = start(new Program(EMPTY, folder, empty));
            seconds.add(a);
            secondsOfEmpty.add(b);
            ratios.add(a / b);
        }
        System.out.println("| start to first answer | seconds |");
        System.out.println("|---|---:|");
        System.out.printf(Locale.ROOT, "| Xiaoer, unpacked | %.1f |%n", Pairs.median(seconds));
        System.out.printf(Locale.ROOT, "| Xiaoer, its classes as they are | %.1f |%n", Pairs.median(secondsOfClasses));
        System.out.printf(Locale.ROOT, "| empty application, same starters | %.1f |%n", Pairs.median(secondsOfEmpty));
        System.out.printf(Locale.ROOT, "| ratio of the unpacked one | %.2f |%n", Pairs.median(ratios));
    }

    private static double start(Program fresh) throws Exception {
        long start = System.nanoTime();
        try (Program program = fresh) {
            program.start();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
