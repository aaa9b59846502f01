package xiaoer.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.cases.Pack;
import xiaoer.shared.LocalizedText;

/** A pack read straight from its folder, for tests that need no database; a file may be replaced by another text. */
final class PackFromFolder {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, JsonNode> files = new HashMap<>();

    static PackFromFolder orderBasics() {
        PackFromFolder folder = new PackFromFolder();
        try (Stream<Path> paths = Files.list(Path.of("cases/order-basics"))) {
            for (Path path : paths.toList()) {
                String name = path.getFileName().toString().replace(".yaml", "");
                folder.files.put(name, YAML.readTree(Files.readString(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    PackFromFolder with(String name, String yaml) {
        files.put(name, YAML.readTree(yaml));
        return this;
    }

    PackFromFolder without(String name) {
        files.remove(name);
        return this;
    }

    Pack pack() {
        JsonNode head = Objects.requireNonNull(files.get("pack"));
        Map<String, JsonNode> sections = new HashMap<>(files);
        sections.remove("pack");
        return new Pack(
                "order-basics",
                1,
                "hash",
                LocalizedText.chinese("订单管理基础"),
                LocalizedText.NONE,
                OffsetDateTime.parse(head.path("epoch").asString()).toInstant(),
                Duration.ofMinutes(head.path("minutes").asInt()),
                head,
                sections);
    }
}
