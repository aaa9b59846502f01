package xiaoer.aftersales;

import java.util.Set;
import org.springframework.stereotype.Component;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Intervention;
import xiaoer.shift.Scene;

/** Staff let a claim go on by the process of another release, e.g. because the one it runs on cannot end. */
@Component
class MigratingClaim implements CommandHandler<MigratingClaim.MigrateClaim> {

    record MigrateClaim(String key, int claim, int release) implements Intervention {

        @Override
        public Set<Role> roles() {
            return Set.of(Role.TRAINER, Role.ANALYST, Role.ADMIN);
        }
    }

    private final Claims claims;
    private final ClaimFlow flow;
    private final Accounts accounts;

    MigratingClaim(Claims claims, ClaimFlow flow, Accounts accounts) {
        this.claims = claims;
        this.flow = flow;
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return "migrate";
    }

    @Override
    public void handle(Scene scene, MigrateClaim command) {
        Claim claim = claims.get(scene.shift(), command.claim());
        flow.migrate(scene, claim, accounts.current().name(), command.release());
    }
}
