package xiaoer.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** My account: the ways in to what this person does here. */
@Controller
class HomePage {

    @GetMapping("/")
    String show() {
        return "web/home";
    }
}
