package xiaoer.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.workflow.ProcessInfo;
import xiaoer.workflow.Processes;
import xiaoer.workflow.WorkflowReport.WalkResult;

/** Processes for people and programs who look them up by id. */
@Component
class ReleasedProcesses {

    private final Insight insight;
    private final Releases releases;
    private final StoredReleases stored;

    ReleasedProcesses(Insight insight, Releases releases, StoredReleases stored) {
        this.insight = insight;
        this.releases = releases;
        this.stored = stored;
    }

    /** @param release null for the one in force */
    List<ProcessInfo> list(@Nullable Integer release) {
        return of(release).list();
    }

    /** Those that ask a decision, by id. */
    List<ProcessInfo> asking(String decision, @Nullable Integer release) {
        return of(release).asking(decision);
    }

    /** @throws xiaoer.shared.Refusal {@code UNKNOWN_PROCESS} */
    ProcessInfo info(String id, @Nullable Integer release) {
        return of(release).info(id);
    }

    /**
     * The BPMN as its author wrote it.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_PROCESS}
     */
    String drawing(String id, @Nullable Integer release) {
        return of(release).drawing(id);
    }

    /** How the walks came out when the release was published. */
    List<WalkResult> walks(@Nullable Integer release) {
        return stored.find(insight.into(release)).map(Release::walks).orElse(List.of());
    }

    private Processes of(@Nullable Integer release) {
        return releases.processes(insight.into(release));
    }
}
