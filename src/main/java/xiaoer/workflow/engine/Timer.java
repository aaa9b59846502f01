package xiaoer.workflow.engine;

/**
 * A timer that an execution waits for.
 *
 * @param name unique among all executions
 * @param event the timer event of the diagram
 * @param holder where it is waited for
 */
public record Timer(String name, String event, String holder) {}
