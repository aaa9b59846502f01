package xiaoer.release;

import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;

/** Which rules are in force, which changes wait and why, and the way back. */
@Controller
@RequestMapping("/system/releases")
class ReleasesPage {

    private static final int SHOWN = 50;

    private final ReleaseDesk desk;

    ReleasesPage(ReleaseDesk desk) {
        this.desk = desk;
    }

    @Bean
    static NavigationEntry releasesPlace() {
        return new NavigationEntry(
                "releases",
                "/system/releases",
                "rules",
                70,
                Set.of(Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN));
    }

    /** @param changes the paths in which it differs from the release it was compared with */
    record Waiting(Draft draft, SortedSet<String> changes) {}

    @GetMapping
    String show(Model model) {
        fill(model);
        return "release/releases";
    }

    /** What the page asks for every two seconds: nothing, unless something is new. */
    @GetMapping("/live")
    ModelAndView live(@RequestParam String seen, Model model) {
        if (seen.equals(desk.state())) {
            ModelAndView nothing = new ModelAndView((values, request, response) -> {});
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        fill(model);
        return new ModelAndView("release/releases :: state", model.asMap());
    }

    @PostMapping("/{number}/restore")
    String restore(@PathVariable int number, RedirectAttributes flash) {
        return done(flash, "releases.restored", desk.restore(number).number());
    }

    @PostMapping("/drafts/{id}/publish")
    String publish(@PathVariable UUID id, RedirectAttributes flash) {
        return done(flash, "releases.published", desk.publish(id, "").number());
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        desk.discard(id);
        return done(flash, "releases.discarded", "");
    }

    private void fill(Model model) {
        // Looked up first: what comes meanwhile is then shown at the next look.
        model.addAttribute("seen", desk.state());
        model.addAttribute("releases", desk.releases(SHOWN));
        model.addAttribute(
                "drafts",
                desk.drafts().stream()
                        .map(draft -> new Waiting(draft, desk.changes(draft)))
                        .toList());
        model.addAttribute("passedOver", desk.passedOver());
        model.addAttribute("mayPublish", desk.mayPublish());
    }

    private static String done(RedirectAttributes flash, String notice, Object about) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("noticeAbout", about);
        return "redirect:/system/releases";
    }
}
