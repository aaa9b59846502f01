package xiaoer.cases;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;

/** The packs that can be worked, and what is wrong with those that cannot. */
@Controller
@RequestMapping("/system/packs")
class PacksPage {

    private final PackDesk desk;

    PacksPage(PackDesk desk) {
        this.desk = desk;
    }

    @Bean
    static NavigationEntry packsPlace() {
        return new NavigationEntry(
                "packs", "/system/packs", "inbox", 50, Set.of(Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "problems",
                desk.folder().stream().flatMap(seen -> seen.problems().stream()).toList());
        model.addAttribute("passedOver", desk.passedOver());
        model.addAttribute("packs", desk.list());
        model.addAttribute("mayImport", desk.mayImport());
        return "cases/packs";
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(@RequestParam MultipartFile file, RedirectAttributes flash, Locale locale) throws IOException {
        PackDesk.Taken taken = desk.take(file.getInputStream(), null);
        Pack pack = taken.pack();
        flash.addFlashAttribute("notice", "packs.imported");
        flash.addFlashAttribute("noticeAbout", pack.id() + " · " + pack.version());
        flash.addFlashAttribute(
                "told",
                taken.told().stream()
                        .map(problem -> problem.in(locale).message())
                        .collect(Collectors.joining("\n")));
        return "redirect:/system/packs";
    }
}
