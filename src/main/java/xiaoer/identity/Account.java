package xiaoer.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * A person's account, as other modules see it. Serializable, because it is what a session remembers.
 *
 * @param name the sign-in name, unique, e.g. {@code student01}
 * @param displayName how the person is called on pages
 */
public record Account(UUID id, String name, String displayName, Set<Role> roles) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
