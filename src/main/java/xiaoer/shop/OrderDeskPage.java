package xiaoer.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.cases.Packs;
import xiaoer.identity.Place;
import xiaoer.identity.Role;
import xiaoer.shift.Mode;
import xiaoer.shift.Shifts;
import xiaoer.shop.events.CloseReason;

/** The order desk as it is looked at: the way in, the list, and the window of one order. */
@Controller
class OrderDeskPage {

    /** Shifts offered to be gone on with. */
    private static final int SHOWN_SHIFTS = 6;

    private final Shifts shifts;
    private final Packs packs;
    private final DeskModel desk;
    private final ShiftDesk orderDesk;

    OrderDeskPage(Shifts shifts, Packs packs, DeskModel desk, ShiftDesk orderDesk) {
        this.shifts = shifts;
        this.packs = packs;
        this.desk = desk;
        this.orderDesk = orderDesk;
    }

    @Bean
    static Place orderDeskPlace() {
        return new Place(
                "orders", "/desk/orders", "desk", 10, Set.of(Role.STUDENT, Role.TRAINER, Role.ANALYST, Role.TEACHER));
    }

    @GetMapping("/desk/orders")
    String wayIn(Model model) {
        model.addAttribute("desk", orderDesk);
        model.addAttribute("packs", packs.list().stream().filter(ShopPack::isIn).toList());
        model.addAttribute(
                "shifts",
                shifts.list().stream()
                        .filter(shift -> !shift.hasEnded())
                        .limit(SHOWN_SHIFTS)
                        .toList());
        return "shop/way-in";
    }

    /** Starts a practice shift; without a seed one is drawn. */
    @PostMapping("/desk/orders")
    String start(@RequestParam String pack, @RequestParam String profile, @RequestParam @Nullable Long seed) {
        UUID shift = shifts.start(new Shifts.Start(pack, seed, Mode.PRACTICE, profile));
        return "redirect:/desk/orders/" + shift;
    }

    @GetMapping("/desk/orders/{shift}")
    String show(@PathVariable UUID shift, DeskQuery query, Model model) {
        desk.head(shift, model);
        desk.list(shift, query, model);
        String open = query.order();
        if (open != null && !open.isEmpty()) {
            desk.window(shift, open, model);
        }
        return "shop/desk";
    }

    @GetMapping("/desk/orders/{shift}/head")
    String head(@PathVariable UUID shift, Model model) {
        desk.head(shift, model);
        return "shop/desk-parts :: head";
    }

    @GetMapping("/desk/orders/{shift}/list")
    String list(@PathVariable UUID shift, DeskQuery query, Model model) {
        desk.head(shift, model);
        desk.list(shift, query, model);
        return "shop/desk-parts :: list";
    }

    @GetMapping("/desk/orders/{shift}/orders/{order}")
    String window(@PathVariable UUID shift, @PathVariable String order, Model model) {
        desk.head(shift, model);
        desk.window(shift, order, model);
        return "shop/window :: window";
    }

    /** The step before closing: what the rules say to it, and the way to go on. */
    @GetMapping("/desk/orders/{shift}/orders/{order}/close")
    String closing(
            @PathVariable UUID shift, @PathVariable String order, @RequestParam CloseReason reason, Model model) {
        desk.closing(shift, order, reason, model);
        return "shop/market :: closing";
    }

    /**
     * What changes by itself in an open window. The window is drawn anew only when other things may be done with the
     * order than the reader sees, so that nothing half typed is lost.
     */
    @GetMapping("/desk/orders/{shift}/orders/{order}/course")
    String course(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String seen,
            Model model,
            HttpServletResponse response) {
        desk.head(shift, model);
        if (desk.window(shift, order, model).stand().equals(seen)) {
            return "shop/window :: course";
        }
        response.setHeader("HX-Retarget", "#window");
        response.setHeader("HX-Reswap", "outerHTML");
        return "shop/window :: window";
    }
}
