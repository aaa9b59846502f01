package xiaoer.rulebook;

/** Checks and compiles sets of rule files. Compiled decision folders are cached by the hash of their content. */
public interface Rulebook {

    /**
     * Runs every check: fence, types, compilation, parameters, tables, scenarios. Has no side effect but the cache.
     * Bounded in time and memory whatever the files hold; never throws for what is in them.
     */
    CheckReport check(RuleFiles files);

    /**
     * The compiled form of a set that once passed {@link #check}. Folders are compiled on first use.
     *
     * @param release the number that rulings of this set carry
     */
    Rules open(RuleFiles files, int release);
}
