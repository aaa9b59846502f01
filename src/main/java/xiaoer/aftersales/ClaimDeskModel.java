package xiaoer.aftersales;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import xiaoer.shop.DeskHead;
import xiaoer.shop.DeskHeads;
import xiaoer.shop.Marks;

/** Fills the models of the claim desk's pages. Every method asks first whether one may look. */
@Component
class ClaimDeskModel {

    private final DeskHeads heads;
    private final ClaimView view;
    private final ClaimWindows windows;
    private final MessageSource messages;

    ClaimDeskModel(DeskHeads heads, ClaimView view, ClaimWindows windows, MessageSource messages) {
        this.heads = heads;
        this.view = view;
        this.windows = windows;
        this.messages = messages;
    }

    /** @param open the number of the claim that is open in the page; 0 for none */
    DeskHead inbox(UUID shift, int open, Model model, Locale locale) {
        DeskHead head = heads.of(shift);
        head.show(model);
        show(inbox(view.desk(shift), head, open, new Reader(messages, locale)), model);
        return head;
    }

    private static void show(ClaimInbox inbox, Model model) {
        model.addAttribute("inbox", inbox);
        Marks.mark(model, "inbox", inbox);
    }

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_CLAIM}
     */
    DeskHead window(UUID shift, int number, Model model, Locale locale) {
        DeskHead head = heads.of(shift);
        Reader reader = new Reader(messages, locale);
        ClaimView.Desk desk = view.desk(shift);
        ClaimWindow window = windows.of(desk, number, head, reader);
        head.show(model);
        show(inbox(desk, head, number, reader), model);
        model.addAttribute("claim", window);
        Marks.mark(model, "claim", window);
        model.addAttribute("key", UUID.randomUUID());
        return head;
    }

    private static ClaimInbox inbox(ClaimView.Desk desk, DeskHead head, int open, Reader reader) {
        List<ClaimInbox.Row> todo = rows(desk, head, reader, claim -> claim.closedAt() == null && hasTask(desk, claim));
        List<ClaimInbox.Row> waiting =
                rows(desk, head, reader, claim -> claim.closedAt() == null && !hasTask(desk, claim));
        List<ClaimInbox.Row> closed = rows(desk, head, reader, claim -> claim.closedAt() != null);
        return new ClaimInbox(todo, waiting, closed, open);
    }

    private static boolean hasTask(ClaimView.Desk desk, ClaimEntry claim) {
        return desk.tasks().stream().anyMatch(task -> task.claim() == claim.number());
    }

    /** The most urgent first, then the newest. */
    private static List<ClaimInbox.Row> rows(
            ClaimView.Desk desk, DeskHead head, Reader reader, Predicate<ClaimEntry> which) {
        Comparator<ClaimEntry> urgent =
                Comparator.comparing(ClaimDeskModel::due, Comparator.nullsLast(Comparator.naturalOrder()));
        return desk.claims().stream()
                .filter(which)
                .sorted(urgent.thenComparing(
                        Comparator.comparing(ClaimEntry::openedAt).reversed()))
                .map(claim -> row(claim, desk, head, reader))
                .toList();
    }

    private static @Nullable Instant due(ClaimEntry claim) {
        ClaimEntry.Deadline deadline = claim.deadline();
        return deadline == null ? null : deadline.due();
    }

    private static ClaimInbox.Row row(ClaimEntry claim, ClaimView.Desk desk, DeskHead head, Reader reader) {
        Stream<TaskEntry> tasks = desk.tasks().stream().filter(task -> task.claim() == claim.number());
        String last = claim.thread().isEmpty()
                ? ""
                : reader.of(claim.thread().get(claim.thread().size() - 1).text());
        return new ClaimInbox.Row(
                claim.number(),
                claim.kind(),
                claim.state(),
                ClaimWindows.tone(claim.state()),
                claim.buyer(),
                claim.product(),
                tasks.findFirst().map(task -> reader.of(task.name())).orElse(""),
                last,
                ClaimWindows.left(claim.deadline(), head, reader));
    }
}
