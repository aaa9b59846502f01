package xiaoer.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;

/** What the frame of every page asks for; every template has it as {@code frame}. */
@ControllerAdvice
class Frame {

    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    private final HttpServletRequest request;
    private final Accounts accounts;
    private final List<NavigationEntry> places;

    /** @param request stands for the current one, whichever that is */
    Frame(HttpServletRequest request, Accounts accounts, List<NavigationEntry> places) {
        this.request = request;
        this.accounts = accounts;
        this.places = places.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::rank))
                .toList();
    }

    @ModelAttribute("frame")
    Frame frame() {
        return this;
    }

    /** Who is signed in; null for nobody. */
    public @Nullable Account me() {
        try {
            return accounts.current();
        } catch (Refusal nobody) {
            return null;
        }
    }

    /** Where this person is led to, from left to right. */
    public List<NavigationEntry> places() {
        Account me = me();
        return me == null
                ? List.of()
                : places.stream().filter(place -> place.isFor(me)).toList();
    }

    /** Whether it is somebody who manages accounts. */
    public boolean isAdministrator() {
        Account me = me();
        return me != null && me.has(Role.ADMIN);
    }

    /** Whether the current page lies at or below the path; of a part of a page, the page it stands in. */
    public boolean isAt(String path) {
        String page = request.getHeader("HX-Current-URL");
        String here = page == null ? request.getRequestURI() : pathOf(page);
        return here.equals(path) || here.startsWith(path + "/");
    }

    private static String pathOf(String address) {
        try {
            return Objects.requireNonNullElse(new URI(address).getPath(), "");
        } catch (URISyntaxException nowhere) {
            return "";
        }
    }

    /** The colours chosen in this browser; anything else than the three is taken for none. */
    public String theme() {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "system";
    }

    /** The current address in another language. */
    public String in(String language) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("language", language)
                .build()
                .toUriString();
    }

    /**
     * The language of words that people of the shop's world wrote, for who has a page read out in another; null where it is
     * the page's.
     */
    public @Nullable String spoken(@Nullable String words) {
        boolean chinese = words != null && words.codePoints().anyMatch(Character::isIdeographic);
        return chinese
                        && !LocalizedText.language(LocaleContextHolder.getLocale())
                                .equals(LocalizedText.CHINESE)
                ? LocalizedText.CHINESE
                : null;
    }

    /** The zone in which times of this installation are shown; a shift's times are shown in its own. */
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
