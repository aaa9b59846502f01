package xiaoer.desk;

import jakarta.servlet.http.HttpServletResponse;
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

/** The consult desk as it is looked at: the way in, the customers, and the talk with one of them. */
@Controller
class ConsultDeskPage {

    private static final String PATH = "/desk/consults";
    private static final int RANK = 5;

    private final WayIn wayIn;
    private final ConsultDeskModel desk;
    private final ShiftDesk consultDesk;

    ConsultDeskPage(WayIn wayIn, ConsultDeskModel desk, ShiftDesk consultDesk) {
        this.wayIn = wayIn;
        this.desk = desk;
        this.consultDesk = consultDesk;
    }

    @Bean
    static NavigationEntry consultDeskPlace() {
        return new NavigationEntry(
                "consults", PATH, "talk", RANK, Set.of(Role.STUDENT, Role.TRAINER, Role.ANALYST, Role.TEACHER));
    }

    @Bean
    static ShiftDesk consultDesk(Consults consults) {
        return new ShiftDesk(
                "consults",
                PATH,
                RANK,
                ConsultPack::isIn,
                ConsultPack::isIn,
                shift -> consults.ofShift(shift).stream()
                        .filter(consult -> consult.next() == Consult.Turn.AGENT)
                        .count());
    }

    @GetMapping(PATH)
    String wayIn(
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String profile,
            @RequestParam @Nullable Long seed,
            Model model) {
        wayIn.fill(consultDesk, new WayIn.Entry(pack, profile, seed), model);
        return "shop/way-in";
    }

    @PostMapping(PATH)
    String start(
            @RequestParam String pack,
            @RequestParam String profile,
            @RequestParam @Nullable Long seed,
            @RequestParam(defaultValue = "false") boolean another) {
        return wayIn.start(consultDesk, new WayIn.Entry(pack, profile, seed), another);
    }

    @GetMapping(PATH + "/{shift}")
    String show(@PathVariable UUID shift, Model model) {
        desk.customers(shift, model);
        return "desk/desk";
    }

    /** The whole desk for who comes by address; only the talk for who chooses it in the list. */
    @GetMapping(PATH + "/{shift}/{number}")
    String consult(
            @PathVariable UUID shift,
            @PathVariable int number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        desk.consult(shift, number, model);
        return part == null ? "desk/desk" : "desk/consult :: consult";
    }

    /**
     * What is new on the desk, every part with the place it goes to; nothing where the reader sees all of it already.
     *
     * @param open the number of the consult that is open; 0 for none
     * @param seen the marks of what the reader sees
     */
    @GetMapping(PATH + "/{shift}/news")
    Object news(
            @PathVariable UUID shift,
            @RequestParam(defaultValue = "0") int open,
            @RequestParam(defaultValue = "") Set<String> seen,
            Model model,
            HttpServletResponse response) {
        DeskHead head = open == 0 ? desk.customers(shift, model) : desk.consult(shift, open, model);
        head.nameEvent(response);
        return Marks.areAmong(seen, model)
                ? new ResponseEntity<Void>(HttpStatus.NO_CONTENT)
                : "desk/consult-parts :: news";
    }
}
