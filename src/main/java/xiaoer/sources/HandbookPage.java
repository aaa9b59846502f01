package xiaoer.sources;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The training handbook, with an anchor for every section. */
@Controller
class HandbookPage {

    private final Handbook handbook;

    HandbookPage(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/handbook")
    String handbook(Model model, Locale language) {
        model.addAttribute("handbook", handbook.in(language).html());
        return "sources/handbook";
    }
}
