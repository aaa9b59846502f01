package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way that an instance took, entry by entry as its steps were stored. */
final class Trail {

    private final String claim;
    private final String process;
    private final long length;
    private final List<JsonNode> entries = new ArrayList<>();

    /**
     * @param claim the one that the instance works, or that the instance was called for
     * @param length how long the instance believes its history to be
     */
    Trail(String claim, String process, long length) {
        this.claim = claim;
        this.process = process;
        this.length = length;
    }

    String claim() {
        return claim;
    }

    /** Adds the next step; none may be missing before it. */
    void add(long firstEntry, String step) {
        assertThat(firstEntry).as("first entry of a step of %s", this).isEqualTo(entries.size() + 1);
        JsonMapper.shared().readTree(step).forEach(entries::add);
    }

    /** From the start to the end: what was begun has ended, and ended once. */
    void assertWhole() {
        assertThat((long) entries.size()).as("length of %s", this).isEqualTo(length);
        assertThat(member("STARTED", "kind")).as("starts of %s", this).hasSize(1);
        assertThat(member("ENDED", "kind")).as("ends of %s", this).hasSize(1);
        assertThat(entries.get(entries.size() - 1).get("kind").asString()).isEqualTo("ENDED");
        assertThat(member("FAILED", "error")).as("failures of %s", this).isEmpty();
        assertThat(member("LEFT", "node"))
                .as("nodes left in %s", this)
                .containsExactlyInAnyOrderElementsOf(member("ENTERED", "node"));
        assertThat(Stream.concat(member("TASK_DONE", "task").stream(), member("TASK_DROPPED", "task").stream()))
                .as("tasks closed in %s", this)
                .containsExactlyInAnyOrderElementsOf(member("TASK_OPENED", "task"));
        assertEachHas("TIMER_SET", "TIMER_FIRED");
        assertEachHas("ENTERED", "WORKED");
    }

    /** How often money went back. */
    long refunds() {
        return member("WORKED", "workItem").stream()
                .filter(item -> item.equals("pay-back"))
                .count();
    }

    private void assertEachHas(String cause, String effect) {
        List<String> causes = member(cause, "node");
        for (String node : member(effect, "node")) {
            assertThat(causes.remove(node))
                    .as("%s of %s in %s had its own %s", effect, node, this, cause)
                    .isTrue();
        }
    }

    /** @param member of the entries of this kind, or of their data */
    private List<String> member(String kind, String member) {
        List<String> values = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (entry.get("kind").asString().equals(kind)) {
                JsonNode value = entry.path(member);
                values.add((value.isString() ? value : entry.get("data").path(member)).asString(""));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return process + " for " + claim;
    }
}
