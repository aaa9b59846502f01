package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.scoring.RecordedOrders.Act;
import xiaoer.scoring.RecordedOrders.Came;
import xiaoer.shift.Chance;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

/**
 * Whoever judges one order rightly that he judged wrongly never has less for it, whatever else he did. {@code
 * -Dagents.replacements=500} plays the long round.
 */
@InMemoryTest
class OrderReplacementTests {

    private static final String PROFILE = "textbook";
    private static final List<String> CARRIERS = List.of("YTO", "STO", "ZTO", "EMS", "SF");

    /** Seconds for which an order may be left lying. */
    private static final int LONGEST = 3_000;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    private final int wanted = Integer.getInteger("agents.replacements", 60);

    @Test
    void an_order_judged_right_instead_never_costs_anything() {
        List<String> lowered = new ArrayList<>();
        int replaced = 0;
        for (long seed = 1; replaced < wanted; seed++) {
            try (RecordedOrders recorded = worked(seed)) {
                List<Act> acts = recorded.acts();
                BigDecimal before = points(recorded, acts);
                for (int i = 0; i < acts.size() && replaced < wanted; i++) {
                    Act wrong = acts.get(i);
                    Optional<Act> right = right(wrong, recorded.orders().get(wrong.order()));
                    if (right.isPresent()) {
                        List<Act> corrected = new ArrayList<>(acts);
                        corrected.set(i, right.get());
                        BigDecimal after = points(recorded, corrected);
                        replaced++;
                        if (after.compareTo(before) < 0) {
                            lowered.add("seed %d, %s instead of %s: %s instead of %s"
                                    .formatted(seed, right.get(), wrong, after, before));
                        }
                    }
                }
            }
        }
        assertThat(lowered).as("of %d", replaced).isEmpty();
    }

    private RecordedOrders worked(long seed) {
        InMemoryShift shift = shifts.start(new InMemoryShifts.Terms(
                packs.newest("order-basics"), releases.inForce(), PROFILE, seed, Mode.PRACTICE, "student02"));
        RecordedOrders recorded = new RecordedOrders(shift);
        Chance chance = new Chance(seed, "replacement");
        Set<String> done = new HashSet<>();
        do {
            Map.copyOf(recorded.orders()).forEach((order, came) -> {
                Chance own = chance.of(order);
                Instant from = came.at.plusSeconds(own.share(6) < 0.5 ? 0 : own.between(0, 0, LONGEST));
                if (!recorded.now().isBefore(from) && !came.isHeld(recorded.now()) && done.add(order)) {
                    judge(recorded, order, came, own, chance.share(0));
                }
                Instant due = came.due;
                if (due != null && own.share(4) < 0.2 && done.add("early " + order)) {
                    recorded.act("collect", order, "");
                }
                if (due != null
                        && !recorded.now().isBefore(due)
                        && own.share(5) < 0.9
                        && done.add("collect " + order)) {
                    recorded.act("collect", order, "");
                }
            });
        } while (recorded.next());
        return recorded;
    }

    /** Rightly by so much of a chance; else wrongly, or with any carrier, or not at all. */
    private static void judge(RecordedOrders recorded, String order, Came came, Chance own, double skill) {
        boolean right = own.share(1) < skill;
        double turn = own.share(2);
        String any = CARRIERS.get(own.between(3, 0, CARRIERS.size() - 1));
        if (right && came.isGenuine()) {
            recorded.act("ship", order, "");
        } else if (right || turn < 0.3 && came.isGenuine()) {
            recorded.act("void", order, "");
        } else if (turn < 0.8) {
            recorded.act("ship", order, any);
        }
    }

    private static Optional<Act> right(Act act, Came came) {
        boolean right = switch (act.type()) {
            case "void" -> !came.isGenuine();
            case "ship" -> came.isGenuine() && act.carrier().isEmpty();
            default -> act.inTime();
        };
        String type = act.type().equals("collect") ? act.type() : came.isGenuine() ? "ship" : "void";
        return right ? Optional.empty() : Optional.of(new Act(act.at(), type, act.order(), "", true));
    }

    private BigDecimal points(RecordedOrders recorded, List<Act> acts) {
        Rules rules = releases.rules(releases.inForce());
        Sheet sheet = OrderSheet.sheet(OrderSheet.findings(recorded.played(acts), rules, PROFILE), rules, PROFILE);
        return Objects.requireNonNull(sheet.total());
    }
}
