package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import xiaoer.workflow.diagram.Diagram;

/** Instances that live in memory, and an owner who plays with them. */
final class InstanceFixture {

    final TestContext context = new TestContext();
    final Instances instances;

    InstanceFixture() {
        this(Map.of());
    }

    InstanceFixture(Map<String, WorkItemType> workItems) {
        this.instances = RunningInstances.inMemory(workItems);
    }

    UUID start(Diagram diagram, Map<String, Object> data) {
        return start(TestProcesses.release(1, diagram), diagram.id(), data);
    }

    UUID start(OpenProcesses release, String process, Map<String, Object> data) {
        return instances.start(context, release, process, "7", data);
    }

    Task task(String node) {
        return instances.tasks(context.owner()).stream()
                .filter(open -> open.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not open; open are " + open()));
    }

    List<String> open() {
        return instances.tasks(context.owner()).stream().map(Task::node).toList();
    }

    void complete(String node) {
        complete(node, Map.of());
    }

    void complete(String node, Map<String, Object> outputs) {
        instances.complete(context, task(node).id(), outputs);
    }

    /** Lets time pass until the next row of the agenda, and fires it. */
    void fireNext() {
        TestContext.Row row = context.next().orElseThrow();
        instances.fire(context, row.about(), row.payload());
    }

    Object variable(UUID instance, String name) {
        return instances.get(instance).variables().get(name);
    }
}
