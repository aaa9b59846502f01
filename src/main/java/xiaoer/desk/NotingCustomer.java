package xiaoer.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student writes down what colleagues should know of a customer. */
@Component
class NotingCustomer implements CommandHandler<NotingCustomer.NoteCustomer> {

    record NoteCustomer(
            String key, @Nullable String customer, @Nullable String text) implements Command {}

    static final int MAX_TEXT = 500;

    private final CustomerRecords records;

    NotingCustomer(CustomerRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "note-customer";
    }

    @Override
    public void handle(Scene scene, NoteCustomer command) {
        String text = command.text() == null ? "" : TypedText.kept(command.text());
        if (text.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "text");
        }
        if (text.length() > MAX_TEXT) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", "text", MAX_TEXT);
        }
        CustomerRecord customer = records.get(scene, command.customer());
        customer.note(new CustomerRecord.Note(scene.now(), scene.student(), text));
        scene.append(new ConsultEvents.CustomerNoted(customer.customer(), text), null);
    }
}
