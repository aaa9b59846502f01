package xiaoer.conversation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.shared.WorkingState;

/** In the working state of a shift that lives in memory, otherwise in the database. */
@Component
class StoredConversations implements Conversations {

    private final MessageRows rows;
    private final WorkingState.Register memory;

    StoredConversations(MessageRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    @Override
    public void add(UUID shift, Message message) {
        memory.part(shift, ConversationsInMemory.class, ConversationsInMemory::new)
                .ifPresentOrElse(
                        part -> part.messages.add(message), () -> rows.save(new StoredMessage(shift, message)));
    }

    @Override
    public List<Message> of(UUID shift) {
        return memory.part(shift, ConversationsInMemory.class, ConversationsInMemory::new)
                .map(part -> List.copyOf(part.messages))
                .orElseGet(() -> messages(rows.findByShiftOrderById(shift)));
    }

    @Override
    public List<Message> of(UUID shift, String subject) {
        return memory.part(shift, ConversationsInMemory.class, ConversationsInMemory::new)
                .map(part -> part.messages.stream()
                        .filter(message -> message.subject().equals(subject))
                        .toList())
                .orElseGet(() -> messages(rows.findByShiftAndSubjectOrderById(shift, subject)));
    }

    private static List<Message> messages(List<StoredMessage> rows) {
        return rows.stream().map(StoredMessage::message).toList();
    }
}
