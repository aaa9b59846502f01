package xiaoer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.testing.InMemoryTest;

@InMemoryTest
class ConsultProofsTests {

    @Autowired
    ConsultProofs proofs;

    @Autowired
    ConsultPacks consultPacks;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @Test
    void every_conversation_can_be_won_by_whoever_serves_any_of_its_customers() {
        Pack pack = packs.newest("service-basics");
        List<ConsultProofs.Proof> all = new ArrayList<>();
        for (String id : consultPacks.of(pack).cases().keySet()) {
            long start = System.nanoTime();
            ConsultProofs.Proof proof = proofs.prove(pack, releases.inForce(), "textbook", id);
            all.add(proof);
            System.out.printf(
                    "PROOF %s %d ms customers %d states %d steps %d turns %d missed %s worst %s sound %s unreached %s dead %s%n",
                    id,
                    (System.nanoTime() - start) / 1_000_000,
                    proof.customers(),
                    proof.states(),
                    proof.steps(),
                    proof.turns(),
                    proof.missed(),
                    proof.worst(),
                    proof.isSound(),
                    proof.unreached(),
                    proof.deadEnds());
        }

        assertThat(all).filteredOn(proof -> !proof.isSound()).isEmpty();
    }
}
