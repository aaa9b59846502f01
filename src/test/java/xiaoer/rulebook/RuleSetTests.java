package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What makes a folder another than it was. */
class RuleSetTests {

    private static final String SENTENCE = "[when]包裹已经寄出=Parcel(state == State.SENT)\n";

    @Test
    void a_changed_sentence_changes_only_the_folders_that_use_sentences() {
        RuleFolder folders = RuleFolder.pickup()
                .with("return/return.dslr", "rule \"a\"\nwhen\n包裹已经寄出\nthen\nend\n")
                .with("shop.dsl", SENTENCE);
        RuleFolder changed = RuleFolder.pickup()
                .with("return/return.dslr", "rule \"a\"\nwhen\n包裹已经寄出\nthen\nend\n")
                .with("shop.dsl", SENTENCE.replace("SENT", "LOST"));

        assertThat(hash(changed, "pickup")).isEqualTo(hash(folders, "pickup"));
        assertThat(hash(changed, "return")).isNotEqualTo(hash(folders, "return"));
    }

    private static String hash(RuleFolder folder, String decision) {
        return RuleSet.of(folder.files(), new ArrayList<>()).hash(decision);
    }
}
