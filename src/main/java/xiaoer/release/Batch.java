package xiaoer.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;
import xiaoer.shared.ProcessorTime;
import xiaoer.shared.Refusal;

/** Many questions in one call, as JSON lines. The questions are read before the first is answered. */
@Component
class Batch {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    static final int MAX_LINES = 10_000;

    static final int MAX_BYTES = 10_000_000;

    private final Decisions decisions;

    /** Processor time for all lines of a call. */
    private final Duration longest;

    private final JsonMapper json;
    private final MessageSource messages;
    private final AskingTurns turns;

    Batch(
            Decisions decisions,
            JsonMapper json,
            MessageSource messages,
            AskingTurns turns,
            @Value("${xiaoer.decision.longest-batch:10s}") Duration longest) {
        this.turns = turns;
        this.longest = longest;
        this.decisions = decisions;
        this.json = json;
        this.messages = messages;
    }

    /** @throws Refusal {@code BATCH_TOO_LARGE} */
    List<byte[]> lines(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte each : bytes) {
            if (each == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(each);
            }
        }
        lines.add(line.toByteArray());
        if (bytes.length > MAX_BYTES || lines.size() > MAX_LINES + 1) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "BATCH_TOO_LARGE", MAX_LINES, MAX_BYTES);
        }
        return lines;
    }

    /**
     * One line of answer per line of question; empty lines are passed over. Once the time is used up, the lines left are
     * refused.
     */
    void answer(String decision, List<byte[]> lines, OutputStream out, Locale locale) throws IOException {
        ProcessorTime time = ProcessorTime.ofThisThread(longest);
        Map<Object, Rules> rules = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!new String(lines.get(i), StandardCharsets.UTF_8).isBlank()) {
                out.write(json.writeValueAsBytes(answer(decision, lines.get(i), i + 1, rules, time, locale)));
                out.write('\n');
            }
        }
    }

    private Object answer(
            String decision, byte[] line, int number, Map<Object, Rules> rules, ProcessorTime time, Locale locale) {
        try {
            if (time.isSpent()) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "BATCH_SPENT", time.seconds());
            }
            Question question = Question.read(line);
            Object release = question.release() == null ? "" : question.release();
            Rules asked = rules.computeIfAbsent(release, unseen -> decisions.rules(question.release()));
            return turns.take(
                    () -> Decisions.ask(asked, decision, question.profileOrDefault(), question.factsOrNone()));
        } catch (Refusal refusal) {
            return problem(refusal, number, locale);
        } catch (RuntimeException e) {
            log.error("Line {} of a batch for {} failed", number, decision, e);
            return problem(Refusal.of(Refusal.Kind.INVALID, "INTERNAL"), number, locale);
        }
    }

    private Map<String, Object> problem(Refusal refusal, int line, Locale locale) {
        String detail = messages.getMessage(
                "refusal." + refusal.reason(),
                refusal.arguments().stream()
                        .map(each ->
                                each instanceof Problem told ? told.in(locale).message() : each)
                        .toArray(),
                refusal.reason(),
                locale);
        Map<String, Object> problem = new LinkedHashMap<>(refusal.details());
        problem.replaceAll((name, each) -> each instanceof Problem told ? told.in(locale) : each);
        problem.put("line", line);
        problem.put("reason", refusal.reason());
        problem.put("detail", detail == null ? refusal.reason() : detail);
        return Map.of("problem", problem);
    }
}
