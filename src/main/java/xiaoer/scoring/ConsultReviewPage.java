package xiaoer.scoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.Parameters;
import xiaoer.shared.Refusal;
import xiaoer.shift.LogEvent;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;
import xiaoer.shop.CarrierNames;

/** The consults of a shift after it: what was answered, how that was judged, and how long customers waited. */
@Controller
@RequestMapping("/shifts/{shift}/consults")
class ConsultReviewPage {

    private final Shifts shifts;
    private final Sheets sheets;
    private final ShiftRows rows;
    private final Releases releases;
    private final Packs packs;
    private final CarrierNames carriers;

    ConsultReviewPage(
            Shifts shifts, Sheets sheets, ShiftRows rows, Releases releases, Packs packs, CarrierNames carriers) {
        this.shifts = shifts;
        this.sheets = sheets;
        this.rows = rows;
        this.releases = releases;
        this.packs = packs;
        this.carriers = carriers;
    }

    /** How the desk did as a whole, and all its customers. */
    @GetMapping
    String list(@PathVariable UUID shift, Model model, Locale locale) {
        ShiftInfo info = shifts.info(shift);
        List<ConsultReview> reviews = ConsultReviews.of(sheets.revealed(info));
        Parameters parameters = releases.rules(info.release()).parameters(info.profile());
        model.addAttribute("shift", rows.head(info, locale));
        model.addAttribute("consults", views(reviews, info, locale));
        model.addAttribute(
                "metrics",
                reviews.isEmpty()
                        ? new ConsultMetrics(List.of(), List.of())
                        : ConsultMetrics.of(reviews, ConsultMeasures.of(parameters), parameters));
        return "scoring/consults";
    }

    /** One customer, line by line. */
    @GetMapping("/{number}")
    String show(@PathVariable UUID shift, @PathVariable int number, Model model, Locale locale) {
        ShiftInfo info = shifts.info(shift);
        List<LogEvent> log = sheets.revealed(info);
        List<ConsultReviewView> consults = views(ConsultReviews.of(log), info, locale);
        int at = IntStream.range(0, consults.size())
                .filter(i -> consults.get(i).number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_CONSULT", number));
        model.addAttribute("shift", rows.head(info, locale));
        model.addAttribute("consult", consults.get(at));
        model.addAttribute("before", at == 0 ? null : consults.get(at - 1).number());
        model.addAttribute(
                "after", at + 1 == consults.size() ? null : consults.get(at + 1).number());
        model.addAttribute("judged", SheetView.about(sheets.of(shift), number, names(info), locale));
        return "scoring/consult";
    }

    private List<ConsultReviewView> views(List<ConsultReview> reviews, ShiftInfo info, Locale locale) {
        CarrierWords names = names(info);
        return reviews.stream()
                .map(review -> ConsultReviewView.of(review, names, locale))
                .toList();
    }

    private CarrierWords names(ShiftInfo info) {
        return new CarrierWords(carriers.of(packs.get(info.pack(), info.packVersion())));
    }
}
