package xiaoer.sources;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import xiaoer.shared.Refusal;

/** A law in its own words, with an anchor for every article. */
@Controller
class LawPage {

    private final Statutes statutes;

    LawPage(Statutes statutes) {
        this.statutes = statutes;
    }

    @GetMapping("/law/{id}")
    String law(@PathVariable String id, Model model) {
        model.addAttribute(
                "law",
                statutes.find(id)
                        .orElseThrow(() -> Refusal.of(
                                Refusal.Kind.UNKNOWN, "UNKNOWN_LAW", id.length() > 60 ? id.substring(0, 60) : id)));
        return "sources/law";
    }
}
