package xiaoer.shift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;

/** What was answered to each command, so that a repeated key is answered alike and does nothing. */
@Component
class CommandAnswers {

    private final StoredAnswers stored;
    private final StoredEvents log;
    private final Registry registry;

    CommandAnswers(StoredAnswers stored, StoredEvents log, Registry registry) {
        this.stored = stored;
        this.log = log;
        this.registry = registry;
    }

    /** A command with the hash of all it says. */
    record Sent(Command command, String content) {}

    Sent sent(Command command) {
        Map<String, Object> all = Map.of("type", registry.typeOf(command), "command", command);
        return new Sent(command, CanonicalJson.sha256(CanonicalJson.of(all)));
    }

    /** What a command came to; a refusal is thrown only when the transaction has committed. */
    record Outcome(List<LogEvent> events, @Nullable Refusal refusal) {
        Answer answer() {
            if (refusal != null) {
                throw refusal;
            }
            return new Answer(events);
        }
    }

    /**
     * @throws Refusal {@code KEY_REUSED} when the key stands for another command
     */
    Optional<Outcome> known(Shift shift, Sent sent) {
        String key = sent.command().key();
        return stored.findById(new StoredAnswer.Key(shift.id(), key)).map(answer -> {
            if (!answer.isFor(sent.content())) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "KEY_REUSED", key);
            }
            List<LogEvent> events =
                    log.between(shift.id(), answer.afterSeq(), answer.lastSeq(), Limit.unlimited()).stream()
                            .map(StoredEvent::closed)
                            .toList();
            return new Outcome(events, answer.refusal());
        });
    }

    /**
     * @param events those that the command appended, the log's last
     * @param refusal null when it was done
     */
    Outcome keep(Shift shift, Sent sent, List<LogEvent> events, @Nullable Refusal refusal) {
        long last = shift.lastSeq();
        StoredAnswer answer = stored.save(new StoredAnswer(
                shift.id(), sent.command().key(), sent.content(), last - events.size(), last, refusal));
        return new Outcome(events, answer.refusal());
    }
}
