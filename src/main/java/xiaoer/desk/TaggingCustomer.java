package xiaoer.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.CustomerTag;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student marks a customer, or takes the mark away. */
@Component
class TaggingCustomer implements CommandHandler<TaggingCustomer.TagCustomer> {

    /** @param off whether the tag goes away */
    record TagCustomer(
            String key,
            @Nullable String customer,
            @Nullable CustomerTag tag,
            @Nullable Boolean off) implements Command {}

    private final CustomerRecords records;

    TaggingCustomer(CustomerRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "tag";
    }

    @Override
    public void handle(Scene scene, TagCustomer command) {
        if (command.tag() == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "tag");
        }
        CustomerRecord customer = records.get(scene, command.customer());
        if (customer.tag(command.tag(), !Boolean.TRUE.equals(command.off()))) {
            scene.append(new ConsultEvents.CustomerTagged(customer.customer(), customer.tags()), null);
        }
    }
}
