package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shift.InMemoryShifts;
import xiaoer.testing.InMemoryTest;
import xiaoer.workflow.Instances;

/** What the best ways of cases consist of, found by playing them. */
@InMemoryTest
class CasePlansTests {

    private static final String KEPT = "dress-seven-day";

    @Autowired
    CasePlans plans;

    @Autowired
    CasePlanRows rows;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Instances instances;

    @Autowired
    Claims claims;

    @Autowired
    Packs packs;

    @Autowired
    ClaimPacks claimPacks;

    @Autowired
    Releases releases;

    /** How often who looks ahead has been asked to give way. */
    private final AtomicInteger pauses = new AtomicInteger();

    private List<Moment> moments(String planned) {
        return plans.moments(packs.newest("after-sales"), releases.inForce(), "textbook", planned);
    }

    private Moment moment(String planned, String name) {
        return moments(planned).stream()
                .filter(moment -> moment.moment().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_case_can_be_worked_its_best_way_and_calls_for_answers_of_which_some_are_wrong() {
        List<String> without = new ArrayList<>();
        for (String planned : claimPacks.of(packs.newest("after-sales")).cases().keySet()) {
            List<Moment> moments = moments(planned);
            if (moments.size() < 3
                    || moments.stream().allMatch(moment -> moment.wrong().isEmpty())) {
                without.add(planned + " " + moments);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void what_is_right_is_never_called_wrong_as_well() {
        for (String planned : claimPacks.of(packs.newest("after-sales")).cases().keySet()) {
            assertThat(moments(planned)).as(planned).allSatisfy(moment -> {
                assertThat(moment.wrong()).doesNotContainKey(moment.right());
                assertThat(moment.forks()).doesNotContain(moment.right());
                assertThat(moment.alike()).noneMatch(moment.wrong()::containsKey);
            });
        }
    }

    @Test
    void other_numbers_to_choose_are_tried_as_numbers() {
        assertThat(moment("slow-parcel", "days").forks()).isEmpty();
        assertThat(moment("slow-parcel", "days").words().isEmpty()).isFalse();
    }

    @Test
    void a_return_without_reason_in_time_is_agreed_to_at_the_buyers_cost() {
        assertThat(moment("dress-seven-day", "answer").right()).isEqualTo("AGREE");
        assertThat(moment("dress-seven-day", "answer").wrong()).containsKey("REFUSE");
        assertThat(moment("dress-seven-day", "freightTold").right()).isEqualTo("BUYER");
        assertThat(moment("dress-seven-day", "freightTold").wrong()).containsKey("SELLER");
    }

    @Test
    void what_has_been_found_is_read_again_by_a_program_that_starts_later_as_long_as_nothing_it_hangs_on_has_changed() {
        String pack = packs.newest("after-sales").hash();
        List<Moment> found = moments(KEPT);
        CasePlanRows.Row row = rows.find(pack, "textbook", KEPT).orElseThrow();

        rows.put(
                pack,
                "textbook",
                KEPT,
                new CasePlanRows.Row(row.dependencies(), row.fingerprint(), marked(found), true));
        assertThat(afterAStart()).isEqualTo(marked(found));
        assertThat(pauses).hasValue(0);

        rows.put(
                pack,
                "textbook",
                KEPT,
                new CasePlanRows.Row(row.dependencies(), "of other rules", marked(found), true));
        assertThat(afterAStart()).isEqualTo(found);
        assertThat(pauses)
                .hasValueGreaterThan(
                        found.stream().mapToInt(moment -> moment.wrong().size()).sum());
        assertThat(rows.find(pack, "textbook", KEPT)).contains(row);
    }

    @Test
    void a_best_way_is_known_to_be_sound_only_where_it_took_no_wrong_turn_by_the_same_rules() {
        Pack pack = packs.newest("after-sales");
        ReleaseFingerprint inForce = new ReleaseFingerprint(releases.processes(releases.inForce()), "textbook");
        moments(KEPT);
        CasePlanRows.Row row = rows.find(pack.hash(), "textbook", KEPT).orElseThrow();
        assertThat(sound(pack, inForce)).isTrue();

        rows.put(pack.hash(), "textbook", KEPT, new CasePlanRows.Row(row.dependencies(), "other", row.moments(), true));
        assertThat(sound(pack, inForce)).isFalse();

        rows.put(
                pack.hash(),
                "textbook",
                KEPT,
                new CasePlanRows.Row(row.dependencies(), row.fingerprint(), row.moments(), false));
        assertThat(sound(pack, inForce)).isFalse();
        rows.put(pack.hash(), "textbook", KEPT, row);
    }

    private boolean sound(Pack pack, ReleaseFingerprint release) {
        return new CasePlans(shifts, instances, claims, claimPacks, releases, rows)
                .isKnownSound(pack, "textbook", KEPT, release);
    }

    private List<Moment> afterAStart() {
        return new CasePlans(shifts, instances, claims, claimPacks, releases, rows)
                .moments(packs.newest("after-sales"), releases.inForce(), "textbook", KEPT, pauses::incrementAndGet);
    }

    private static List<Moment> marked(List<Moment> found) {
        return found.subList(0, 1);
    }
}
