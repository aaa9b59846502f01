package xiaoer.conversation;

import java.util.ArrayList;
import java.util.List;
import xiaoer.shared.WorkingState;

/** All that was said in a shift that lives in memory, oldest first. */
final class ConversationsInMemory implements WorkingState.Part<ConversationsInMemory> {

    final List<Message> messages = new ArrayList<>();

    @Override
    public ConversationsInMemory copy() {
        ConversationsInMemory copy = new ConversationsInMemory();
        copy.messages.addAll(messages);
        return copy;
    }
}
