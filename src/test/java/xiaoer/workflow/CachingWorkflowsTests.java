package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Problem;
import xiaoer.workflow.engine.Definition;

class CachingWorkflowsTests {

    private static final String TELL = "tell/tell.bpmn";

    private final CachingWorkflows workflows = new CachingWorkflows(Map::of, PassedChecks.none());
    private final Map<String, byte[]> files = new TreeMap<>();

    CachingWorkflowsTests() {
        files.put(TELL, read("tell/tell.bpmn"));
    }

    private static byte[] read(String path) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/authored-processes/processes", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenProcesses open(int release) {
        return (OpenProcesses) workflows.open(new ProcessFiles(files), release, TestRules.open(release));
    }

    @Test
    void an_unchanged_process_is_compiled_once_however_many_releases_hold_it() {
        OpenProcesses first = open(1);
        OpenProcesses second = open(2);
        assertThat(second.process("tell")).isSameAs(first.process("tell"));
        assertThat(second.process("tell").definition())
                .isSameAs(first.process("tell").definition());

        files.put(TELL, (new String(files.get(TELL), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(open(3).process("tell")).isNotSameAs(first.process("tell"));
        Reference.reachabilityFence(first);
    }

    @Test
    void a_release_tells_what_it_holds() {
        OpenProcesses release = open(4);

        assertThat(release.release()).isEqualTo(4);
        assertThat(release.list()).extracting(ProcessInfo::id).containsExactly("tell");
        assertThat(release.info("tell").path()).isEqualTo("processes/tell/tell.bpmn");
        assertThat(release.drawing("tell")).isEqualTo(new String(files.get(TELL), StandardCharsets.UTF_8));
        assertThat(TaskTests.refused(() -> release.info("nothing"))).isEqualTo("UNKNOWN_PROCESS");
    }

    /** Each save of an analyst makes a release; those that nobody works in any more must not pile up. */
    @Test
    void a_definition_goes_when_the_last_who_needs_it_is_gone() {
        files.put(
                TELL,
                (new String(files.get(TELL), StandardCharsets.UTF_8) + "<!-- that no other test has open -->")
                        .getBytes(StandardCharsets.UTF_8));
        InstanceFixture play = new InstanceFixture();
        @Nullable OpenProcesses release = open(1);
        UUID id = play.start(release, "tell", Map.of());
        WeakReference<Definition> definition =
                new WeakReference<>(release.process("tell").definition());
        System.gc();
        assertThat(definition.refersTo(null)).as("while an instance needs it").isFalse();
        assertThat(play.instances.get(id).hasEnded()).isFalse();

        release = null;
        play = null;
        collect(definition);

        assertThat(definition.refersTo(null)).isTrue();
    }

    private static void collect(WeakReference<?> reference) {
        for (int i = 0; i < 20 && !reference.refersTo(null); i++) {
            System.gc();
        }
    }

    @Test
    void a_set_that_is_no_process_at_all_ends_as_problems() {
        files.put("bomb/bomb.bpmn", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><definitions>&a;</definitions>".getBytes());
        files.put("noise/noise.bpmn", new byte[] {0, 1, 2, (byte) 0xff});
        files.put("deep/deep.bpmn", "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        WorkflowReport report = workflows.check(new ProcessFiles(files), TestRules.open(0));

        assertThat(report.passed()).isFalse();
        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::path)
                .contains("processes/bomb/bomb.bpmn", "processes/noise/noise.bpmn", "processes/deep/deep.bpmn");
    }
}
