package xiaoer.shift;

import java.util.Set;
import xiaoer.identity.Role;

/** A command of staff on whichever shift: not its student acts, but somebody with one of these roles. */
public interface Intervention extends Command {

    Set<Role> roles();
}
