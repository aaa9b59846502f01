package xiaoer.release;

/** What the program does with files saved in the authored folders: {@code xiaoer.authoring.folder}. */
enum FolderMode {
    /** Nothing, but for the first import into an empty database: so on all nodes but one. */
    OFF,
    /** A saved file is checked; what passes waits for a person's word. */
    CHECK,
    /** What passes is released. */
    PUBLISH
}
