package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import xiaoer.testing.Authored;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.Settlement;

/** At the end of every claim of a shift that was worked to its end, goods and money are where its state says. */
final class SettledClaims {

    private static final Settlement SETTLEMENT = Settlement.of(new ProcessFiles(Authored.files(Path.of("processes"))));

    private SettledClaims() {}

    static void assertSettled(Instances instances, UUID shift) {
        assertThat(instances.of(shift).stream().filter(instance -> instance.end() != null))
                .allSatisfy(claim -> assertThat(SETTLEMENT.unsettled(claim, happenings(instances, claim.id())))
                        .as(claim.process() + " ended at " + claim.end() + " as " + claim.state())
                        .isNull());
    }

    private static Stream<HistoryEntry> happenings(Instances instances, UUID instance) {
        return Stream.concat(
                        instances.history(instance).stream(),
                        instances.children(instance).stream()
                                .map(Instance::id)
                                .flatMap(child -> happenings(instances, child)))
                .sorted(Comparator.comparing(HistoryEntry::at));
    }
}
