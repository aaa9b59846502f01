package xiaoer.desk;

import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student turns to a customer. */
@Component
class OpeningConsult implements CommandHandler<OpeningConsult.OpenConsult> {

    /** @param consult the number of the consult */
    record OpenConsult(String key, int consult) implements Command {}

    private final Consults consults;

    OpeningConsult(Consults consults) {
        this.consults = consults;
    }

    @Override
    public String type() {
        return "open";
    }

    /** Who looks again opens nothing anew. */
    @Override
    public void handle(Scene scene, OpenConsult command) {
        Consult consult = consults.get(scene.shift(), command.consult());
        if (!consult.isOpened() && !consult.hasEnded()) {
            open(scene, consult);
        }
    }

    static void open(Scene scene, Consult consult) {
        consult.open(scene.now());
        scene.append(new ConsultEvents.ConsultOpened(consult.number()), null);
    }
}
