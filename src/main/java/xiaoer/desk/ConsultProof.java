package xiaoer.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Quality;
import xiaoer.shared.ProcessorTime;
import xiaoer.shared.TimeLimit;
import xiaoer.shared.WorkingState;
import xiaoer.shift.InMemoryShift;

/**
 * Searches all that can become of one conversation with one customer, by the program's own steps: every answer at once and
 * after the customer has urged, and no answer at all. What two ways have in common is walked once; of the ways to one
 * state only the worthiest and the least worthy are kept, since points are no part of a state. For one thread.
 */
final class ConsultProof {

    /** Processor time for one customer; an ordinary conversation takes a tenth of a second. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /**
     * One answer of a way.
     *
     * @param answer the id of the prepared answer; null when the customer was left alone
     * @param late whether the customer had urged
     */
    record Step(String turn, @Nullable String answer, boolean late, Quality grade) {}

    /** A way and what its answers are worth together. */
    private record Way(List<Step> steps, BigDecimal worth) {

        static final Way NONE = new Way(List.of(), BigDecimal.ZERO);

        Way with(Step step, BigDecimal worth) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Way(longer, this.worth.add(worth));
        }

        static Way better(Way one, Way other) {
            return one.worth.compareTo(other.worth) >= 0 ? one : other;
        }

        static Way worse(Way one, Way other) {
            return one.worth.compareTo(other.worth) <= 0 ? one : other;
        }
    }

    /** All that the future of a talk hangs on. */
    private record State(String turn, boolean approved, String conduct, String promises) {

        static State of(Consult consult) {
            return new State(
                    consult.turn(),
                    consult.isApproved(),
                    consult.conduct().toString(),
                    consult.promises().toString());
        }
    }

    /** What is known of a state: how to get there, best and worst, and how it stands there. */
    private static final class Known {

        private final WorkingState stand;
        private Way best;
        private Way worst;

        Known(WorkingState stand, Way way) {
            this.stand = stand;
            this.best = way;
            this.worst = way;
        }

        /** Whether the way is news. */
        boolean improve(Way best, Way worst) {
            Way better = Way.better(this.best, best);
            Way worse = Way.worse(this.worst, worst);
            boolean news = better != this.best || worse != this.worst;
            this.best = better;
            this.worst = worse;
            return news;
        }
    }

    private final InMemoryShift shift;
    private final Consults consults;
    private final ConsultCase planned;
    private final Function<Quality, BigDecimal> worth;
    private final int mostStates;

    private final Map<State, Known> known = new LinkedHashMap<>();
    private final Map<State, List<Move>> moves = new HashMap<>();
    private final Map<Ending, Way> bestTo = new LinkedHashMap<>();
    private final Map<Ending, Way> worstTo = new LinkedHashMap<>();
    private final Set<String> turns = new TreeSet<>();
    private final Set<String> answers = new TreeSet<>();
    private int steps;

    /** Where a step leads: to a state, or to an end. */
    private record Move(
            Step step, @Nullable State to, @Nullable Ending end) {}

    /** @param worth what an answer of a grade earns */
    ConsultProof(
            InMemoryShift shift,
            Consults consults,
            ConsultCase planned,
            Function<Quality, BigDecimal> worth,
            int mostStates) {
        this.shift = shift;
        this.consults = consults;
        this.planned = planned;
        this.worth = worth;
        this.mostStates = mostStates;
    }

    /**
     * What the search found with this customer.
     *
     * @param whole whether all was searched; else it is not proven
     * @param bestWorth what the answers of the worthiest way earn together, likewise of the worst
     * @param bestEnding where the worthiest way ends, likewise of the worst
     * @param turns all that were reached; likewise answers, as {@code turn/answer}
     * @param deadEnds turns from which no end can be reached
     */
    record Found(
            boolean whole,
            int states,
            int steps,
            BigDecimal bestWorth,
            List<Step> best,
            @Nullable Ending bestEnding,
            BigDecimal worstWorth,
            List<Step> worst,
            @Nullable Ending worstEnding,
            Set<String> turns,
            Set<String> answers,
            Set<String> deadEnds) {}

    Found search() {
        awaitCustomer();
        Deque<State> open = new ArrayDeque<>();
        Consult first = consult();
        State start = State.of(first);
        known.put(start, new Known(shift.snapshot(), Way.NONE));
        open.add(start);
        ProcessorTime time = ProcessorTime.ofThisThread(LONGEST);
        while (!open.isEmpty() && known.size() <= mostStates && !time.isSpent()) {
            State from = open.remove();
            turns.add(from.turn());
            List<Move> found = moves.computeIfAbsent(from, this::moves);
            Known here = knownAt(from);
            for (Move move : found) {
                BigDecimal step = worth(move.step());
                Way best = here.best.with(move.step(), step);
                Way worst = here.worst.with(move.step(), step);
                if (move.end() != null) {
                    bestTo.merge(move.end(), best, Way::better);
                    worstTo.merge(move.end(), worst, Way::worse);
                } else if (move.to() != null && knownAt(move.to()).improve(best, worst)
                        || move.to() != null && !moves.containsKey(move.to()) && !open.contains(move.to())) {
                    open.add(move.to());
                }
            }
        }
        return found(open.isEmpty());
    }

    private Known knownAt(State state) {
        Known there = known.get(state);
        if (there == null) {
            throw new IllegalStateException("Never reached: " + state);
        }
        return there;
    }

    private Consult consult() {
        return consults.get(shift.id(), 1);
    }

    private void awaitCustomer() {
        while (consults.ofShift(shift.id()).isEmpty()) {
            leap();
        }
    }

    private void leap() {
        shift.leap(shift.next().orElseThrow());
    }

    /** Every answer at once and late, and none. */
    private List<Move> moves(State from) {
        List<Move> found = new ArrayList<>();
        Known here = knownAt(from);
        ConsultTurn turn = planned.turn(from.turn());
        for (boolean late : new boolean[] {false, true}) {
            shift.restore(here.stand);
            if (late && !urged()) {
                continue;
            }
            WorkingState before = shift.snapshot();
            for (Candidate candidate : turn.candidates()) {
                TimeLimit.goOn();
                shift.restore(before);
                found.add(answer(turn, candidate, late, here));
                steps++;
            }
        }
        shift.restore(here.stand);
        while (!consult().hasEnded()) {
            leap();
        }
        found.add(new Move(
                new Step(from.turn(), null, true, Quality.WRONG),
                null,
                consult().ending()));
        return found;
    }

    /** Leaps to just after the customer has urged; false when he goes without. */
    private boolean urged() {
        String conduct = consult().conduct().toString();
        while (!consult().hasEnded() && consult().conduct().toString().equals(conduct)) {
            leap();
        }
        return !consult().hasEnded();
    }

    private Move answer(ConsultTurn turn, Candidate candidate, boolean late, Known here) {
        long before = shift.lastEvent();
        shift.act(new AnsweringCustomer.AnswerCustomer("proof", 1, Candidates.letter(consult(), candidate), null));
        answers.add(turn.id() + "/" + candidate.id());
        while (!consult().hasEnded() && consult().next() != Consult.Turn.AGENT) {
            leap();
        }
        Step step = new Step(turn.id(), candidate.id(), late, ReplyGrades.last(shift.log(before)));
        Consult now = consult();
        turns.add(now.turn());
        if (now.hasEnded()) {
            return new Move(step, null, now.ending());
        }
        State to = State.of(now);
        known.computeIfAbsent(to, reached -> new Known(shift.snapshot(), here.best.with(step, worth(step))));
        return new Move(step, to, null);
    }

    /** Who is left alone gives nothing. */
    private BigDecimal worth(Step step) {
        return step.answer() == null ? BigDecimal.ZERO : worth.apply(step.grade());
    }

    private Found found(boolean whole) {
        Optional<Map.Entry<Ending, Way>> best = bestTo.entrySet().stream()
                .max(Comparator.comparing(
                                (Map.Entry<Ending, Way> way) -> way.getKey().isGood())
                        .thenComparing(way -> way.getValue().worth()));
        Optional<Map.Entry<Ending, Way>> worst = worstTo.entrySet().stream()
                .min(Comparator.comparing(way -> way.getValue().worth()));
        return new Found(
                whole,
                known.size(),
                steps,
                best.map(way -> way.getValue().worth()).orElse(BigDecimal.ZERO),
                best.map(way -> way.getValue().steps()).orElse(List.of()),
                best.map(Map.Entry::getKey).orElse(null),
                worst.map(way -> way.getValue().worth()).orElse(BigDecimal.ZERO),
                worst.map(way -> way.getValue().steps()).orElse(List.of()),
                worst.map(Map.Entry::getKey).orElse(null),
                turns,
                answers,
                deadEnds());
    }

    /** States from which no end can be reached. */
    private Set<String> deadEnds() {
        Set<State> leading = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<State, List<Move>> entry : moves.entrySet()) {
                boolean leads = entry.getValue().stream()
                        .anyMatch(move -> move.end() != null && move.step().answer() != null
                                || move.to() != null && leading.contains(move.to()));
                more |= leads && leading.add(entry.getKey());
            }
        }
        Set<String> dead = new TreeSet<>();
        moves.keySet().stream().filter(state -> !leading.contains(state)).forEach(state -> dead.add(state.turn()));
        return dead;
    }
}
