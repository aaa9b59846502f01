package xiaoer.workflow;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import xiaoer.bench.Script;
import xiaoer.testing.Authored;

/** The repository's own walks as ways to be measured. */
public final class WalkScript {

    private WalkScript() {}

    /** @param file relative to {@code processes/}, without its ending */
    public static Script of(String process, String file, String walk) {
        Map<String, byte[]> files = Authored.files(Path.of("processes"));
        Walk found = WalkFile.read(file, Objects.requireNonNull(files.get(file + WalkFile.ENDING))).stream()
                .filter(each -> each.name().equals(walk))
                .findFirst()
                .orElseThrow();
        return new Script(
                process,
                found.start(),
                found.steps().stream()
                        .map(step -> new Script.Step(step.kind() == Walk.Kind.TASK, step.name(), step.with()))
                        .toList());
    }
}
