package xiaoer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shared.Problem;
import xiaoer.testing.InMemoryTest;

/** What playing tells of conversations. {@code -Dwrite=true} writes the table of proofs anew. */
@InMemoryTest
class ConsultProofsTests {

    private static final Path PAGE = Path.of("src/docs/proofs.md");
    private static final String BEGIN = "<!-- proofs -->\n";
    private static final String END = "<!-- end of proofs -->";
    private static final String PROFILE = "textbook";
    private static final String PACK = "service-basics";

    @Autowired
    ConsultProofs proofs;

    @Autowired
    ConsultPacks consultPacks;

    @Autowired
    ConsultSections sections;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @Test
    void every_point_of_every_conversation_can_be_earned_whoever_comes() throws IOException {
        StringBuilder table = new StringBuilder();
        List<ConsultProofs.Proof> unsound = new ArrayList<>();
        for (Pack pack : shipped()) {
            for (String id : consultPacks.of(pack).cases().keySet()) {
                ConsultProofs.Proof proof = prove(pack, id);
                table.append("| %s | %s | %d | %d | %d | %d | %s |\n"
                        .formatted(
                                pack.id(),
                                id,
                                proof.customers(),
                                proof.states(),
                                proof.steps(),
                                proof.turns(),
                                proof.worst().stripTrailingZeros().toPlainString()));
                if (!proof.isSound()) {
                    unsound.add(proof);
                }
            }
        }

        assertThat(unsound).isEmpty();
        String page = Files.readString(PAGE);
        String wanted =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    @Test
    void a_best_answer_beyond_the_agents_power_leaves_a_point_that_nobody_earns() {
        Pack pack = changed(
                "consults/pre02-gift-kettle",
                text -> text.replace(
                        "\"quality\":\"BEST\"",
                        "\"quality\":\"BEST\",\"promises\":[{\"kind\":\"DISCOUNT\",\"value\":50}]"));

        assertThat(sections.play(pack, packs.newest(PACK)))
                .extracting(Problem::code)
                .containsExactly("CONSULT_UNEARNABLE");
    }

    @Test
    void what_follows_the_supervisors_leave_is_never_reached_when_he_always_refuses() {
        Pack pack = changed(
                "consults/closing-apprentice", text -> text.replaceAll("(\"asks\":\\{[^}]*\"value\":)\\d+", "$1500"));

        assertThat(sections.play(pack, packs.newest(PACK)))
                .extracting(Problem::code)
                .containsExactly("CONSULT_UNREACHED");
    }

    @Test
    void what_has_not_changed_is_not_played_again() {
        Pack pack = packs.newest(PACK);

        assertThat(sections.play(pack, pack)).isEmpty();
    }

    /** Those that come with the program; other tests bring their own. */
    private List<Pack> shipped() {
        return packs.list().stream()
                .filter(pack -> Files.isDirectory(Path.of("cases", pack.id())))
                .toList();
    }

    private ConsultProofs.Proof prove(Pack pack, String id) {
        return proofs.prove(pack, releases.inForce(), PROFILE, id);
    }

    /** The pack with one of its conversations changed. */
    private Pack changed(String section, UnaryOperator<String> change) {
        Pack pack = packs.newest(PACK);
        Map<String, JsonNode> changed = new HashMap<>(pack.sections());
        String before = String.valueOf(changed.get(section));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        changed.put(section, JsonMapper.shared().readTree(after));
        return new Pack(
                pack.id(),
                pack.version(),
                pack.hash() + section,
                pack.title(),
                pack.summary(),
                pack.epoch(),
                pack.length(),
                pack.settings(),
                changed);
    }
}
