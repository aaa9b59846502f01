package xiaoer.release;

import java.time.Instant;
import java.util.List;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.workflow.WorkflowReport.WalkResult;

/**
 * A published set, as it is stored; nothing of it ever changes.
 *
 * @param hash the manifest's
 * @param author the account's name, or {@link #FOLDER}
 * @param scenarios how its scenarios came out when it was published
 * @param walks how the walks of its processes came out then
 */
record Release(
        int number,
        String hash,
        Instant at,
        String author,
        String message,
        Manifest manifest,
        List<ScenarioResult> scenarios,
        List<WalkResult> walks) {

    /** Stands for the author where files were imported from the folder: who saved them is not known. */
    static final String FOLDER = "folder";

    ReleaseHead head() {
        return new ReleaseHead(number, at, author, message, hash);
    }
}
