package xiaoer.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;

/** The decision API. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionCalls {

    private final Decisions decisions;
    private final Batch batch;
    private final AskingTurns turns;

    DecisionCalls(Decisions decisions, Batch batch, AskingTurns turns) {
        this.turns = turns;
        this.decisions = decisions;
        this.batch = batch;
    }

    record Listed(String name, LocalizedText title, LocalizedText question) {}

    record Listing(List<Listed> decisions) {}

    /** @param parameterValues profile → the values of {@link DecisionInfo#parameters()} */
    record Described(DecisionInfo decision, Map<String, List<Parameters.Value>> parameterValues) {}

    @GetMapping
    @Operation(summary = "The decisions of a release")
    Listing list(@RequestParam(required = false) @Nullable Integer release) {
        return new Listing(decisions.list(release).stream()
                .map(info -> new Listed(info.name(), info.title(), info.question()))
                .toList());
    }

    @GetMapping("/{name}")
    @Operation(summary = "Facts, outcomes, rules and parameters of a decision")
    Described describe(@PathVariable String name, @RequestParam(required = false) @Nullable Integer release) {
        return new Described(decisions.info(name, release), decisions.parametersOf(name, release));
    }

    @PostMapping(value = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask a decision")
    @RequestBody(content = @Content(schema = @Schema(implementation = Question.class)))
    Ruling ask(@PathVariable String name, HttpServletRequest request) throws IOException {
        Question question = Question.read(request.getInputStream());
        Rules rules = decisions.rules(question.release());
        return turns.take(() -> Decisions.ask(rules, name, question.profileOrDefault(), question.factsOrNone()));
    }

    @PostMapping("/{name}/batch")
    @Operation(summary = "Ask a decision once per line; each line is answered by a ruling or a problem")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = Question.class)))
    void batch(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        decisions.info(name, null);
        List<byte[]> lines = batch.lines(request.getInputStream());
        response.setContentType("application/x-ndjson");
        batch.answer(name, lines, response.getOutputStream(), locale);
    }
}
