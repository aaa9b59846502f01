package xiaoer.aftersales;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.cases.Pack;
import xiaoer.conversation.PersonaPlan;
import xiaoer.shared.Problem;
import xiaoer.shift.Chance;

/**
 * The claims of a case pack, as {@link ClaimFiles} reads them.
 *
 * @param cases every case and every variant of one, by id
 * @param answers what the simulated world does in any claim of a kind, after a case's own answers
 * @param personas what is fixed of the buyers in claims of a kind, where a case does not say otherwise
 * @param drawnAfter whether students of an exam see the drawings of processes, and the way claims came, only afterwards
 * @param draw how a shift's claims are drawn; null when every case comes, each at its own time
 */
record ClaimPack(
        Map<String, ClaimCase> cases,
        Map<ClaimKind, List<PlannedAnswer>> answers,
        Map<ClaimKind, PersonaPlan> personas,
        boolean drawnAfter,
        @Nullable CaseDraw draw) {

    /** Whether claims come by themselves in shifts of the pack. */
    static boolean isIn(Pack pack) {
        return ClaimFiles.names(pack).findAny().isPresent();
    }

    /** What is wrong with a pack's claims. */
    static List<Problem> problems(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        new ClaimFiles(pack, problems).read();
        return problems;
    }

    /** Reads a pack that passed its check. */
    static ClaimPack of(Pack pack) {
        return new ClaimFiles(pack, new ArrayList<>()).read();
    }

    /** The claims that come in a shift, in which variants and when; the same chance, the same claims. */
    List<CaseDraw.Place> places(Chance chance) {
        List<CaseDraw.Situation> pool = CaseDraw.Situation.of(cases.values());
        if (draw != null) {
            return draw.from(pool, chance);
        }
        return pool.stream()
                .map(situation -> situation.drawn(chance))
                .map(planned -> new CaseDraw.Place(
                        planned, Objects.requireNonNullElse(planned.after(), Duration.ZERO), planned.onDemand()))
                .toList();
    }

    /** This case alone, as early as it may come. */
    List<CaseDraw.Place> only(String id) {
        ClaimCase planned = get(id);
        Duration own =
                Objects.requireNonNullElse(planned.after(), planned.onDemand() ? PlannedClaims.LEAD : Duration.ZERO);
        return List.of(new CaseDraw.Place(planned, draw == null ? own : draw.first(), false));
    }

    /** All that may be answered in this claim, in the order in which it is tried. */
    List<PlannedAnswer> answers(Claim claim) {
        String planned = claim.caseId();
        return Stream.concat(
                        planned == null ? Stream.of() : get(planned).answers().stream(),
                        answers.getOrDefault(claim.kind(), List.of()).stream())
                .toList();
    }

    /** What is fixed of a claim's buyer. */
    PersonaPlan persona(Claim claim) {
        String planned = claim.caseId();
        PersonaPlan ofKind = personas.getOrDefault(claim.kind(), PersonaPlan.FREE);
        return planned == null ? ofKind : get(planned).persona().over(ofKind);
    }

    /** @throws IllegalArgumentException when the pack has no such case */
    ClaimCase get(String id) {
        ClaimCase planned = cases.get(id);
        if (planned == null) {
            throw new IllegalArgumentException("No case " + id);
        }
        return planned;
    }
}
