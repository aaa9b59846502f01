package xiaoer.workflow;

import xiaoer.rulebook.Rules;

/** Checks and opens sets of process files. Compiled processes are cached by the hash of their content. */
public interface Workflows {

    /**
     * Runs every check: fence, structure, types, decisions and work items that are named, compilation, walks. Has no
     * side effect but the cache. Bounded in time and memory whatever the files hold; never throws for what is in them.
     *
     * @param rules the decisions of the same set, which the processes may call
     */
    WorkflowReport check(ProcessFiles files, Rules rules);

    /**
     * The processes of a set that once passed {@link #check}, compiled on first use.
     *
     * @param release the number of the set
     */
    Processes open(ProcessFiles files, int release, Rules rules);
}
