package xiaoer.shop;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import xiaoer.conversation.Letters;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shift.Shifts;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Flag;

/** Fills the models of the order desk's pages. Every method asks {@link Shifts} first whether one may look. */
@Component
class DeskModel {

    private final Shifts shifts;
    private final ShopPacks packs;
    private final DeskHeads heads;
    private final ShopView shop;
    private final ActionPreview preview;

    DeskModel(Shifts shifts, ShopPacks packs, DeskHeads heads, ShopView shop, ActionPreview preview) {
        this.shifts = shifts;
        this.packs = packs;
        this.heads = heads;
        this.shop = shop;
        this.preview = preview;
    }

    /** What the parts of one answer have in common is read for the first of them. */
    DeskHead head(UUID id, Model model) {
        if (model.getAttribute("head") instanceof DeskHead read) {
            return read;
        }
        DeskHead head = heads.of(id);
        head.show(model);
        return head;
    }

    /** The steps of the pack's checklist; the log is read only where there is one. */
    void checklist(UUID id, Model model) {
        DeskHead head = head(id, model);
        Checklist checklist = ShopPack.isIn(head.pack()) ? packs.of(head.pack()).checklist() : Checklist.NONE;
        Set<String> happened = new HashSet<>();
        if (!checklist.isEmpty()) {
            shifts.events(head.shift()).forEach(event -> happened.add(event.type()));
        }
        List<Checklist.Shown> ticked = checklist.after(happened);
        model.addAttribute("checklist", ticked);
        if (!ticked.isEmpty()) {
            Marks.mark(model, "checklist", ticked);
        }
    }

    /**
     * A tab of the list.
     *
     * @param count its orders, or those among them that a search finds
     * @param work how many of them can be worked at once: collected, or acted upon as the buyer answered
     */
    record Tab(OrderStatus status, long count, long work) {}

    void list(UUID id, DeskQuery query, Model model) {
        ShopView.Desk desk = desk(id, model);
        WorkFirst work = new WorkFirst(desk.now());
        List<Tab> tabs = tabs(desk.orders(), query, work);
        DeskQuery.Page page = query.of(desk.orders(), work);
        model.addAttribute("tabs", tabs);
        model.addAttribute("work", work);
        model.addAttribute("query", query);
        model.addAttribute("page", page);
        List<Boolean> due = page.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> isDue(row, desk.now()))
                .toList();
        Marks.mark(model, "list", tabs, page, due, head(id, model).mayAct());
    }

    private static boolean isDue(OrderView order, Instant now) {
        return order.shipment().dueAt() != null && !order.shipment().dueAt().isAfter(now);
    }

    private static List<Tab> tabs(List<OrderView> orders, DeskQuery query, WorkFirst work) {
        return Stream.of(OrderStatus.values())
                .map(status -> {
                    List<OrderView> own = orders.stream()
                            .filter(order -> order.status() == status)
                            .filter(order -> !query.searches() || query.lists(order))
                            .toList();
                    long ready = own.stream()
                            .filter(order -> work.collectable(order) || WorkFirst.answered(order))
                            .count();
                    return new Tab(status, own.size(), ready);
                })
                .toList();
    }

    /**
     * @throws Refusal {@code UNKNOWN_ORDER}
     */
    OrderView window(UUID id, String number, Model model) {
        DeskHead head = head(id, model);
        ShopView.Desk desk = desk(id, model);
        OrderView order = desk.orders().stream()
                .filter(one -> one.orderNo().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_ORDER", Texts.shortened(number)));
        model.addAttribute("funds", desk.funds());
        model.addAttribute("order", order);
        Marks.mark(model, "window", number, order.stand());
        Marks.mark(model, "course", order, isDue(order, desk.now()), head.mayAct());
        Marks.mark(model, "talk", number, order.contact());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("flags", List.of(Flag.values()));
        model.addAttribute("extensions", preview.extensions(head.shift(), order));
        model.addAttribute("closeReasons", CloseReason.OFFERED);
        Map<MessageSubject, List<Letters.Letter>> letters = letters(head, desk, number);
        model.addAttribute("letters", letters);
        model.addAttribute("words", words(letters, ""));
        new WorkFirst(desk.now()).after(order, desk.orders()).ifPresent(next -> model.addAttribute("next", next));
        return order;
    }

    /** Likewise, with the words of this letter ready to be edited; those of the first one where it is not offered. */
    void letter(UUID id, String number, String letter, Model model) {
        window(id, number, model);
        model.addAttribute("words", words(letters(head(id, model), desk(id, model), number), letter));
    }

    private Map<MessageSubject, List<Letters.Letter>> letters(DeskHead head, ShopView.Desk desk, String number) {
        return preview.letters(
                head.shift(), Objects.requireNonNull(desk.stored().get(number)), head.pack());
    }

    private static LocalizedText words(Map<MessageSubject, List<Letters.Letter>> letters, String name) {
        List<Letters.Letter> all =
                letters.values().stream().flatMap(List::stream).toList();
        return all.stream()
                .filter(letter -> letter.name().equals(name))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Letters.Letter::words)
                .orElse(LocalizedText.NONE);
    }

    /** What the rules say to closing this order for this reason. */
    void closing(UUID id, String number, CloseReason reason, Model model) {
        model.addAttribute("verdict", preview.closing(head(id, model).shift(), number, reason));
    }

    private ShopView.Desk desk(UUID id, Model model) {
        if (model.getAttribute("desk") instanceof ShopView.Desk read) {
            return read;
        }
        DeskHead head = head(id, model);
        ShopView.Desk desk =
                shop.desk(head.shift(), head.now()).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "NO_SHOP", id));
        model.addAttribute("desk", desk);
        return desk;
    }
}
