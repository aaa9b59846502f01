package xiaoer.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;

/**
 * One version of a case pack: what a teacher assigns. {@code pack.yaml} gives the head; every other file of the pack is
 * kept whole and read by the module that knows its section.
 *
 * @param id the folder's name, e.g. {@code order-basics}
 * @param version counts from 1; grows when the content's hash changes
 * @param title per language
 * @param epoch the instant a shift's clock shows at its start
 * @param length the planned minutes of a shift, as shift time
 * @param settings further settings of {@code pack.yaml}
 * @param sections every other YAML file, name without ending → content
 * @param places where the values of each file stand, by the same names and {@code pack}
 */
public record Pack(
        String id,
        int version,
        String hash,
        LocalizedText title,
        LocalizedText summary,
        Instant epoch,
        Duration length,
        JsonNode settings,
        Map<String, JsonNode> sections,
        Map<String, PackPlaces> places) {

    /** A pack that was not read from files. */
    public Pack(
            String id,
            int version,
            String hash,
            LocalizedText title,
            LocalizedText summary,
            Instant epoch,
            Duration length,
            JsonNode settings,
            Map<String, JsonNode> sections) {
        this(id, version, hash, title, summary, epoch, length, settings, sections, Map.of());
    }

    /**
     * Where a value stands, for problems.
     *
     * @param file {@code pack} or a section
     * @param name e.g. {@code claims[2].title}; empty for the top of the file
     */
    public Place place(String file, String name) {
        PackPlaces known = places.get(file);
        return known == null ? Place.of(file + ".yaml") : known.of(name);
    }
}
