package xiaoer.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Flag;

/** The order desk as it is looked at: the way in, the list, and the window of one order. */
@Controller
class OrderDeskPage {

    private final WayIn wayIn;
    private final DeskModel desk;
    private final Guide guide;
    private final ShiftDesk orderDesk;

    OrderDeskPage(WayIn wayIn, DeskModel desk, Guide guide, ShiftDesk orderDesk) {
        this.wayIn = wayIn;
        this.desk = desk;
        this.guide = guide;
        this.orderDesk = orderDesk;
    }

    @Bean
    static NavigationEntry orderDeskPlace() {
        return new NavigationEntry(
                "orders", "/desk/orders", "desk", 10, Set.of(Role.STUDENT, Role.TRAINER, Role.ANALYST, Role.TEACHER));
    }

    @GetMapping("/desk/orders")
    String wayIn(
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String profile,
            @RequestParam @Nullable Long seed,
            Model model) {
        wayIn.fill(orderDesk, new WayIn.Entry(pack, profile, seed), model);
        return "shop/way-in";
    }

    /** The practice for newcomers, as the home page shows it; nothing for who has done it. */
    @GetMapping("/desk/orders/first")
    String first(Model model) {
        model.addAttribute("first", wayIn.first().orElse(null));
        return "shop/first :: card";
    }

    @PostMapping("/desk/orders")
    String start(
            @RequestParam String pack,
            @RequestParam String profile,
            @RequestParam @Nullable Long seed,
            @RequestParam(defaultValue = "false") boolean another) {
        return wayIn.start(orderDesk, new WayIn.Entry(pack, profile, seed), another);
    }

    @GetMapping("/desk/orders/{shift}")
    String show(@PathVariable UUID shift, DeskQuery query, Model model) {
        desk.checklist(shift, model);
        desk.list(shift, query, model);
        String open = query.order();
        if (open != null && !open.isEmpty()) {
            desk.window(shift, open, model);
        }
        return "shop/desk";
    }

    /** How to judge, in the words of the rules that the shift is judged by. */
    @GetMapping("/desk/orders/{shift}/guide")
    String guide(@PathVariable UUID shift, Model model) {
        model.addAttribute("guide", guide.of(shift));
        model.addAttribute("flags", List.of(Flag.values()));
        return "shop/guide :: guide";
    }

    /** What somebody chose to see stands in the address of the page; what draws itself anew leaves that alone. */
    @GetMapping("/desk/orders/{shift}/list")
    String list(
            @PathVariable UUID shift,
            DeskQuery query,
            @RequestHeader(name = "HX-Trigger", defaultValue = "") String by,
            Model model,
            HttpServletResponse response) {
        desk.head(shift, model);
        desk.list(shift, query, model);
        if (!by.equals("orders")) {
            String way = by.startsWith("tab-") ? "HX-Push-Url" : "HX-Replace-Url";
            response.setHeader(way, query.address(shift, query.order()));
        }
        return "shop/desk-parts :: list";
    }

    /** @param query the list beside the window */
    @GetMapping("/desk/orders/{shift}/orders/{order}")
    String window(
            @PathVariable UUID shift,
            @PathVariable String order,
            DeskQuery query,
            Model model,
            HttpServletResponse response) {
        desk.head(shift, model);
        desk.window(shift, order, model);
        response.setHeader("HX-Push-Url", query.address(shift, order));
        return "shop/window :: window";
    }

    /** No order is open any more. */
    @GetMapping("/desk/orders/{shift}/orders")
    String noWindow(@PathVariable UUID shift, DeskQuery query, HttpServletResponse response) {
        response.setHeader("HX-Push-Url", query.address(shift, null));
        return "shop/window :: none";
    }

    /** The words of a letter, to be edited and sent. */
    @GetMapping("/desk/orders/{shift}/orders/{order}/letter")
    String letter(@PathVariable UUID shift, @PathVariable String order, @RequestParam String letter, Model model) {
        desk.head(shift, model);
        desk.letter(shift, order, letter, model);
        return "shop/talk :: words";
    }

    /** The step before closing: what the rules say to it, and the way to go on. */
    @GetMapping("/desk/orders/{shift}/orders/{order}/close")
    String closing(
            @PathVariable UUID shift, @PathVariable String order, @RequestParam CloseReason reason, Model model) {
        desk.closing(shift, order, reason, model);
        return "shop/market :: closing";
    }

    /**
     * What is new on the desk, every part with the place it goes to; nothing where the reader sees all of it already.
     *
     * @param query the list and the open order
     * @param seen the marks of what the reader sees
     */
    @GetMapping("/desk/orders/{shift}/news")
    Object news(
            @PathVariable UUID shift,
            DeskQuery query,
            @RequestParam(defaultValue = "") Set<String> seen,
            Model model,
            HttpServletResponse response) {
        DeskHead head = desk.head(shift, model);
        desk.checklist(shift, model);
        desk.list(shift, query, model);
        String open = query.order();
        if (open != null) {
            desk.window(shift, open, model);
        }
        head.nameEvent(response);
        return Marks.areAmong(seen, model)
                ? new ResponseEntity<Void>(HttpStatus.NO_CONTENT)
                : "shop/desk-parts :: news";
    }
}
