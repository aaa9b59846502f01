package xiaoer.identity;

import java.util.Set;

/**
 * A page that people with certain roles are led to, from the bar of every page and from the home page. A bean of this
 * type is found by the frame of the pages. Its words are {@code place.<key>} and {@code place.<key>.about}.
 *
 * @param key stable lower-case name, e.g. {@code orders}
 * @param path where it is, e.g. {@code /desk/orders}
 * @param icon the id of a symbol in {@code icons.svg}
 * @param rank smaller stands further left
 * @param roles who is led there; the page itself checks again
 */
public record NavigationEntry(String key, String path, String icon, int rank, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** Whether somebody with these roles is led there. */
    public boolean isFor(Account account) {
        return roles.stream().anyMatch(account::has);
    }
}
