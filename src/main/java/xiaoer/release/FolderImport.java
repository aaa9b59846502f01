package xiaoer.release;

import java.util.List;

/** A module's part in importing what people author in a folder: a bean of this type is found by the watch. */
public interface FolderImport {

    /** The folders that are brought in together, e.g. {@code cases} alone. */
    List<String> folders();

    /** Whether nothing was ever brought in, by this node or another. */
    boolean empty();

    /**
     * Brings in what changed since the last import. Called one call at a time: at start, and when the folder is watched,
     * after each change. What is wrong with a file is shown, never thrown.
     */
    void bringIn();

    /** Called once, before a watched program says that it is ready: the time to make the first import quick. */
    default void warmUp() {}
}
