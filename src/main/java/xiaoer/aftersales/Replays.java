package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shop.DeskHead;
import xiaoer.shop.DeskHeads;
import xiaoer.workflow.ProcessSource;
import xiaoer.workflow.Processes;

/** Tells the ways of claims step by step, with what each step cost once the truth is open. */
@Component
class Replays {

    private final DeskHeads heads;
    private final Claims claims;
    private final ClaimHistories histories;
    private final ProcessSource source;

    Replays(DeskHeads heads, Claims claims, ClaimHistories histories, ProcessSource source) {
        this.heads = heads;
        this.claims = claims;
        this.histories = histories;
        this.source = source;
    }

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_SHIFT}, {@code UNKNOWN_CLAIM}, {@code DRAWING_CLOSED}
     */
    Replay of(UUID shift, int number, Reader reader) {
        DeskHead head = heads.of(shift);
        ClaimHistory history = histories.of(shift, number);
        Claim claim = claims.get(shift, number);
        Processes processes = source.processes(history.release());
        List<Replay.Part> parts = new ArrayList<>();
        List<Replay.Step> steps = new ArrayList<>();
        walk(
                new ClaimHistory.Part(history.process(), history.entries(), history.children()),
                "0",
                new ReplayWords(reader, head, claim, history, processes),
                parts,
                steps);
        // What a call did was written in one piece; it belongs between what happened beside it.
        steps.sort(Comparator.comparing(Replay.Step::at));
        return new Replay(
                number,
                claim.kind(),
                claim.state(),
                ClaimWindows.tone(claim.state()),
                claim.buyer(),
                claim.product(),
                plain(history.score()),
                plain(history.full()),
                history.truth() == null ? "" : reader.of(history.truth()),
                best(history, reader),
                parts,
                steps,
                claims.findByShiftOrderByNumber(shift).stream()
                        .map(Claim::number)
                        .filter(other -> Math.abs(other - number) == 1)
                        .toList());
    }

    private static List<Replay.BestStep> best(ClaimHistory history, Reader reader) {
        return history.best() == null
                ? List.of()
                : history.best().stream()
                        .map(step -> new Replay.BestStep(
                                reader.of(step.name()), inWords(reader.of(step.words()), reader), step.done()))
                        .toList();
    }

    /** Flags and reasons of closing are codes, which have the words of the sheet's log; anything else is words already. */
    private static String inWords(String right, Reader reader) {
        return reader.sayOr("scoring.word." + right, right);
    }

    private static void walk(
            ClaimHistory.Part part, String id, ReplayWords words, List<Replay.Part> parts, List<Replay.Step> steps) {
        parts.add(new Replay.Part(id, words.nameOf(part)));
        ReplaySteps own = new ReplaySteps(part, id, words);
        own.tell(steps, (child, name) -> walk(child, name, words, parts, steps));
        steps.addAll(words.untold(part, id));
    }

    private static String plain(@Nullable BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    /** A claim in the list of a shift's replays. */
    record Line(
            int number,
            ClaimKind kind,
            String state,
            String tone,
            String buyer,
            String product,
            String score,
            String full) {}

    /** Empty when no claim came. */
    List<Line> lines(UUID shift) {
        heads.of(shift);
        List<Claim> worked = claims.findByShiftOrderByNumber(shift).stream()
                .filter(claim -> claim.instance() != null)
                .toList();
        Map<Integer, ClaimHistories.Score> scores = histories.scores(shift, worked);
        return worked.stream()
                .map(claim -> line(claim, scores.get(claim.number())))
                .toList();
    }

    private static Line line(Claim claim, ClaimHistories.@Nullable Score score) {
        return new Line(
                claim.number(),
                claim.kind(),
                claim.state(),
                ClaimWindows.tone(claim.state()),
                claim.buyer(),
                claim.product(),
                score == null ? "" : plain(score.points()),
                score == null ? "" : plain(score.full()));
    }
}
