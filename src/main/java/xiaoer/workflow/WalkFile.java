package xiaoer.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;
import xiaoer.shared.Yaml;
import xiaoer.workflow.Walk.Answers;
import xiaoer.workflow.Walk.Expectation;
import xiaoer.workflow.Walk.Kind;
import xiaoer.workflow.Walk.Step;

/** Reads a {@code .walks.yaml} file. */
final class WalkFile {

    static final String ENDING = ".walks.yaml";

    private static final Set<String> KEYS = Set.of(
            "name",
            "profile",
            "start",
            "work",
            "steps",
            "path",
            "exactly",
            "decisions",
            "sends",
            "worked",
            "variables",
            "state",
            "end");
    private static final Map<String, Kind> STEPS =
            Map.of("task", Kind.TASK, "message", Kind.MESSAGE, "signal", Kind.SIGNAL, "timer", Kind.TIMER);
    private static final Set<String> STEP_KEYS = Set.of("task", "message", "signal", "timer", "with");
    private static final String DEFAULT_PROFILE = "textbook";

    /** Technical bounds: what people write stays far below. */
    private static final int MAX_WALKS = 500;

    private static final int MAX_STEPS = 200;
    private static final int MAX_BYTES = 512 * 1024;

    private WalkFile() {}

    /** @throws Refused where the file says what cannot be understood */
    static List<Walk> read(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Place.of(path).stop("FILE_TOO_LARGE", MAX_BYTES / 1024);
        }
        List<Yaml> items = Yaml.read(path, bytes).items();
        if (items.size() > MAX_WALKS) {
            throw Place.of(path).stop("TOO_MANY_WALKS", MAX_WALKS);
        }
        Set<String> names = new TreeSet<>();
        List<Walk> walks = new ArrayList<>();
        for (Yaml item : items) {
            Walk walk = walk(item);
            if (!names.add(walk.name())) {
                throw walk.place().stop("DUPLICATE_WALK", walk.name());
            }
            walks.add(walk);
        }
        return walks;
    }

    private static Walk walk(Yaml item) {
        Map<String, Yaml> entries = item.entries(KEYS);
        Yaml name = entries.get("name");
        if (name == null || !entries.containsKey("end")) {
            throw item.place().stop("MISSING_KEY", name == null ? "name" : "end");
        }
        Yaml profile = entries.get("profile");
        return new Walk(
                name.text(),
                profile == null ? DEFAULT_PROFILE : profile.text(),
                values(entries.get("start")),
                lists(entries.get("work")),
                steps(entries.get("steps")),
                expectation(item, entries),
                item.place());
    }

    private static Expectation expectation(Yaml item, Map<String, Yaml> entries) {
        Yaml path = entries.get("path");
        Yaml exactly = entries.get("exactly");
        if (path != null && exactly != null) {
            throw item.place().stop("PATH_AND_EXACTLY");
        }
        Yaml way = path == null ? exactly : path;
        Yaml state = entries.get("state");
        return new Expectation(
                way == null ? null : texts(way),
                exactly != null,
                answers(entries.get("decisions")),
                texts(entries.get("sends")),
                lists(entries.get("worked")),
                values(entries.get("variables")),
                state == null ? null : state.text(),
                Objects.requireNonNull(entries.get("end")).text());
    }

    private static List<Step> steps(@Nullable Yaml yaml) {
        List<Yaml> items = yaml == null ? List.of() : yaml.items();
        if (yaml != null && items.size() > MAX_STEPS) {
            throw yaml.place().stop("TOO_MANY_STEPS", MAX_STEPS);
        }
        return items.stream().map(WalkFile::step).toList();
    }

    private static Step step(Yaml item) {
        Map<String, Yaml> entries = item.entries(STEP_KEYS);
        List<String> kinds =
                entries.keySet().stream().filter(STEPS::containsKey).toList();
        if (kinds.size() != 1) {
            throw item.place().stop("ONE_STEP_KIND");
        }
        Kind kind = Objects.requireNonNull(STEPS.get(kinds.get(0)));
        if (kind == Kind.TIMER && entries.containsKey("with")) {
            throw item.place().stop("UNKNOWN_KEY", "with", "timer");
        }
        return new Step(
                kind,
                Objects.requireNonNull(entries.get(kinds.get(0))).text(),
                values(entries.get("with")),
                item.place());
    }

    private static Map<String, Answers> answers(@Nullable Yaml yaml) {
        Map<String, Answers> answers = new LinkedHashMap<>();
        if (yaml != null) {
            yaml.entries().forEach((decision, value) -> {
                boolean all = value.content() instanceof List<?>;
                answers.put(decision, new Answers(all ? texts(value) : List.of(value.text()), all));
            });
        }
        return answers;
    }

    /** Name → a list of maps; a single map stands for a list of one. */
    private static Map<String, List<Map<String, Object>>> lists(@Nullable Yaml yaml) {
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        if (yaml != null) {
            yaml.entries()
                    .forEach((name, value) -> lists.put(
                            name,
                            value.content() instanceof List<?>
                                    ? value.items().stream()
                                            .map(WalkFile::values)
                                            .toList()
                                    : List.of(values(value))));
        }
        return lists;
    }

    private static List<String> texts(@Nullable Yaml yaml) {
        return yaml == null ? List.of() : yaml.items().stream().map(Yaml::text).toList();
    }

    /** Name → value; none where nothing stands. */
    static Map<String, Object> values(@Nullable Yaml yaml) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (yaml != null) {
            yaml.entries().forEach((name, value) -> values.put(name, value(value)));
        }
        return values;
    }

    /** A text, a number, a yes or no, or a list of texts. */
    private static Object value(Yaml yaml) {
        Object content = yaml.content();
        if (content instanceof List<?>) {
            return yaml.items().stream().map(Yaml::text).collect(Collectors.toList());
        }
        return content instanceof BigDecimal || content instanceof Boolean ? content : yaml.text();
    }
}
