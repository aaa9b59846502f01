package xiaoer.shift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Shifts by API: whoever works one this way sees and may do exactly what its student may. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftApi {

    private static final int PAGE = 500;

    private final Shifts shifts;
    private final CommandReader commands;
    private final JsonBodies bodies;
    private final LiveLog live;

    ShiftApi(Shifts shifts, CommandReader commands, JsonBodies bodies, LiveLog live) {
        this.shifts = shifts;
        this.commands = commands;
        this.bodies = bodies;
        this.live = live;
    }

    record StartBody(
            String pack,
            @Nullable Long seed,
            @Nullable Mode mode,
            @Nullable String profile) {}

    @PostMapping
    @Operation(summary = "Start a practice shift")
    @RequestBody(content = @Content(schema = @Schema(implementation = StartBody.class)))
    ResponseEntity<Map<String, Object>> start(HttpServletRequest request) throws IOException {
        StartBody start = bodies.bind(bodies.read(request.getInputStream()), StartBody.class, Set.of());
        UUID id = shifts.start(new Shifts.Start(
                start.pack(),
                start.seed(),
                start.mode() == null ? Mode.PRACTICE : start.mode(),
                start.profile() == null ? "textbook" : start.profile()));
        return ResponseEntity.created(URI.create("/api/v1/shifts/" + id)).body(shifts.view(id));
    }

    record Listing(List<ShiftInfo> shifts) {}

    @GetMapping
    @Operation(summary = "Your shifts and, for staff, those of your students; newest first")
    Listing list() {
        return new Listing(shifts.list());
    }

    @GetMapping("/{id}")
    @Operation(summary = "The whole visible state of a shift")
    Map<String, Object> view(@PathVariable String id) {
        return shifts.view(shift(id));
    }

    @PostMapping("/{id}/actions")
    @Operation(summary = "Act; a repeated key answers the first result again")
    @RequestBody(content = @Content(schema = @Schema(implementation = ActionBody.class)))
    Answer act(@PathVariable String id, HttpServletRequest request) throws IOException {
        UUID shift = shift(id);
        ObjectNode json = bodies.read(request.getInputStream());
        String type = bodies.bind(json, ActionBody.class, Set.copyOf(json.propertyNames()))
                .type();
        return shifts.act(shift, commands.json(type, json));
    }

    /** @param key the client's own; further members depend on the type */
    record ActionBody(String type, @Nullable String key) {}

    record Events(List<LogEvent> events) {}

    @GetMapping(path = "/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The log after a number, at most 500 events")
    Events events(@PathVariable String id, @RequestParam(defaultValue = "0") String after) {
        return new Events(shifts.events(shift(id), number("after", after), PAGE));
    }

    /** Ends with the shift; asked again then, it answers 204, upon which a browser stops asking. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary =
                    "The log as it grows; an event of the type clock says that the clock was paused, resumed or moved")
    void follow(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ShiftInfo info = shifts.info(shift(id));
        long seen = lastSeen == null ? number("after", after) : number("Last-Event-ID", lastSeen);
        if (info.hasEnded() && seen >= info.lastEvent()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        live.follow(info.id(), seen, request);
    }

    record TurnBody(
            @JsonProperty("do") String turn, @Nullable String by) {}

    @PostMapping("/{id}/clock")
    @Operation(summary = "Pause, resume or leap; practice only")
    @RequestBody(content = @Content(schema = @Schema(implementation = TurnBody.class)))
    Shifts.Turned turn(@PathVariable String id, HttpServletRequest request) throws IOException {
        TurnBody turn = bodies.bind(bodies.read(request.getInputStream()), TurnBody.class, Set.of());
        return shifts.turn(shift(id), ClockTurn.of(turn.turn(), turn.by()));
    }

    /** What is no id names no shift either. */
    private static UUID shift(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Kind.UNKNOWN, "UNKNOWN_SHIFT", JsonBodies.shorten(id));
        }
    }

    private static long number(String name, String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new Refusal(
                    Kind.INVALID,
                    "WRONG_TYPE",
                    List.of(name, "integer", JsonBodies.shorten(text)),
                    Map.of("field", name));
        }
    }
}
