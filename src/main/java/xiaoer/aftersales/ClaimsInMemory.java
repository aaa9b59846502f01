package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.List;
import xiaoer.shared.WorkingState;

/** The claims of a shift that lives in memory, by number, and their evidence. */
final class ClaimsInMemory implements WorkingState.Part<ClaimsInMemory> {

    final List<Claim> claims = new ArrayList<>();
    final List<Exhibit> exhibits = new ArrayList<>();

    /** The codes of the wrong turns that the processes have marked: by them a case that is played is judged. */
    final List<String> turns = new ArrayList<>();

    @Override
    public ClaimsInMemory copy() {
        ClaimsInMemory copy = new ClaimsInMemory();
        claims.forEach(claim -> copy.claims.add(claim.copy()));
        copy.exhibits.addAll(exhibits);
        copy.turns.addAll(turns);
        return copy;
    }
}
