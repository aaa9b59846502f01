package xiaoer.scoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.cases.Packs;
import xiaoer.desk.events.ConsultEvents.CustomerArrived;
import xiaoer.identity.Accounts;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;
import xiaoer.shop.CarrierNames;

/** The evaluation of one shift: its sheets, why each point was won or lost, and what happened. */
@Controller
class SheetPage {

    /** Findings that stand on top as what is most worth learning: more nobody keeps in mind. */
    private static final int LESSONS = 3;

    private final Accounts accounts;
    private final Packs packs;
    private final CarrierNames carriers;
    private final Sheets sheets;
    private final Shifts shifts;
    private final ShiftRows rows;
    private final EventWords words;

    SheetPage(
            Accounts accounts,
            Packs packs,
            CarrierNames carriers,
            Sheets sheets,
            Shifts shifts,
            ShiftRows rows,
            EventWords words) {
        this.accounts = accounts;
        this.packs = packs;
        this.carriers = carriers;
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
        CarrierWords names = new CarrierWords(carriers.of(packs.get(info.pack(), info.packVersion())));
        List<SheetView> views =
                scored.stream().map(sheet -> SheetView.of(sheet, names, locale)).toList();
        model.addAttribute("shift", rows.head(info, locale));
        model.addAttribute("again", mayRepeat(info) ? info : null);
        model.addAttribute("lessons", SheetView.lessons(views, LESSONS));
        model.addAttribute("sheets", views);
        model.addAttribute("trends", rows.trends(info));
        model.addAttribute("order", order);
        List<LogEvent> log = shifts.events(info);
        model.addAttribute("timeline", Timeline.of(log, order, words, names, locale));
        model.addAttribute("consulted", log.stream().anyMatch(event -> event.is(CustomerArrived.class)));
        return "scoring/sheet";
    }

    /** A practice shift can be worked again with the same orders, by who worked it. */
    private boolean mayRepeat(ShiftInfo info) {
        return info.hasEnded()
                && info.mode() == Mode.PRACTICE
                && info.seed() != null
                && info.student().equals(accounts.current().name());
    }
}
