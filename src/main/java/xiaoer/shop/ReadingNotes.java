package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** Opens the notes of an order: a red flag asks for it before shipping. */
@Component
class ReadingNotes implements CommandHandler<ReadingNotes.ReadNotes> {

    record ReadNotes(String key, String order) implements Command {}

    private final Orders orders;

    ReadingNotes(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return "read-notes";
    }

    @Override
    public void handle(Scene scene, ReadNotes command) {
        Order order = orders.get(scene, command.order());
        if (order.notesReadAt() != null && order.notesRead(scene.student())) {
            return;
        }
        order.readNotes(scene.now());
        scene.append(new OrderEvents.NotesRead(order.number(), order.notes().size()), null);
    }
}
