package xiaoer.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.release.FileSet;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.TypedText;
import xiaoer.shared.Yaml;

/** Reads a pack from its files, gathering what is wrong with them; paths are relative to the pack's folder. */
final class PackFiles {

    private static final String HEAD = "pack.yaml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_ID = 100;
    private static final int MAX_TEXT = 500;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PackPlaces> places = new TreeMap<>();

    List<Problem> problems() {
        return problems;
    }

    /** Null when there are problems. */
    @Nullable
    Pack read(String id, int version, FileSet files) {
        if (id.length() > MAX_ID || !ID.matcher(id).matches()) {
            problem(HEAD, "PACK_ID", id);
        }
        Map<String, JsonNode> sections = new TreeMap<>();
        files.byPath().forEach((path, content) -> {
            if (!path.endsWith(".yaml")) {
                problem(path, "NO_PACK_FILE", path);
                return;
            }
            try {
                PackPlaces read = new PackPlaces(Yaml.read(path, content));
                String section = path.substring(0, path.length() - ".yaml".length());
                places.put(section, read);
                sections.put(section, read.content());
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        JsonNode head = sections.remove("pack");
        if (!(head instanceof ObjectNode)) {
            if (problems.stream().noneMatch(problem -> problem.path().equals(HEAD))) {
                problem(HEAD, "NO_PACK_HEAD");
            }
            return null;
        }
        LocalizedText title = words(head, "title");
        LocalizedText summary = words(head, "summary");
        Instant epoch = epoch(head);
        Duration length = length(head);
        if (!problems.isEmpty()) {
            return null;
        }
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        head.properties().forEach(member -> {
            if (!List.of("title", "summary", "epoch", "minutes").contains(member.getKey())) {
                settings.set(member.getKey(), member.getValue());
            }
        });
        return new Pack(
                id,
                version,
                files.manifest().hash(),
                title,
                summary,
                epoch,
                length,
                settings,
                Map.copyOf(sections),
                Map.copyOf(places));
    }

    private LocalizedText words(JsonNode head, String member) {
        Map<String, String> words = new HashMap<>();
        for (String language : LocalizedText.LANGUAGES) {
            JsonNode word = head.path(member).path(language);
            if (!word.isString()
                    || TypedText.kept(word.stringValue()).isEmpty()
                    || word.stringValue().length() > MAX_TEXT) {
                String name = member + "." + language;
                inHead(name, "PACK_WORDS", name, MAX_TEXT);
            } else {
                words.put(language, TypedText.kept(word.stringValue()));
            }
        }
        return LocalizedText.of(words);
    }

    private Instant epoch(JsonNode head) {
        try {
            return OffsetDateTime.parse(head.path("epoch").asString("")).toInstant();
        } catch (DateTimeParseException e) {
            inHead("epoch", "PACK_EPOCH", shown(head.path("epoch")));
            return Instant.EPOCH;
        }
    }

    private Duration length(JsonNode head) {
        JsonNode minutes = head.path("minutes");
        if (minutes.isInt() && minutes.intValue() >= 1 && minutes.intValue() <= LONGEST.toMinutes()) {
            return Duration.ofMinutes(minutes.intValue());
        }
        inHead("minutes", "PACK_MINUTES", shown(minutes), LONGEST.toMinutes());
        return Duration.ZERO;
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "" : value.toString();
        return text.length() > 50 ? text.substring(0, 50) + "…" : text;
    }

    private void problem(String path, String code, Object... arguments) {
        problems.add(Place.of(path).problem(code, arguments));
    }

    private void inHead(String name, String code, Object... arguments) {
        PackPlaces head = Objects.requireNonNull(places.get("pack"));
        problems.add(head.of(name).problem(code, arguments));
    }
}
