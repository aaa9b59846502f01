package xiaoer.aftersales;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;
import xiaoer.shop.DeskHead;
import xiaoer.shop.Marks;
import xiaoer.shop.ShiftDesk;
import xiaoer.shop.WayIn;
import xiaoer.workflow.Instances;

/** The claim desk as it is looked at: the way in, the list, and the page of one claim. */
@Controller
class ClaimDeskPage {

    private final WayIn wayIn;
    private final ClaimDeskModel desk;
    private final ShiftDesk claimDesk;

    ClaimDeskPage(WayIn wayIn, ClaimDeskModel desk, ShiftDesk claimDesk) {
        this.wayIn = wayIn;
        this.desk = desk;
        this.claimDesk = claimDesk;
    }

    @Bean
    static NavigationEntry claimDeskPlace() {
        return new NavigationEntry(
                "claims", "/desk/claims", "claim", 20, Set.of(Role.STUDENT, Role.TRAINER, Role.ANALYST, Role.TEACHER));
    }

    /** Wherever there are orders there may be claims: a complaint comes of what is done at the order desk. */
    @Bean
    static ShiftDesk claimDesk(ShiftDesk orderDesk, Instances instances) {
        return new ShiftDesk(
                "claims",
                "/desk/claims",
                20,
                orderDesk.isIn(),
                ClaimPack::isIn,
                shift -> instances.tasks(shift).size());
    }

    @GetMapping("/desk/claims")
    String wayIn(
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String profile,
            @RequestParam @Nullable Long seed,
            Model model) {
        wayIn.fill(claimDesk, new WayIn.Entry(pack, profile, seed), model);
        return "shop/way-in";
    }

    @PostMapping("/desk/claims")
    String start(
            @RequestParam String pack,
            @RequestParam String profile,
            @RequestParam @Nullable Long seed,
            @RequestParam(defaultValue = "false") boolean another) {
        return wayIn.start(claimDesk, new WayIn.Entry(pack, profile, seed), another);
    }

    @GetMapping("/desk/claims/{shift}")
    String show(@PathVariable UUID shift, Model model, Locale locale) {
        desk.inbox(shift, 0, model, locale);
        return "aftersales/desk";
    }

    /** The whole desk for who comes by address; only the claim for who chooses it in the list. */
    @GetMapping("/desk/claims/{shift}/{number}")
    String claim(
            @PathVariable UUID shift,
            @PathVariable int number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model,
            Locale locale) {
        desk.window(shift, number, model, locale);
        return part == null ? "aftersales/desk" : "aftersales/claim :: claim";
    }

    /**
     * What is new on the desk, every part with the place it goes to; nothing where the reader sees all of it already.
     *
     * @param open the number of the claim that is open; 0 for none
     * @param seen the marks of what the reader sees
     */
    @GetMapping("/desk/claims/{shift}/news")
    Object news(
            @PathVariable UUID shift,
            @RequestParam(defaultValue = "0") int open,
            @RequestParam(defaultValue = "") Set<String> seen,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        DeskHead head = open == 0 ? desk.inbox(shift, 0, model, locale) : desk.window(shift, open, model, locale);
        head.nameEvent(response);
        return Marks.areAmong(seen, model)
                ? new ResponseEntity<Void>(HttpStatus.NO_CONTENT)
                : "aftersales/claim-parts :: news";
    }
}
