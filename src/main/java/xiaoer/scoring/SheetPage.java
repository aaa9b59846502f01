package xiaoer.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.shift.LogEvent;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** The evaluation of one shift: its sheets, why each point was won or lost, and what happened. */
@Controller
class SheetPage {

    /** Events asked for at once. */
    private static final int PAGE = 500;

    private final Sheets sheets;
    private final Shifts shifts;
    private final ShiftRows rows;
    private final EventWords words;

    SheetPage(Sheets sheets, Shifts shifts, ShiftRows rows, EventWords words) {
        this.sheets = sheets;
        this.shifts = shifts;
        this.rows = rows;
        this.words = words;
    }

    /** @param order the number of the order whose story is told; empty for the whole shift's */
    @GetMapping("/shifts/{shift}/sheet")
    String show(@PathVariable UUID shift, @RequestParam(defaultValue = "") String order, Model model, Locale locale) {
        List<Sheet> scored = sheets.of(shift);
        ShiftInfo info = shifts.info(shift);
        model.addAttribute("shift", rows.head(info, locale));
        model.addAttribute(
                "sheets",
                scored.stream().map(sheet -> SheetView.of(sheet, locale)).toList());
        model.addAttribute("order", order);
        model.addAttribute("timeline", Timeline.of(log(info), order, words, locale));
        return "scoring/sheet";
    }

    private List<LogEvent> log(ShiftInfo info) {
        List<LogEvent> events = new ArrayList<>();
        for (long after = 0; after < info.lastEvent(); after += PAGE) {
            events.addAll(shifts.events(info.id(), after, PAGE));
        }
        return events;
    }
}
