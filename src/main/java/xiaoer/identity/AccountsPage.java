package xiaoer.identity;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts, classes and the audit trail, for administrators. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private final Roster roster;
    private final Registrar registrar;

    AccountsPage(Roster roster, Registrar registrar) {
        this.roster = roster;
        this.registrar = registrar;
    }

    @Bean
    static NavigationEntry accountsPlace() {
        return new NavigationEntry("accounts", "/accounts", "people", 90, Set.of(Role.ADMIN));
    }

    /** Teachers are led to their classes alone. */
    @Bean
    static NavigationEntry classesPlace() {
        return new NavigationEntry("classes", "/accounts/classes", "people", 90, Set.of(Role.TEACHER));
    }

    @GetMapping
    String accounts(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("rows", roster.search(text, page));
        model.addAttribute("classes", roster.classes());
        model.addAttribute("allRoles", Role.values());
        return "identity/accounts";
    }

    @GetMapping("/{name}")
    String account(@PathVariable String name, Model model) {
        model.addAttribute("row", roster.find(name));
        model.addAttribute("classes", roster.classes());
        model.addAttribute("allRoles", Role.values());
        return "identity/account-drawer";
    }

    @GetMapping("/classes")
    String classes(Model model) {
        model.addAttribute("classes", roster.classes());
        return "identity/classes";
    }

    @GetMapping("/trail")
    String trail(Model model) {
        model.addAttribute("lines", roster.trail());
        return "identity/trail";
    }

    @PostMapping
    String create(
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "") Set<String> classNames,
            RedirectAttributes flash) {
        registrar.create(name, displayName, password, roles, classNames);
        return done(flash, "accounts.created", name, "/accounts");
    }

    @PostMapping("/{name}/roles")
    String changeRoles(
            @PathVariable String name, @RequestParam(defaultValue = "") Set<Role> roles, RedirectAttributes flash) {
        registrar.changeRoles(name, roles);
        return done(flash, "accounts.roles-changed", name, "/accounts");
    }

    @PostMapping("/{name}/classes")
    String moveToClasses(
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<String> classNames,
            RedirectAttributes flash) {
        registrar.moveToClasses(name, classNames);
        return done(flash, "accounts.class-changed", name, "/accounts");
    }

    @PostMapping("/{name}/password")
    String resetPassword(@PathVariable String name, @RequestParam String password, RedirectAttributes flash) {
        registrar.resetPassword(name, password);
        return done(flash, "accounts.password-reset", name, "/accounts");
    }

    @PostMapping("/classes")
    String createClass(@RequestParam String name, RedirectAttributes flash) {
        registrar.createClass(name);
        return done(flash, "accounts.class-created", name, "/accounts/classes");
    }

    @PostMapping("/{name}/forgive-guesses")
    String forgiveGuesses(@PathVariable String name, RedirectAttributes flash) {
        registrar.forgiveGuesses(name);
        return done(flash, "accounts.guesses-forgiven", name, "/accounts");
    }

    /** Of somebody in a class, chosen from the list of its students. */
    @PostMapping("/classes/forgive-guesses")
    String forgiveGuessesInClass(@RequestParam String name, RedirectAttributes flash) {
        registrar.forgiveGuesses(name);
        return done(flash, "accounts.guesses-forgiven", name, "/accounts/classes");
    }

    private static String done(RedirectAttributes flash, String notice, String about, String next) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("noticeAbout", about);
        return "redirect:" + next;
    }
}
