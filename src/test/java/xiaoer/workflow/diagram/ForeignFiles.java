package xiaoer.workflow.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessFiles;

/**
 * Tells how files of other programs fare: run by hand over folders of them, the figures go into {@code src/docs/bpmn.md}.
 * Each file is read under the name its process asks for, since how a file is called says nothing of what is in it.
 */
final class ForeignFiles {

    /** What only the author can say, once the file is read: names, and what of this shop a node stands for. */
    private static final Set<String> TO_COMPLETE = Set.of(
            "BAD_NAME",
            "FILE_NAME",
            "MISSING",
            "MISSING_NAME",
            "NOT_ALLOWED.NOT_EXECUTABLE",
            "TIMER.EMPTY",
            "UNKNOWN_DECISION",
            "UNKNOWN_PROCESS",
            "UNKNOWN_WORK_ITEM");

    /** Sentences that do not tell what to draw instead. */
    private static final Set<String> VAGUE = Set.of("UNKNOWN_ATTRIBUTE", "UNKNOWN_ELEMENT", "UNREADABLE");

    private static final Set<String> VAGUE_CODES = Set.of("NOT_ALLOWED.COMPUTED", "XML");

    private enum Verdict {
        SOUND,
        TO_COMPLETE,
        ADVISED,
        MISLED
    }

    private ForeignFiles() {}

    /** @param folders with {@code .bpmn} files anywhere below; each is told by itself, every error on a line */
    public static void main(String[] folders) throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String folder : folders) {
            Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
            for (Path file : files(folder)) {
                List<Problem> errors = errors(Files.readAllBytes(file));
                Verdict verdict = verdict(errors);
                verdicts.merge(verdict, 1, Integer::sum);
                errors.stream().map(Problem::code).distinct().forEach(code -> kinds.merge(code, 1, Integer::sum));
                errors.forEach(error -> System.out.println(String.join(
                        "\t",
                        file.toString(),
                        verdict.name(),
                        String.valueOf(error.line()),
                        error.code(),
                        error.message(),
                        error.hint())));
            }
            System.err.println(folder + "\t" + files(folder).size() + "\t" + verdicts);
        }
        kinds.forEach((code, count) -> System.err.println(code + "\t" + count));
    }

    private static Verdict verdict(List<Problem> errors) {
        if (errors.isEmpty()) {
            return Verdict.SOUND;
        }
        if (errors.stream().allMatch(error -> of(TO_COMPLETE, error))) {
            return Verdict.TO_COMPLETE;
        }
        return errors.stream().anyMatch(ForeignFiles::isVague) ? Verdict.MISLED : Verdict.ADVISED;
    }

    private static boolean isVague(Problem error) {
        return of(VAGUE, error)
                || VAGUE_CODES.contains(error.code())
                || error.code().equals("LANGUAGE") && error.message().contains("“”");
    }

    private static boolean of(Set<String> kinds, Problem error) {
        return kinds.contains(error.code()) || kinds.contains(Kinds.of(error));
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.bpmn2?"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Problem> errors(byte[] bytes) {
        String path = path(bytes);
        return Diagrams.read(new ProcessFiles(Map.of(path, bytes))).check(Bpmn.surroundings()).stream()
                .filter(Problem::isError)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    private static String path(byte[] bytes) {
        try {
            return XmlFile.read("", bytes)
                    .children("process")
                    .map(Element::id)
                    .filter(DiagramNames::isProcess)
                    .findFirst()
                    .map(id -> DiagramNames.file(id).substring("processes/".length()))
                    .orElse("some/some.bpmn");
        } catch (Refused refused) {
            return "some/some.bpmn";
        }
    }
}
