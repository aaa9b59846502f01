package xiaoer.conversation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.LocalizedTextColumn;

/** A message as it is kept. */
@Entity(name = "ConversationMessage")
@Table(name = "conversation_message")
class StoredMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private String subject;
    private Instant saidAt;

    private String party;

    @Convert(converter = LocalizedTextColumn.class)
    private LocalizedText words;

    private @Nullable Integer attachment;

    StoredMessage(UUID shift, Message message) {
        this.shift = shift;
        this.subject = message.subject();
        this.saidAt = message.at();
        this.party = message.from();
        this.words = message.words();
        this.attachment = message.attachment();
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StoredMessage() {}

    Message message() {
        return new Message(subject, saidAt, party, words, attachment);
    }
}
