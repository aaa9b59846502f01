package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.testing.XiaoerTest;

/** What the best ways of cases consist of, found by playing them. */
@XiaoerTest
@TestPropertySource(properties = "spring.application.name=in-memory")
class CasePlansTests {

    @Autowired
    CasePlans plans;

    @Autowired
    Packs packs;

    @Autowired
    ClaimPacks claimPacks;

    @Autowired
    Releases releases;

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
        assertThat(moment("slow-parcel", "days").words()).isNotEmpty();
    }

    @Test
    void a_return_without_reason_in_time_is_agreed_to_at_the_buyers_cost() {
        assertThat(moment("dress-seven-day", "answer").right()).isEqualTo("AGREE");
        assertThat(moment("dress-seven-day", "answer").wrong()).containsKey("REFUSE");
        assertThat(moment("dress-seven-day", "freightTold").right()).isEqualTo("BUYER");
        assertThat(moment("dress-seven-day", "freightTold").wrong()).containsKey("SELLER");
    }
}
