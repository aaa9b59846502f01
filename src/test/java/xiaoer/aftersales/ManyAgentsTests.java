package xiaoer.aftersales;

import org.junit.jupiter.api.Tag;

/** {@code -Dagents.seeds=20} plays as many shifts as the figures of {@code src/docs/scoring.md} come from. */
@Tag("long")
class ManyAgentsTests extends AgentTests {

    @Override
    int shifts(String agent) {
        return Integer.getInteger("agents.seeds", 5);
    }

    @Override
    double leastWorthOfAHabit() {
        return 2;
    }
}
