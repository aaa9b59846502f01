package xiaoer.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component on one page, for those who build pages; in demo mode only. */
@Controller
@ConditionalOnProperty("xiaoer.demo")
class StyleGuide {

    @GetMapping("/styleguide")
    String show() {
        return "web/styleguide";
    }
}
