package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.aftersales.events.Party;

/**
 * Plays a case of a pack through the API, step by step as {@code claims.yaml} says, and tells what it was worth. Steps
 * concern the case's claim and those that follow from it: the same order's, opened later.
 */
final class ClaimPlay {

    /** Events of a whole shift; more leaps than that lead nowhere. */
    private static final int MOST_LEAPS = 2_000;

    private static final int WHOLE = 100;

    private static final Set<String> BY_OTHERS =
            Set.of("ClaimMessage", "ClaimStateChanged", "TaskOpened", "ClaimOpened", "ClaimClosed");

    private final ClaimClient student;
    private final String order;
    private final int first;

    private ClaimPlay(ClaimClient student, JsonNode claim) {
        this.student = student;
        this.order = claim.path("order").asString();
        this.first = claim.path("number").asInt();
    }

    /** Goes on in a shift, with a claim that is open there. */
    static ClaimPlay of(ClaimClient student, int claim) {
        return new ClaimPlay(student, student.claim(claim));
    }

    /**
     * Plays a case from the start of a shift of its own to that shift's end.
     *
     * @param after when it comes, from the epoch of the pack
     * @return the points that are left of 100
     */
    static BigDecimal score(ClaimClient student, Instant epoch, Duration after, ClaimCase planned, SolutionPath play) {
        student.advance(after.isZero() ? "PT1S" : after.toString());
        Instant opened = epoch.plus(after);
        JsonNode claim = ClaimClient.stream(student.view().path("claims"))
                .filter(one -> one.path("kind").asString().equals(planned.kind().name()))
                .filter(one -> Instant.parse(one.path("openedAt").asString()).equals(opened))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Case " + planned.id() + " did not come"));
        ClaimPlay played = new ClaimPlay(student, claim);
        for (int i = 0; i < play.steps().size(); i++) {
            try {
                played.step(play.steps().get(i));
            } catch (AssertionError e) {
                throw new AssertionError(planned.id() + ", step " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        student.end();
        return played.score();
    }

    void step(SolutionPath.Step step) {
        if (step instanceof SolutionPath.Step.Complete complete) {
            complete(complete);
        } else if (step instanceof SolutionPath.Step.Act act) {
            act(act);
        } else if (step instanceof SolutionPath.Step.Wait wait) {
            await(wait.until());
        }
    }

    /** What is left when all that the claim and its followers cost is taken from the whole; after the shift's end. */
    BigDecimal score() {
        return numbers()
                .map(number -> student.get("/claims/" + number + "/history").body())
                .map(history -> history.path("score").decimalValue().subtract(BigDecimal.valueOf(WHOLE)))
                .reduce(BigDecimal.valueOf(WHOLE), BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    private void complete(SolutionPath.Step.Complete step) {
        List<JsonNode> tasks = tasks();
        JsonNode task = tasks.stream()
                .filter(one -> one.path("node").asString().equals(step.node()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + step.node() + " but "
                        + tasks.stream().map(one -> one.path("node").asString()).toList() + "; " + state()));
        done(student.act("complete", "task", task.path("id").asString(), "outputs", step.with()));
    }

    @SuppressWarnings("unchecked") // An action is a JSON object.
    private void act(SolutionPath.Step.Act step) {
        String filled = step.members().toString().replace("{order}", order).replace("{claim}", String.valueOf(first));
        Map<String, Object> action = JsonMapper.shared().readValue(filled, Map.class);
        // A placeholder is text, the number of a claim is none.
        action.computeIfPresent("claim", (name, value) -> Integer.valueOf(value.toString()));
        done(student.act(action));
    }

    private static void done(ClaimClient.Reply reply) {
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
    }

    private void await(String until) {
        switch (until) {
            case "answer" -> {
                long heard = heard();
                leapUntil(until, () -> heard() > heard);
            }
            case "task" -> leapUntil(until, () -> !tasks().isEmpty());
            case "end" -> leapUntil(until, this::closed);
            default -> {
                if (until.startsWith("P")) {
                    student.advance(until);
                } else {
                    leapUntil(until, () -> fired(until));
                }
            }
        }
    }

    private void leapUntil(String until, BooleanSupplier reached) {
        for (int leaps = 0; leaps < MOST_LEAPS; leaps++) {
            if (reached.getAsBoolean()) {
                return;
            }
            ClaimClient.Reply reply = student.clock(Map.of("do", "next"));
            if (reply.status() != 200) {
                throw new AssertionError("Waiting for " + until + ": " + reply.text() + "; " + state());
            }
        }
        throw new AssertionError("Waited in vain for " + until + "; " + state());
    }

    private Stream<JsonNode> claims() {
        return ClaimClient.stream(student.view().path("claims"))
                .filter(claim -> claim.path("number").asInt() >= first
                        && claim.path("order").asString().equals(order));
    }

    private Stream<Integer> numbers() {
        return claims().map(claim -> claim.path("number").asInt());
    }

    private List<JsonNode> tasks() {
        return ClaimClient.stream(student.view().path("tasks"))
                .filter(task -> task.path("claim").asInt() >= first
                        && task.path("order").asString().equals(order))
                .toList();
    }

    /** How often somebody simulated has spoken, or has brought the claim on. */
    private long heard() {
        return events().filter(event -> BY_OTHERS.contains(event.path("type").asString()))
                .filter(event -> !event.path("data").path("from").asString("").equals(Party.AGENT.name()))
                .count();
    }

    /** What the log tells of these claims. */
    private Stream<JsonNode> events() {
        List<Integer> ours = numbers().toList();
        return student.log().stream()
                .filter(event -> ours.contains(event.path("data").path("claim").asInt(0)));
    }

    private boolean closed() {
        return claims().allMatch(claim -> claim.path("closedAt").isString());
    }

    private boolean fired(String node) {
        return events().filter(event -> event.path("type").asString().equals("ClaimTimerFired"))
                .anyMatch(event -> event.path("data").path("node").asString().equals(node));
    }

    private List<String> state() {
        return claims().map(
                        claim -> claim.path("number") + " " + claim.path("kind").asString() + " "
                                + claim.path("state").asString())
                .toList();
    }
}
