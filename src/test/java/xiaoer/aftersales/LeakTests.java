package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task;

/**
 * Nothing that a student can see tells what is right: neither what is hidden of a case before somebody acts on it, nor an
 * answer's worth once it has been given.
 */
@InMemoryTest
class LeakTests {

    private static final String PROFILE = "textbook";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Fields that say or set something and choose no other way, so that nothing may come at once of what was chosen. */
    private static final Set<String> SAYING =
            Set.of("ground", "words", "freightTold", "returnAddress", "refund", "manner", "opening", "telling");

    /** Of the facts of a case, those that its buyer tells of himself: they are no secret. */
    private static final Set<String> TOLD = Set.of("wanted", "newAddress", "daysNeeded", "askedBy", "sameProduct");

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Instances instances;

    @Autowired
    Claims claims;

    @Autowired
    Packs packs;

    @Autowired
    ClaimPacks claimPacks;

    @Autowired
    CasePlans plans;

    @Autowired
    Releases releases;

    @Test
    void what_comes_of_an_answer_in_the_same_second_does_not_tell_that_it_was_wrong() throws Exception {
        Set<String> usual = new HashSet<>();
        Set<String> afterWrong = new TreeSet<>();
        List<String> telling = new ArrayList<>();
        for (ClaimCase planned : claimPacks.of(pack()).cases().values()) {
            try (InMemoryShift shift = open(pack(), planned);
                    CasePlay play = new CasePlay(shift, shift.secondsPerDay(), instances, claims)) {
                List<SolutionPath.Step> steps = planned.best().steps();
                for (int i = 0; i < steps.size(); i++) {
                    if (steps.get(i) instanceof SolutionPath.Step.Complete complete) {
                        Task task = play.task(i + 1, complete.node());
                        List<LogEvent> right = upshot(shift, play, task, complete.with());
                        for (Moment moment : moments(planned, complete.node())) {
                            moment.wrong().forEach((value, code) -> {
                                List<LogEvent> wrong =
                                        upshot(shift, play, task, with(task, complete.with(), moment.moment(), value));
                                wrong.forEach(event -> afterWrong.add(event.type()));
                                if (told(wrong).toString().contains(code)
                                        || SAYING.contains(moment.moment())
                                                && !told(wrong).equals(told(right))) {
                                    telling.add("%s, %s=%s: %s instead of %s"
                                            .formatted(planned.id(), moment.moment(), value, told(wrong), told(right)));
                                }
                            });
                        }
                    }
                    play.take(i + 1, steps.get(i));
                }
                shift.log().forEach(event -> usual.add(event.type()));
            }
        }
        assertThat(telling).isEmpty();
        assertThat(usual).containsAll(afterWrong);
    }

    private List<Moment> moments(ClaimCase planned, String node) {
        return plans.moments(pack(), releases.inForce(), PROFILE, planned.id()).stream()
                .filter(moment -> moment.node().equals(node))
                .toList();
    }

    private static Map<String, Object> with(Task task, Map<String, Object> values, String name, String other) {
        ValueType type = task.form().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        return CasePlay.with(
                values,
                name,
                switch (type) {
                    case NUMBER -> new BigDecimal(other);
                    case YES_NO -> Boolean.valueOf(other);
                    default -> other;
                });
    }

    /** What comes of an answer in its second, but for the answer itself; then it is taken back. */
    private static List<LogEvent> upshot(InMemoryShift shift, CasePlay play, Task task, Map<String, Object> with) {
        WorkingState before = play.snapshot();
        long last = shift.lastEvent();
        try {
            play.complete(task, with);
            shift.leap(shift.now());
            return shift.log(last).stream()
                    .filter(event -> !event.type().equals("TaskCompleted")
                            && !event.data().path("from").asString("").equals("AGENT"))
                    .toList();
        } catch (Refusal no) {
            return List.of();
        } finally {
            play.restore(before);
        }
    }

    private static List<String> told(List<LogEvent> log) {
        return log.stream()
                .map(event -> event.at() + " " + event.type() + " "
                        + ID.matcher(event.data().toString()).replaceAll("#"))
                .toList();
    }

    @Test
    void two_cases_that_differ_in_what_is_hidden_look_alike_until_somebody_acts_on_it() {
        lookAlike(0);
    }

    @Test
    @Tag("long")
    void they_do_so_whatever_else_differs() {
        lookAlike(1);
    }

    /** @param which of the other values that a case's facts might take */
    private void lookAlike(int which) {
        Map<String, String> leaks = new TreeMap<>();
        Set<String> changed = new TreeSet<>();
        Pack twin = twin(which, changed);
        for (String id : changed) {
            for (Set<String> habits : List.of(all(), Set.<String>of())) {
                leaks.putAll(leak(twin, claimPacks.of(pack()).get(id), habits));
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        AgentTests.HABITS.forEach(all::addAll);
        return all;
    }

    /**
     * What differs in the second of an act between cases that looked alike before it, by case and task; nothing where a
     * simulated party, who knows the truth, has spoken in it.
     */
    private Map<String, String> leak(Pack twin, ClaimCase planned, Set<String> habits) {
        try (InMemoryShift one = open(pack(), planned);
                InMemoryShift other = open(twin, planned)) {
            WorkingState begun = one.snapshot();
            Agent agent = new Agent(one, claimPacks.of(pack()), habits, Agent.Guess.RANDOM, 1);
            agent.work();
            one.restore(begun);
            for (Agent.Act act : agent.acts()) {
                one.leap(act.at());
                other.leap(act.at());
                if (!seen(one).equals(seen(other))) {
                    return Map.of();
                }
                long last = one.lastEvent();
                act(one, act);
                act(other, act);
                List<LogEvent> here = one.log(last);
                List<LogEvent> there = other.log(last);
                if (!told(here).equals(told(there))) {
                    boolean spoken =
                            Stream.concat(here.stream(), there.stream()).anyMatch(LeakTests::isByOthers);
                    return spoken
                            ? Map.of()
                            : Map.of(planned.id() + " " + act.node(), act + ": " + told(here) + " or " + told(there));
                }
            }
            return Map.of();
        }
    }

    private static boolean isByOthers(LogEvent event) {
        return event.type().equals("ClaimMessage")
                && !event.data().path("from").asString().equals("AGENT");
    }

    private static String seen(InMemoryShift shift) {
        return ID.matcher(CanonicalJson.of(shift.view())).replaceAll("#") + told(shift.log());
    }

    private void act(InMemoryShift shift, Agent.Act act) {
        try {
            if (act.node().isEmpty()) {
                shift.act((ObjectNode) JsonMapper.shared().valueToTree(act.with()));
            } else {
                Task open = instances.tasks(shift.id()).stream()
                        .filter(task -> task.node().equals(act.node()))
                        .findFirst()
                        .orElseThrow();
                shift.act(new CompletingTask.CompleteTask("again", open.id(), act.with()));
            }
        } catch (Refusal no) {
            // Refused in both, or else what each shows then is different.
        }
        shift.leap(shift.now());
    }

    private Pack pack() {
        return packs.newest("after-sales");
    }

    private InMemoryShift open(Pack pack, ClaimCase planned) {
        WorkingState only = new WorkingState();
        only.part(OnlyCase.class, () -> new OnlyCase(planned.id()));
        return shifts.start(
                new InMemoryShifts.Terms(pack, releases.inForce(), PROFILE, 1, Mode.PRACTICE, "student02"), only);
    }

    /**
     * The pack with one fact of each case as it might be as well.
     *
     * @param which of all the other values that the case's facts might take
     * @param changed the cases that have so many are added here
     */
    private Pack twin(int which, Set<String> changed) {
        Pack pack = pack();
        Map<String, JsonNode> sections = new HashMap<>();
        pack.sections().forEach((name, section) -> sections.put(name, section.deepCopy()));
        Map<String, ObjectNode> facts = new TreeMap<>();
        sections.values()
                .forEach(section -> section.path("claims").forEach(planned -> {
                    String id = planned.path("id").asString();
                    planned.path("facts").asObjectOpt().ifPresent(own -> facts.put(id, own));
                    planned.path("variants")
                            .forEach(variant -> variant.path("facts")
                                    .asObjectOpt()
                                    .ifPresent(own -> facts.put(
                                            id + "/" + variant.path("id").asString(), own)));
                }));
        Map<String, Set<JsonNode>> values = values(facts.values());
        facts.forEach((id, own) -> {
            List<Map.Entry<String, JsonNode>> others = new ArrayList<>();
            own.properties().stream()
                    .filter(fact -> !TOLD.contains(fact.getKey()))
                    .forEach(fact -> values.get(fact.getKey()).stream()
                            .filter(value -> !value.equals(fact.getValue()))
                            .forEach(value -> others.add(Map.entry(fact.getKey(), value))));
            if (which < others.size()) {
                own.set(others.get(which).getKey(), others.get(which).getValue());
                changed.add(id);
            }
        });
        return new Pack(
                pack.id(),
                pack.version(),
                pack.hash() + "/twin" + which,
                pack.title(),
                pack.summary(),
                pack.epoch(),
                pack.length(),
                pack.settings(),
                sections);
    }

    /** All values that a fact takes in any case, by its name. */
    private static Map<String, Set<JsonNode>> values(Collection<ObjectNode> facts) {
        Map<String, Set<JsonNode>> values = new TreeMap<>();
        facts.forEach(own -> own.properties().forEach(fact -> {
            Set<JsonNode> known = values.computeIfAbsent(fact.getKey(), none -> new LinkedHashSet<>());
            known.add(fact.getValue());
            if (fact.getValue().isBoolean()) {
                known.add(BooleanNode.valueOf(!fact.getValue().asBoolean()));
            }
        }));
        return values;
    }
}
