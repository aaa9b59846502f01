package xiaoer.workflow;

/** Where the processes of a release are found again: implemented by whoever keeps the releases. */
public interface ProcessSource {

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_RELEASE}
     */
    Processes processes(int release);
}
