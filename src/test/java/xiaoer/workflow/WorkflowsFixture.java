package xiaoer.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import xiaoer.shared.PassedChecks;

/** The workflows for tests of other modules that need no Spring. */
public final class WorkflowsFixture {

    private WorkflowsFixture() {}

    public static Workflows of(Collection<? extends WorkItemType.Source> sources) {
        Map<String, WorkItemType> items = sources.stream()
                .flatMap(source -> source.workItems().stream())
                .collect(Collectors.toMap(WorkItemType::name, item -> item));
        return new CachingWorkflows(() -> items, PassedChecks.none());
    }
}
