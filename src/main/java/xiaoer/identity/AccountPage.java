package xiaoer.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password and tokens. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final Registrar registrar;
    private final BearerTokens tokens;

    AccountPage(Registrar registrar, BearerTokens tokens) {
        this.registrar = registrar;
        this.tokens = tokens;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("tokens", tokens.list());
        return "identity/account";
    }

    /** Ends all sessions, this one too: the new password is tried at once, while it is fresh in memory. */
    @PostMapping("/password")
    String changePassword(@RequestParam String present, @RequestParam String password, HttpServletRequest request) {
        registrar.changeOwnPassword(present, password, request.getRemoteAddr());
        return "redirect:/sign-in?changed";
    }

    /** Answers only the list, with the new token in it: it is told this once, and must not wait in a session. */
    @PostMapping("/tokens")
    String issue(@RequestParam String label, Model model) {
        model.addAttribute("issued", tokens.issue(label));
        model.addAttribute("tokens", tokens.list());
        return "identity/account :: tokens";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes flash) {
        tokens.revoke(id);
        flash.addFlashAttribute("notice", "account.token-revoked");
        return "redirect:/account";
    }
}
