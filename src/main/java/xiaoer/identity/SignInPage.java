package xiaoer.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.shared.Refusal;

/** The sign-in page; it lists the demo accounts in demo mode only. */
@Controller
class SignInPage {

    private static final String PAGE = "identity/sign-in";

    private final ObjectProvider<DemoAccounts> demo;

    SignInPage(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    /** Also where a refused sign-in is reloaded, e.g. to read it in the other language. */
    @GetMapping({"/sign-in", "/sign-in/refused"})
    String show(Model model) {
        return page(model, "", null);
    }

    /** The form comes back with the name that was typed. */
    @PostMapping("/sign-in/refused")
    String refused(
            @RequestParam(defaultValue = "") String name,
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException refusal,
            HttpServletResponse response,
            Model model) {
        Refusal told = CallRefusals.refusal(refusal);
        response.setStatus(
                told.kind() == Refusal.Kind.LATER
                        ? HttpStatus.TOO_MANY_REQUESTS.value()
                        : HttpStatus.UNAUTHORIZED.value());
        return page(model, name, told);
    }

    private String page(Model model, String name, @Nullable Refusal refusal) {
        DemoAccounts accounts = demo.getIfAvailable();
        model.addAttribute("name", name);
        model.addAttribute("refusal", refusal);
        model.addAttribute("demoAccounts", accounts == null ? List.of() : accounts.all());
        model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        return PAGE;
    }
}
