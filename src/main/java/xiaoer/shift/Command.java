package xiaoer.shift;

/**
 * One action of a student. A command is a record; its components are the members of the JSON object that
 * {@code POST /api/v1/shifts/{id}/actions} takes besides {@code type}.
 */
public interface Command {

    /** The client's key, 1 to 100 characters: the same key again answers the first result again. */
    String key();
}
