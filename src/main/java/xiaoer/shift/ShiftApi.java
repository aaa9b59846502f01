package xiaoer.shift;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Shifts by API: whoever works one this way sees and may do exactly what its student may. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftApi {

    private static final int PAGE = 500;

    private final Shifts shifts;
    private final Registry registry;
    private final JsonBodies bodies;
    private final LiveLog live;

    ShiftApi(Shifts shifts, Registry registry, JsonBodies bodies, LiveLog live) {
        this.shifts = shifts;
        this.registry = registry;
        this.bodies = bodies;
        this.live = live;
    }

    record StartBody(
            String pack,
            @Nullable Long seed,
            @Nullable Mode mode,
            @Nullable String profile) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> start(InputStream body) throws IOException {
        StartBody start = bodies.bind(bodies.read(body), StartBody.class, Set.of());
        UUID id = shifts.start(new Shifts.Start(
                start.pack(),
                start.seed(),
                start.mode() == null ? Mode.PRACTICE : start.mode(),
                start.profile() == null ? "textbook" : start.profile()));
        return ResponseEntity.created(URI.create("/api/v1/shifts/" + id)).body(shifts.view(id));
    }

    record Listing(List<ShiftInfo> shifts) {}

    @GetMapping
    Listing list() {
        return new Listing(shifts.list());
    }

    @GetMapping("/{id}")
    Map<String, Object> view(@PathVariable String id) {
        return shifts.view(shift(id));
    }

    @PostMapping("/{id}/actions")
    Answer act(@PathVariable String id, InputStream body) throws IOException {
        UUID shift = shift(id);
        ObjectNode json = bodies.read(body);
        String type = bodies.bind(json, ActionType.class, Set.copyOf(json.propertyNames()))
                .type();
        Class<? extends Command> command = registry.commandOf(type)
                .orElseThrow(
                        () -> Refusal.of(Kind.INVALID, "UNKNOWN_ACTION", type, String.join(", ", registry.types())));
        return shifts.act(shift, bodies.bindCommand(json, command));
    }

    record ActionType(String type) {}

    record Events(List<LogEvent> events) {}

    @GetMapping(path = "/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    Events events(@PathVariable String id, @RequestParam(defaultValue = "0") String after) {
        return new Events(shifts.events(shift(id), number("after", after), PAGE));
    }

    /** Ends with the shift; asked again then, it answers 204, upon which a browser stops asking. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
        ShiftInfo info = shifts.info(shift(id));
        long seen = lastSeen == null ? number("after", after) : number("Last-Event-ID", lastSeen);
        if (info.hasEnded() && seen >= info.lastEvent()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(live.follow(info.id(), seen));
    }

    record TurnBody(
            @JsonProperty("do") String turn, @Nullable String by) {}

    @PostMapping("/{id}/clock")
    Shifts.Turned turn(@PathVariable String id, InputStream body) throws IOException {
        TurnBody turn = bodies.bind(bodies.read(body), TurnBody.class, Set.of());
        return shifts.turn(shift(id), ClockTurn.of(turn.turn(), turn.by()));
    }

    /** What is no id names no shift either. */
    private static UUID shift(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Kind.UNKNOWN, "UNKNOWN_SHIFT", id.substring(0, Math.min(id.length(), 40)));
        }
    }

    private static long number(String name, String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new Refusal(Kind.INVALID, "WRONG_TYPE", List.of(name, "long"), Map.of("field", name));
        }
    }
}
