package xiaoer.scoring;

import java.util.List;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shop.events.OrderEvents.DeadlineMoved;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderEvents.OrderTakenOver;
import xiaoer.shop.facts.SheetOrder;

/** A shift's log, folded into what the sheet counted before shifts began with a plan of their orders. */
final class EarlierOrderLog extends OrderFolding {

    private boolean handedIn;

    private EarlierOrderLog() {}

    static EarlierOrderLog of(List<LogEvent> log) {
        EarlierOrderLog orderLog = new EarlierOrderLog();
        orderLog.fold(log);
        return orderLog;
    }

    @Override
    EventSwitch cases() {
        return super.cases()
                // What came here shipped is no work of this student, and what was closed is weighed with its claim.
                .on(OrderTakenOver.class, taken -> forget(taken.order()))
                .on(OrderClosed.class, closed -> forget(closed.order()))
                .on(DeadlineMoved.class, moved -> tally(moved.order(), tally -> tally.paid(moved.deadline())))
                .on(ShiftEnded.class, ended -> handedIn = ended.reason().equals("STUDENT"));
    }

    /**
     * The orders that count, in the order of their arrival. Those not decided stay out: while a practice shift runs, its
     * sheet can be read, and the truth of an open order must not be read off it.
     */
    List<SheetOrder> decided() {
        return tallies().stream().map(this::sheet).filter(SheetOrder::decided).toList();
    }

    private SheetOrder sheet(OrderTally tally) {
        boolean arrived = tally.hasArrived(now());
        return tally.sheet(
                !tally.isOpen() || handedIn && !tally.isUnpaid() || tally.isOverdue(now()),
                tally.isShipped(),
                arrived,
                arrived);
    }
}
