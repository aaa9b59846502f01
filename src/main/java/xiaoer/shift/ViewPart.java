package xiaoer.shift;

import java.util.Map;
import java.util.UUID;

/** A module's share of a shift's visible state: a bean of this type is found by the shift. */
public interface ViewPart {

    /**
     * Members to add to the JSON of {@code GET /shifts/{id}}, e.g. {@code funds} and {@code orders}. Built from
     * allow-listed records only; nothing a student may not see. Its lists are there, if empty, where a pack has no need
     * of the module.
     */
    Map<String, Object> visible(UUID shift);
}
