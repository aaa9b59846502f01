package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.desk.events.ConsultEvents.ReplySentSealed;
import xiaoer.desk.events.ConsultsPlanned.PlannedConsult;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.desk.facts.ConsultResult;

/** What the log tells of one planned customer, event by event. */
final class ConsultTally {

    private static final String NOT_COME = "NOT_COME";

    private record Reply(Quality grade, boolean plans, int seconds) {

        boolean isGood() {
            return grade.compareTo(Quality.GOOD) <= 0;
        }
    }

    private final PlannedConsult planned;
    private final List<Reply> replies = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private int number;
    private int urged;
    private int satisfaction;
    private @Nullable Ending ending;
    private @Nullable PromisedOrder order;
    private long lastSeq;

    ConsultTally(PlannedConsult planned) {
        this.planned = planned;
    }

    void arrived(long seq, int consult) {
        number = consult;
        lastSeq = seq;
    }

    void replied(long seq, ReplySent reply, @Nullable ReplySentSealed judged) {
        if (judged != null) {
            replies.add(new Reply(judged.grade(), judged.plans(), reply.seconds()));
            satisfaction = judged.satisfaction();
        }
        lastSeq = seq;
    }

    void promised(Promise promise) {
        promises.add(promise);
    }

    void urged(long seq) {
        urged++;
        lastSeq = seq;
    }

    void closed(long seq, Ending as, int satisfied, @Nullable PromisedOrder sold) {
        ending = as;
        satisfaction = satisfied;
        order = sold;
        lastSeq = seq;
    }

    PlannedConsult planned() {
        return planned;
    }

    boolean hasEnded() {
        return ending != null;
    }

    /** The consult's number as text; the pack's name of the conversation before its customer came. */
    String number() {
        return number == 0 ? planned.planned() : String.valueOf(number);
    }

    /** The last event about it; 0 when its customer never came. */
    long lastSeq() {
        return lastSeq;
    }

    /** Whether the talk came to its own end. */
    private boolean talked() {
        return ending != null
                && switch (ending) {
                    case DEAL, NO_DEAL, SOLVED, UNSOLVED, CLAIM -> true;
                    case TRANSFERRED, LEFT, CUT_OFF -> false;
                };
    }

    private boolean flawless() {
        return talked() && ending != null && ending.isGood() && count(Quality.BEST) == replies.size();
    }

    ConsultResult result(ConsultLog log, ConsultMeasures measures) {
        boolean talked = talked();
        PromisedOrder sold = order;
        return new ConsultResult(
                number(),
                planned.stage().name(),
                planned.turns(),
                flawless() ? Math.max(1, replies.size()) : Math.max(planned.turns(), replies.size()),
                replies.size(),
                count(Quality.BEST),
                count(Quality.GOOD),
                count(Quality.WEAK),
                count(Quality.WRONG),
                within(0, measures.swift()),
                within(measures.swift(), measures.quick()),
                within(measures.quick(), measures.slow()),
                within(measures.slow(), measures.late()),
                talked,
                flawless(),
                !replies.isEmpty() && replies.get(0).isGood(),
                talked && count(Quality.WRONG) == 0 && mean(measures).compareTo(measures.handledFrom()) >= 0,
                urged,
                BigDecimal.valueOf(satisfaction),
                talked && BigDecimal.valueOf(satisfaction).compareTo(measures.dissatisfiedBelow()) >= 0,
                number == 0 ? NOT_COME : ending == null ? Ending.CUT_OFF.name() : ending.name(),
                planned.deal(),
                sold == null ? "NONE" : log.outcome(sold, promises));
    }

    private int count(Quality grade) {
        return (int) replies.stream().filter(reply -> reply.grade() == grade).count();
    }

    /** Good replies with a plan that came after so many seconds and within so many; 0 counts as within. */
    private int within(int after, int until) {
        return (int) replies.stream()
                .filter(reply -> reply.isGood() && reply.plans())
                .filter(reply -> (reply.seconds() > after || after == 0) && reply.seconds() <= until)
                .count();
    }

    private BigDecimal mean(ConsultMeasures measures) {
        return replies.isEmpty()
                ? BigDecimal.ZERO
                : replies.stream()
                        .map(reply -> measures.mark(reply.grade()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(replies.size()), MathContext.DECIMAL64);
    }
}
