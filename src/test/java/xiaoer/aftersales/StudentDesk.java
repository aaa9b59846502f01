package xiaoer.aftersales;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a student has at hand: the visible state of the shift, its actions, and time to wait. */
interface StudentDesk {

    /** The whole visible state, as {@code GET /api/v1/shifts/{id}} gives it. */
    JsonNode view();

    /**
     * @param action as {@code POST /api/v1/shifts/{id}/actions} takes it, without its key
     * @return whether it was accepted
     */
    boolean act(ObjectNode action);

    /** Waits for what comes next; false when the shift is over. */
    boolean await();
}
