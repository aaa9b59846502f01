package xiaoer.workflow;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import xiaoer.shared.PassedChecks;

/** Gives the processes their work items, and the instances their database. */
@Configuration
class WorkflowConfiguration {

    @Bean
    Workflows workflows(ObjectProvider<WorkItemType.Source> sources, PassedChecks passed) {
        return new CachingWorkflows(SingletonSupplier.of(() -> byName(sources)), passed);
    }

    /** Whoever keeps the releases or does the work may itself need the instances, so both are looked up when first used. */
    @Bean
    Instances instances(
            StoreByOwner store, ObjectProvider<ProcessSource> releases, ObjectProvider<WorkItemType.Source> sources) {
        return new RunningInstances(
                store,
                release -> releases.getObject().processes(release),
                processes -> {},
                SingletonSupplier.of(() -> byName(sources)));
    }

    private static Map<String, WorkItemType> byName(ObjectProvider<WorkItemType.Source> sources) {
        return sources.stream()
                .flatMap(source -> source.workItems().stream())
                .collect(Collectors.toUnmodifiableMap(WorkItemType::name, item -> item));
    }
}
