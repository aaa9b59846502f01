package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Refusal;
import xiaoer.shift.ClockTurn.Advance;
import xiaoer.shift.InMemoryShift;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instances;

/** Goes a way through the only claim that a shift in memory brings. */
final class PlayInMemory {

    /** Events of a whole shift; more leaps than that lead nowhere. */
    private static final int MOST_LEAPS = 2_000;

    /** Of the profile that is played, in which the pack changes nothing. */
    private static final long SECONDS_PER_DAY = 60;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InMemoryShift shift;
    private final Claims claims;
    private final Instances instances;

    PlayInMemory(InMemoryShift shift, Claims claims, Instances instances) {
        this.shift = shift;
        this.claims = claims;
        this.instances = instances;
    }

    /**
     * How it went.
     *
     * @param closed whether all claims that came of it are closed
     * @param turns the wrong turns taken, as code and node
     */
    record Outcome(boolean closed, List<String> turns) {}

    /** Waits for the claim and goes the whole way. */
    Outcome go(ClaimCase planned, Play play) {
        leapUntil("the claim", () -> !all().isEmpty());
        for (int i = 0; i < play.steps().size(); i++) {
            try {
                step(play.steps().get(i));
            } catch (Refusal | AssertionError e) {
                throw new AssertionError(planned.id() + ", step " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        List<String> turns = all().stream()
                .map(Claim::instance)
                .flatMap(instance -> instance == null ? Stream.of() : turns(instance))
                .toList();
        return new Outcome(closed(), turns);
    }

    private boolean closed() {
        return all().stream().noneMatch(Claim::isOpen);
    }

    private Stream<String> turns(UUID instance) {
        return Stream.concat(
                instances.history(instance).stream()
                        .filter(entry -> ClaimWorkItems.TURN.equals(entry.data().get("workItem")))
                        .map(PlayInMemory::turn),
                instances.children(instance).stream().flatMap(child -> turns(child.id())));
    }

    private static String turn(HistoryEntry entry) {
        return ((Map<?, ?>) entry.data().get("inputs")).get("code") + " " + entry.node();
    }

    private void step(Play.Step step) {
        if (step instanceof Play.Step.Complete complete) {
            act(Map.of("type", "complete", "task", task(complete.node()), "outputs", complete.with()));
        } else if (step instanceof Play.Step.Act act) {
            Claim first = all().get(0);
            String filled = act.members()
                    .toString()
                    .replace("{order}", first.order())
                    .replace("\"{claim}\"", String.valueOf(first.number()));
            shift.act((ObjectNode) JSON.readTree(filled));
        } else if (step instanceof Play.Step.Wait wait) {
            await(wait.until());
        }
    }

    private void act(Map<String, ?> members) {
        shift.act(JSON.<ObjectNode>valueToTree(members));
    }

    private String task(String node) {
        List<JsonNode> open = tasks();
        return open.stream()
                .filter(task -> task.path("node").asString().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + node + " but "
                        + open.stream()
                                .map(task -> task.path("node").asString())
                                .toList() + "; " + state()))
                .path("id")
                .asString();
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
                    Advance time = Advance.parse(until);
                    shift.leap(shift.now()
                            .plusSeconds(time.days() * SECONDS_PER_DAY)
                            .plus(time.time()));
                } else {
                    leapUntil(until, () -> fired(until));
                }
            }
        }
    }

    private void leapUntil(String until, BooleanSupplier reached) {
        for (int leaps = 0; leaps < MOST_LEAPS && !shift.hasEnded(); leaps++) {
            if (reached.getAsBoolean()) {
                return;
            }
            shift.leap(shift.next().orElseThrow(() -> new AssertionError("Nothing comes any more; " + state())));
        }
        throw new AssertionError("Waited in vain for " + until + "; " + state());
    }

    private List<Claim> all() {
        return claims.findByShiftOrderByNumber(shift.id());
    }

    private List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        JSON.readTree(JSON.writeValueAsString(shift.view())).path("tasks").forEach(tasks::add);
        return tasks;
    }

    /** How often somebody simulated has spoken, or has brought a claim on. */
    private long heard() {
        return shift.log().stream()
                .filter(event -> ClaimPlay.BY_OTHERS.contains(event.type()))
                .filter(event -> !event.data().path("from").asString("").equals("AGENT"))
                .count();
    }

    private boolean fired(String node) {
        return shift.log().stream()
                .anyMatch(event -> event.type().equals("ClaimTimerFired")
                        && event.data().path("node").asString().equals(node));
    }

    private List<String> state() {
        return all().stream()
                .map(claim -> claim.number() + " " + claim.kind() + " " + claim.state())
                .toList();
    }
}
