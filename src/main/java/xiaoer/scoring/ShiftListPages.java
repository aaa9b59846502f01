package xiaoer.scoring;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;

/** One's own shifts, and those of one's classes, with their totals. */
@Controller
class ShiftListPages {

    private final ShiftRows rows;

    ShiftListPages(ShiftRows rows) {
        this.rows = rows;
    }

    @Bean
    static NavigationEntry shiftsPlace() {
        return new NavigationEntry("shifts", "/shifts", "score", 40, Set.of(Role.STUDENT));
    }

    @Bean
    static NavigationEntry classroomPlace() {
        return new NavigationEntry(
                "classroom", "/classroom/shifts", "people", 50, Set.of(Role.TEACHER, Role.JUDGE, Role.ADMIN));
    }

    @GetMapping("/shifts")
    String mine(@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        model.addAttribute("list", rows.mine(page, locale));
        return "scoring/shifts";
    }

    @GetMapping("/classroom/shifts")
    String ofClasses(
            @RequestParam(defaultValue = "time") String sort,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        ShiftRows.Order order = ShiftRows.Order.named(sort);
        model.addAttribute("sort", order.key());
        model.addAttribute("list", rows.ofClasses(order, page, locale));
        return "scoring/classroom-shifts";
    }
}
