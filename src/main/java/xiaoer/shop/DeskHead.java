package xiaoer.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.ui.Model;
import xiaoer.cases.Pack;
import xiaoer.shift.ShiftInfo;

/**
 * The line above every desk of a shift.
 *
 * @param student the display name of whose shift it is
 * @param now what the shift's clock shows
 * @param end when the shift ends by itself
 * @param ahead see {@link xiaoer.clock.Clocks.Reading}
 * @param mayTurn whether the reader may turn the clock
 * @param mayAct whether the reader may do anything here
 * @param desks the desks of the shift, from left to right
 */
public record DeskHead(
        ShiftInfo shift,
        String student,
        Pack pack,
        Instant now,
        Instant end,
        boolean paused,
        Duration ahead,
        boolean mayTurn,
        boolean mayAct,
        List<Way> desks) {

    private static final String EVENT = "Desk-Event";

    /** @param waiting how much waits there for the student */
    public record Way(String key, String path, long waiting) {}

    /** Puts the line on a page. */
    public void show(Model model) {
        model.addAttribute("head", this);
        Marks.mark(model, "head", student, end, paused, ahead, mayTurn, mayAct, ended(), desks);
    }

    /** Names, beside an answer, the last event that it shows or has brought about. */
    public void nameEvent(HttpServletResponse answer) {
        answer.setHeader(EVENT, String.valueOf(shift.lastEvent()));
    }

    public boolean ended() {
        return shift.hasEnded();
    }

    /** An author as people know them: the student by display name, whoever a pack tells of by the name it gives. */
    public String who(String author) {
        return author.equals(shift.student()) ? student : author;
    }

    /** Shift time as figures of the textbook write it, e.g. {@code 16:24:04}. */
    public String clock(Instant at) {
        return ShopTime.clock(at);
    }

    /** An amount as people read it, e.g. {@code ¥9,610,000.00}. */
    public String yuan(String amount) {
        return "¥%,.2f".formatted(new BigDecimal(amount));
    }

    /** How long so many business days are for the student, e.g. {@code 3:00}. */
    public String real(int days) {
        Duration time = Duration.ofSeconds((long) days * shift.secondsPerDay());
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
