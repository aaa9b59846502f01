package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.identity.Accounts;
import xiaoer.identity.Acting;
import xiaoer.shift.ClockTurn;
import xiaoer.shift.Mode;
import xiaoer.shift.Shifts;
import xiaoer.shop.OrderBook;
import xiaoer.testing.Statements;
import xiaoer.testing.XiaoerTest;
import xiaoer.workflow.Instances;

/** How often a return with refund asks the database from its first word to the last, commits included. */
@XiaoerTest
class ReturnCostTests {

    private static final String PASSWORD = "123456";
    private static final int MOST = 186;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Shifts shifts;

    @Autowired
    Instances instances;

    @Autowired
    OrderBook orders;

    @Autowired
    Statements statements;

    @TempDir
    Path folder;

    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private UUID shift;

    @BeforeEach
    void start() throws Exception {
        ReturnsPack.write(folder);
        ClaimPackZip.upload(port, "returns", folder);
        Acting.as(accounts.byName("student01").orElseThrow());
        shift = shifts.start(new Shifts.Start("returns", 42L, Mode.PRACTICE, "textbook"));
        shifts.turn(shift, new ClockTurn.Advance(0, Duration.ofSeconds(2)));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_whole_return_with_its_refund_stays_within_its_statements() throws Exception {
        String order = orders.ofTrade(shift, ReturnsPack.order(0)).get(0);

        note(
                "raise",
                () -> shifts.act(
                        shift,
                        new RaisingClaim.RaiseClaim(
                                "raise",
                                ClaimKind.RETURN_REFUND,
                                order,
                                "NO_REASON",
                                true,
                                null,
                                null,
                                "穿着不合适",
                                Map.of("condition", "INTACT"),
                                PASSWORD)));
        complete("open-talk", Map.of("asking", "ASK"));
        answered();
        complete("tell-rules", Map.of("telling", "RULES"));
        complete("answer-request", Map.of("answer", "AGREE"));
        complete("tell-address", Map.of("returnAddress", "WAREHOUSE", "freightTold", "BUYER"));
        answered();
        complete("follow-parcel", Map.of("parcel", "TRACK"));
        answered();
        complete("settle-amount", Map.of("refund", 550));
        complete("finish", Map.of("followUp", "CALL"));
        answered();

        assertThat(instances.of(shift).get(0).hasEnded()).isTrue();
        assertThat(steps.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", steps)
                .isLessThanOrEqualTo(MOST);
    }

    private void complete(String node, Map<String, Object> outputs) throws Exception {
        UUID task = instances.tasks(shift).stream()
                .filter(open -> open.node().equals(node))
                .findFirst()
                .orElseThrow()
                .id();
        note(node, () -> shifts.act(shift, new CompletingTask.CompleteTask(node, task, outputs)));
    }

    private void answered() throws Exception {
        note("answer " + steps.size(), () -> shifts.turn(shift, new ClockTurn.Advance(0, ReturnsPack.ANSWER)));
    }

    private void note(String what, Callable<?> work) throws Exception {
        steps.put(what, statements.during(work).size());
    }
}
