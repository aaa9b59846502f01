package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents;
import xiaoer.aftersales.events.Party;
import xiaoer.conversation.Conversations;
import xiaoer.conversation.Message;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;

/** What is said about claims, where everybody concerned reads it. */
@Component
class ClaimThread {

    private static final String SUBJECT = "claim/";

    private final Conversations conversations;

    ClaimThread(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * @param words per language; empty when only evidence is shown
     * @param evidence the number of the evidence that is shown; null without one
     */
    void say(Scene scene, Claim claim, Party from, LocalizedText words, @Nullable Integer evidence) {
        conversations.add(
                scene.shift(), new Message(SUBJECT + claim.number(), scene.now(), from.name(), words, evidence));
        scene.append(new ClaimEvents.ClaimMessage(claim.number(), from, words, evidence), null);
    }

    /** All that was said in a shift, by the claim's number, oldest first. */
    Map<Integer, List<Message>> of(UUID shift) {
        return conversations.of(shift).stream()
                .filter(message -> message.subject().startsWith(SUBJECT))
                .collect(Collectors.groupingBy(
                        message -> Integer.parseInt(message.subject().substring(SUBJECT.length()))));
    }

    /** What was said about one claim, oldest first. */
    List<Message> of(Claim claim) {
        return conversations.of(claim.shift(), SUBJECT + claim.number());
    }
}
