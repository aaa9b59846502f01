package xiaoer.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Ending;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student hands a customer to somebody else, with a note that saves the customer from telling all again (S2-06). */
@Component
class TransferringConsult implements CommandHandler<TransferringConsult.TransferConsult> {

    /** @param to COLLEAGUE or SUPERVISOR */
    record TransferConsult(
            String key,
            int consult,
            @Nullable String to,
            @Nullable String note) implements Command {}

    private static final List<String> TO = List.of("COLLEAGUE", "SUPERVISOR");
    /** The longest note, in characters. */
    static final int MAX_NOTE = 500;

    private final Consults consults;
    private final WaitingClock clock;
    private final CustomerTurn customer;
    private final AskingSupervisor supervisor;
    private final ConsultEnd end;

    TransferringConsult(
            Consults consults, WaitingClock clock, CustomerTurn customer, AskingSupervisor supervisor, ConsultEnd end) {
        this.consults = consults;
        this.clock = clock;
        this.customer = customer;
        this.supervisor = supervisor;
        this.end = end;
    }

    @Override
    public String type() {
        return "transfer";
    }

    @Override
    public void handle(Scene scene, TransferConsult command) {
        Consult consult = consults.going(scene, command.consult());
        if (command.to() == null || !TO.contains(command.to())) {
            throw Refusal.of(Refusal.Kind.INVALID, "TRANSFER_TO", String.join(", ", TO));
        }
        String note = command.note() == null ? "" : TypedText.kept(command.note());
        if (note.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "note");
        }
        if (note.length() > MAX_NOTE) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", "note", note.length(), MAX_NOTE);
        }
        clock.stop(scene, consult);
        customer.cancel(scene, consult);
        supervisor.cancel(scene, consult);
        scene.append(new ConsultEvents.ConsultTransferred(consult.number(), command.to(), note), null);
        end.end(scene, consult, Ending.TRANSFERRED);
    }
}
