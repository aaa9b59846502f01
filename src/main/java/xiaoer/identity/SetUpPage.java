package xiaoer.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Creates the first administrator with the code of the log; is not there once there is one. */
@Controller
@ConditionalOnProperty(name = "xiaoer.demo", havingValue = "false")
class SetUpPage {

    private final FirstAdministrator firstAdministrator;

    SetUpPage(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/setup")
    String show() {
        if (!firstAdministrator.isMissing()) {
            throw Refusal.of(Kind.UNKNOWN, "SET_UP_DONE");
        }
        return "identity/setup";
    }

    @PostMapping("/setup")
    String create(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam String password) {
        firstAdministrator.create(code, name, displayName, password);
        return "redirect:/sign-in";
    }
}
