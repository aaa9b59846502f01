package xiaoer.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A person's account, as other modules see it.
 *
 * @param name the sign-in name, unique, e.g. {@code student01}
 * @param displayName how the person is called on pages
 */
public record Account(UUID id, String name, String displayName, Set<Role> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
