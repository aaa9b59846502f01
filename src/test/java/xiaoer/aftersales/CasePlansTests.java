package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.testing.XiaoerTest;

/** What the best ways of cases consist of. */
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

    @Test
    void every_case_of_the_pack_has_a_best_way_of_several_moments() {
        Pack pack = packs.newest("after-sales");
        for (int round = 0; round < 2; round++) {
            long begin = System.nanoTime();
            for (ClaimCase planned : claimPacks.of(pack).cases().values()) {
                long t = System.nanoTime();
                try {
                    List<Moment> moments =
                            plans.moments(pack, releases.inForce(), round == 0 ? "textbook" : "modern", planned.id());
                    if (round == 0) {
                        System.out.println("PLAN " + planned.id() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
                        moments.forEach(m -> System.out.println("PLAN    " + m));
                    }
                } catch (IllegalStateException e) {
                    System.out.println("PLAN " + planned.id() + " STUCK " + e.getMessage());
                }
            }
            System.out.println("PLAN round " + round + " " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        }
        assertThat(1).isEqualTo(1);
    }
}
