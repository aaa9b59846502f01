package xiaoer.release;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
import xiaoer.identity.Place;
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
    static Place releasesPlace() {
        return new Place(
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
        fill(model);
        if (seen.equals(model.getAttribute("seen"))) {
            ModelAndView nothing = new ModelAndView();
            nothing.setStatus(HttpStatus.NO_CONTENT);
            nothing.setView((values, request, response) -> {});
            return nothing;
        }
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
        List<Release> releases = desk.releases(SHOWN);
        List<Draft> drafts = desk.drafts();
        model.addAttribute("releases", releases);
        model.addAttribute(
                "drafts",
                drafts.stream()
                        .map(draft -> new Waiting(draft, desk.changes(draft)))
                        .toList());
        model.addAttribute("mayPublish", desk.mayPublish());
        model.addAttribute(
                "seen",
                (releases.isEmpty() ? 0 : releases.get(0).number())
                        + drafts.stream().map(draft -> "." + draft.id()).collect(Collectors.joining()));
    }

    private static String done(RedirectAttributes flash, String notice, Object about) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("noticeAbout", about);
        return "redirect:/system/releases";
    }
}
