package xiaoer.aftersales;

import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.cases.Packs;
import xiaoer.identity.Accounts;
import xiaoer.shift.Log;
import xiaoer.shift.Mode;
import xiaoer.shift.ShiftInfo;

/** Who may see the drawing of a process, and the way a claim came, at present. */
@Component
class DiagramVisibility {

    private final Log log;
    private final Packs packs;
    private final ClaimPacks claimPacks;
    private final Accounts accounts;

    DiagramVisibility(Log log, Packs packs, ClaimPacks claimPacks, Accounts accounts) {
        this.log = log;
        this.packs = packs;
        this.claimPacks = claimPacks;
        this.accounts = accounts;
    }

    /** An exam's pack may keep it from its student until the end; whoever else may see the shift always may. */
    boolean now(UUID shift) {
        ShiftInfo info = log.head(shift);
        return info.mode() != Mode.EXAM
                || info.hasEnded()
                || !info.student().equals(accounts.current().name())
                || !claimPacks.of(packs.get(info.pack(), info.packVersion())).drawnAfter();
    }
}
