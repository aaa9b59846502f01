package xiaoer.conversation;

import java.util.List;
import java.util.UUID;

/** The talks of all shifts. */
public interface Conversations {

    /** Adds to a talk. The caller holds the shift's lock and tells its log. */
    void add(UUID shift, Message message);

    /** All that was said in a shift, oldest first. */
    List<Message> of(UUID shift);

    /** What was said in a shift about one subject, oldest first. */
    List<Message> of(UUID shift, String subject);
}
