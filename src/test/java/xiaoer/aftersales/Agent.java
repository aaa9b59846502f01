package xiaoer.aftersales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shift.Chance;
import xiaoer.shift.InMemoryShift;

/**
 * Works the claims of a shift in memory by what a student may see: where it has a habit, as the case's best way does; else
 * by its guess. It never looks at a plan for what it has no habit of.
 */
final class Agent {

    private static final String CONSTANT = "好的，已经按规定处理了。";

    private final InMemoryShift shift;
    private final ClaimPack pack;
    private final Set<String> habits;
    private final @Nullable Guess guess;
    private final Chance chance;
    private final Map<Integer, Case> cases = new HashMap<>();
    private final Map<String, Case> byOrder = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private long read;

    /**
     * Something that it did, so that it can be done again.
     *
     * @param before the last event of the log before it
     * @param after the last one that it brought about
     * @param node the task that was finished; empty for an action
     * @param with what was filled in; the members of an action
     */
    record Act(Instant at, long before, long after, String node, Map<String, Object> with) {

        Act with(Map<String, Object> others) {
            return new Act(at, before, after, node, others);
        }

        Act later(int seconds) {
            return new Act(at.plusSeconds(seconds), before, after, node, with);
        }
    }

    /** How an agent chooses among the options that it sees, in the order in which it sees them. */
    interface Guess {
        /** @param draw evenly in [0, 1) */
        String among(String field, List<JsonNode> options, double draw);

        Guess RANDOM = (field, options, draw) -> value(options.get((int) (draw * options.size())));
        Guess FIRST = (field, options, draw) -> value(options.get(0));
        Guess LAST = (field, options, draw) -> value(options.get(options.size() - 1));
        Guess LONGEST = (field, options, draw) -> value(options.stream()
                .max((a, b) -> Integer.compare(words(a), words(b)))
                .orElseThrow());

        private static String value(JsonNode option) {
            return option.path("value").asString();
        }

        private static int words(JsonNode option) {
            return option.path("label").path("zh").asString("").length();
        }

        /** Takes one of these wherever it is offered, else draws. */
        static Guess preferring(Set<String> wanted) {
            return (field, options, draw) -> options.stream()
                    .map(Guess::value)
                    .filter(wanted::contains)
                    .findFirst()
                    .orElseGet(() -> RANDOM.among(field, options, draw));
        }
    }

    /** A case under way: how far its best way has been gone. */
    private static final class Case {
        private final ClaimCase planned;
        private final String order;
        private final int claim;
        private int next;
        private boolean answered;

        Case(ClaimCase planned, String order, int claim) {
            this.planned = planned;
            this.order = order;
            this.claim = claim;
        }
    }

    /**
     * @param guess null for one who does nothing at all
     * @param seed of its guesses
     */
    Agent(InMemoryShift shift, ClaimPack pack, Set<String> habits, @Nullable Guess guess, long seed) {
        this.shift = shift;
        this.pack = pack;
        this.habits = habits;
        this.guess = guess;
        this.chance = new Chance(seed, "agent");
    }

    /** Works until the shift ends by itself. */
    void work() {
        shift.leap(shift.now());
        while (!shift.hasEnded()) {
            look();
            while (guess != null && workOne()) {
                shift.leap(shift.now());
                look();
            }
            if (shift.hasEnded() || shift.next().isEmpty()) {
                return;
            }
            shift.leap(shift.next().map(Instant::from).orElseThrow());
        }
    }

    /** What it did, in order. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** The names of all that its tasks asked it. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    @SuppressWarnings("unchecked") // An action is a JSON object.
    private static Map<String, Object> members(ObjectNode action) {
        return CanonicalJson.read(action.toString(), Map.class);
    }

    /** Learns from the log which case each claim is. */
    private void look() {
        shift.log(read).forEach(event -> {
            read = event.seq();
            if (event.type().equals("ArrivalParked")) {
                throw new AssertionError("A rule or process fails: " + event.sealed());
            }
            if (event.type().equals("ClaimOpened")) {
                String order = event.data().path("order").asString();
                int claim = event.data().path("claim").asInt();
                String planned = event.sealed() == null
                        ? ""
                        : event.sealed().path("planned").asString("");
                Case known = byOrder.get(order);
                if (known == null && !planned.isEmpty()) {
                    known = new Case(pack.get(planned), order, claim);
                    byOrder.put(order, known);
                }
                if (known != null) {
                    cases.put(claim, known);
                }
            }
            Case about = cases.get(event.data().path("claim").asInt());
            if (about != null && event.type().equals("TaskCompleted")) {
                about.answered = false;
            } else if (about != null && event.type().equals("ClaimMessage")) {
                about.answered |= event.data().path("from").asString().equals("BUYER");
            }
        });
        cases.values().forEach(this::actOnAnswer);
    }

    /** Does what the buyer's answer alone calls for, before any task asks. */
    private void actOnAnswer(Case known) {
        List<SolutionPath.Step> steps = known.planned.best().steps();
        if (known.answered
                && known.next < steps.size()
                && steps.get(known.next) instanceof SolutionPath.Step.Wait wait
                && wait.until().equals("answer")) {
            known.next++;
            while (known.next < steps.size() && steps.get(known.next) instanceof SolutionPath.Step.Act) {
                act(known, steps.get(known.next++));
            }
        }
    }

    private boolean workOne() {
        JsonNode tasks = CanonicalJson.read(CanonicalJson.of(shift.view().get("tasks")), JsonNode.class);
        for (JsonNode task : tasks) {
            if (refused.contains(task.path("id").asString())) {
                continue;
            }
            Case known = cases.get(task.path("claim").asInt());
            SolutionPath.Step.Complete planned =
                    known == null ? null : ahead(known, task.path("node").asString());
            try {
                Map<String, Object> outputs = outputs(task, planned);
                long before = shift.lastEvent();
                shift.act(new CompletingTask.CompleteTask(
                        "agent", UUID.fromString(task.path("id").asString()), outputs));
                acts.add(new Act(
                        shift.now(),
                        before,
                        shift.lastEvent(),
                        task.path("node").asString(),
                        outputs));
            } catch (Refusal no) {
                refused.add(task.path("id").asString());
            }
            return true;
        }
        return false;
    }

    /** The step of the best way that finishes this task, with all other acts before it done on the way. */
    private SolutionPath.Step.@Nullable Complete ahead(Case known, String node) {
        List<SolutionPath.Step> steps = known.planned.best().steps();
        for (int i = known.next; i < steps.size(); i++) {
            if (steps.get(i) instanceof SolutionPath.Step.Complete complete
                    && complete.node().equals(node)) {
                for (SolutionPath.Step before : steps.subList(known.next, i)) {
                    act(known, before);
                }
                known.next = i + 1;
                return complete;
            }
        }
        return null;
    }

    private void act(Case known, SolutionPath.Step step) {
        if (!(step instanceof SolutionPath.Step.Act act)) {
            return;
        }
        ObjectNode action =
                CanonicalJson.read(act.members().toString().replace("{order}", known.order), ObjectNode.class);
        if (action.has("claim")) {
            action.put("claim", known.claim);
        }
        String type = action.path("type").asString();
        if (type.equals("note")) {
            note(action);
        } else if (habits.contains(type)) {
            send(action);
        }
    }

    /** Who has no habit of notes writes the same into every one; who has none of flags sets none. */
    private void note(ObjectNode action) {
        if (!habits.contains("note")) {
            action.put("text", CONSTANT);
        }
        if (!habits.contains("flag")) {
            action.remove("flag");
        }
        send(action);
    }

    private void send(ObjectNode action) {
        try {
            long before = shift.lastEvent();
            shift.act(action);
            acts.add(new Act(shift.now(), before, shift.lastEvent(), "", members(action)));
        } catch (Refusal no) {
            // What is refused it leaves undone.
        }
    }

    private Map<String, Object> outputs(JsonNode task, SolutionPath.Step.@Nullable Complete planned) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (JsonNode field : task.path("form")) {
            String name = field.path("name").asString();
            asked.add(name);
            Object right = planned == null ? null : planned.with().get(name);
            boolean required = field.path("required").asBoolean(true);
            if (planned != null && habits.contains(name)) {
                if (right != null) {
                    outputs.put(name, right);
                }
            } else if (required || right != null || draw(task, name, 1) < 0.5) {
                outputs.put(name, guessed(task, field, name));
            }
        }
        return outputs;
    }

    private Object guessed(JsonNode task, JsonNode field, String name) {
        List<JsonNode> options = new ArrayList<>();
        field.path("options").forEach(options::add);
        if (!options.isEmpty()) {
            String value = Objects.requireNonNull(guess).among(name, options, draw(task, name, 0));
            return field.path("type").asString().equals("NUMBER") ? new BigDecimal(value) : value;
        }
        return switch (field.path("type").asString()) {
            case "YES_NO" -> draw(task, name, 0) < 0.5;
            case "NUMBER" -> number(task, field, name);
            default -> CONSTANT;
        };
    }

    /** Any number that the form allows; amounts most likely what is shown. */
    private BigDecimal number(JsonNode task, JsonNode field, String name) {
        JsonNode amount = task.path("shown").path("amount");
        if (amount.isNumber() && draw(task, name, 0) < 0.5) {
            return amount.decimalValue();
        }
        BigDecimal max = field.path("max").isNumber() ? field.path("max").decimalValue() : BigDecimal.TEN;
        return max.multiply(BigDecimal.valueOf(draw(task, name, 2))).setScale(0, RoundingMode.DOWN);
    }

    private double draw(JsonNode task, String field, int index) {
        return chance.of(task.path("claim").asInt() + "/" + task.path("node").asString() + "/" + field)
                .share(index);
    }
}
