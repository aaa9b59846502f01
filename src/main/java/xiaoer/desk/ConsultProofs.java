package xiaoer.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.conversation.facts.Persona;
import xiaoer.desk.events.ConsultsPlanned;
import xiaoer.desk.events.Quality;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.shared.WorkingState;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;

/**
 * Proves conversations: with every customer whom a case's conditions tell apart, what is the best and the worst that can
 * come of it, and is there anything that cannot be reached or left again.
 */
@Component
class ConsultProofs {

    /** Far more than any conversation has; beyond it a case is not proven. */
    private static final int MOST_STATES = 5_000;

    private static final long SEED = 1;

    private final InMemoryShifts shifts;
    private final Consults consults;
    private final ConsultPacks packs;
    private final Releases releases;

    ConsultProofs(InMemoryShifts shifts, Consults consults, ConsultPacks packs, Releases releases) {
        this.shifts = shifts;
        this.consults = consults;
        this.packs = packs;
        this.releases = releases;
    }

    /**
     * What is proven of a case.
     *
     * @param proven whether all was searched
     * @param customers how many kinds of customers were told apart
     * @param states states met, of all customers
     * @param steps answers tried
     * @param turns how many turns the best way has, at most: what the case offers
     * @param missed how much of what is offered cannot be earned, with the customer with whom that is most
     * @param worst what the least worthy way earns
     * @param bestWay of the first customer
     * @param unreached turns, and answers as {@code turn/answer}, that no customer leads to
     * @param deadEnds turns from which no answer leads to an end
     */
    record Proof(
            String planned,
            boolean proven,
            int customers,
            int states,
            int steps,
            int turns,
            BigDecimal missed,
            BigDecimal worst,
            List<ConsultProof.Step> bestWay,
            List<ConsultProof.Step> worstWay,
            Set<String> unreached,
            Set<String> deadEnds) {

        /** Whether every point can be earned by every customer's student, and every way leads to an end. */
        boolean isSound() {
            return proven && unreached.isEmpty() && deadEnds.isEmpty() && missed.signum() == 0;
        }
    }

    /** @throws IllegalArgumentException when the pack has no such conversation */
    Proof prove(Pack pack, int release, String profile, String id) {
        ConsultCase planned = packs.of(pack).get(id);
        Rules rules = releases.rules(release);
        Function<Quality, BigDecimal> worth = grade -> {
            BigDecimal share =
                    rules.parameters(profile).number("p.answer." + grade.name().toLowerCase(Locale.ROOT));
            return grade == Quality.WRONG ? share.negate() : share;
        };
        List<ConsultProof.Found> found = new ArrayList<>();
        List<Integer> offered = new ArrayList<>();
        List<OnlyConsult> customers = customers(planned);
        for (OnlyConsult customer : customers) {
            WorkingState state = new WorkingState();
            state.part(OnlyConsult.class, () -> customer);
            try (InMemoryShift shift = shifts.start(
                    new InMemoryShifts.Terms(pack, release, profile, SEED, Mode.PRACTICE, "proof"), state)) {
                found.add(new ConsultProof(shift, consults, planned, worth, MOST_STATES).search());
                offered.add(offered(shift));
            }
        }
        return proof(planned, found, offered);
    }

    /** How many turns the best way of this shift's customer has, as its plan tells. */
    private static int offered(InMemoryShift shift) {
        ShiftStartedSealed started = shift.log().get(0).sealedAs(ShiftStartedSealed.class);
        return Optional.ofNullable(started)
                .flatMap(begun -> begun.plan(ConsultsPlanned.class))
                .orElseThrow()
                .consults()
                .get(0)
                .turns();
    }

    private static Proof proof(ConsultCase planned, List<ConsultProof.Found> found, List<Integer> offered) {
        Set<String> unreached = new LinkedHashSet<>();
        planned.turns().values().forEach(turn -> {
            unreached.add(turn.id());
            turn.candidates().forEach(candidate -> unreached.add(turn.id() + "/" + candidate.id()));
        });
        Set<String> deadEnds = new TreeSet<>();
        found.forEach(one -> {
            unreached.removeAll(one.turns());
            unreached.removeAll(one.answers());
            deadEnds.addAll(one.deadEnds());
        });
        return new Proof(
                planned.id(),
                found.stream().allMatch(ConsultProof.Found::whole),
                found.size(),
                found.stream().mapToInt(ConsultProof.Found::states).sum(),
                found.stream().mapToInt(ConsultProof.Found::steps).sum(),
                offered.stream().mapToInt(Integer::intValue).max().orElse(0),
                IntStream.range(0, found.size())
                        .mapToObj(i -> missed(found.get(i), offered.get(i)))
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO),
                found.stream()
                        .map(ConsultProof.Found::worstWorth)
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO),
                found.get(0).best(),
                found.get(0).worst(),
                unreached,
                deadEnds);
    }

    /** What cannot be earned of what is offered. */
    private static BigDecimal missed(ConsultProof.Found found, int offered) {
        BigDecimal earned =
                found.bestEnding() != null && found.bestEnding().isGood() ? found.bestWorth() : BigDecimal.ZERO;
        return BigDecimal.valueOf(offered).subtract(earned).max(BigDecimal.ZERO);
    }

    /** Every kind of customer whom some condition tells from others. */
    private static List<OnlyConsult> customers(ConsultCase planned) {
        List<Persona> personas = new ArrayList<>();
        for (String knowledge : values(planned, "knowledge")) {
            for (String price : values(planned, "price")) {
                for (String demand : values(planned, "demand")) {
                    for (String mood : values(planned, "mood")) {
                        personas.add(new Persona(knowledge, price, demand, mood, 2));
                    }
                }
            }
        }
        List<OnlyConsult> customers = new ArrayList<>();
        for (int reserve : reserves(planned)) {
            personas.forEach(persona -> customers.add(new OnlyConsult(planned.id(), persona, reserve)));
        }
        return customers;
    }

    /** All that the case allows where a condition asks for it, and one of them where none does; every mood feels otherwise. */
    private static List<String> values(ConsultCase planned, String axis) {
        List<String> allowed = planned.persona().allowed(axis);
        boolean asked = planned.conditions().stream()
                .anyMatch(when -> when.words().containsKey(axis)
                        || axis.equals("mood") && when.numbers().containsKey("satisfaction"));
        return asked ? allowed : allowed.subList(0, 1);
    }

    /** One amount between each two bounds that a condition has. */
    private static Set<Integer> reserves(ConsultCase planned) {
        ConsultCase.Reserve all = planned.reserve();
        Set<Integer> reserves = new TreeSet<>(List.of(all.from(), all.to()));
        planned.conditions().stream()
                .map(when -> when.numbers().get("reserve"))
                .filter(bounds -> bounds != null)
                .flatMapToInt(bounds -> IntStream.of(bounds.from(), bounds.below(), bounds.below() - 1))
                .filter(amount -> amount >= all.from() && amount <= all.to())
                .forEach(reserves::add);
        return reserves;
    }
}
