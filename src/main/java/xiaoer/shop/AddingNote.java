package xiaoer.shop;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderEvents;

/** Writes a note on an order, signed and dated, and may raise a flag with it. */
@Component
class AddingNote implements CommandHandler<AddingNote.WriteNote> {

    record WriteNote(
            String key, String order, String text, @Nullable Flag flag) implements Command {}

    private final Orders orders;
    private final FlaggingOrder flagging;
    private final Claimed claimed;
    private final Watchers watchers;

    AddingNote(Orders orders, FlaggingOrder flagging, Claimed claimed, Watchers watchers) {
        this.orders = orders;
        this.flagging = flagging;
        this.claimed = claimed;
        this.watchers = watchers;
    }

    @Override
    public String type() {
        return "note";
    }

    @Override
    public void handle(Scene scene, WriteNote command) {
        Order order = orders.get(scene, command.order());
        Stale.ifTerminal(order, claimed);
        String text = Texts.required("text", command.text(), Note.MAX_TEXT);
        Flag flag = command.flag() == null ? order.flag() : command.flag();
        Note note = new Note(scene.student(), scene.now(), text, order.status().name(), flag);
        order.add(note);
        scene.append(new OrderEvents.NoteAdded(order.number(), note.author(), note.text(), note.situation()), null);
        watchers.tell(scene, order, OrderWatch.What.NOTED, Map.of("text", note.text()));
        if (flag != order.flag()) {
            flagging.change(scene, order, flag);
        }
    }
}
