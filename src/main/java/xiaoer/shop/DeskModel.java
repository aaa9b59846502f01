package xiaoer.shop;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import xiaoer.shared.Refusal;
import xiaoer.shift.Shifts;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Flag;

/** Fills the models of the order desk's pages. Every method asks {@link Shifts} first whether one may look. */
@Component
class DeskModel {

    private final Shifts shifts;
    private final DeskHeads heads;
    private final ShopView shop;
    private final Outlook outlook;

    DeskModel(Shifts shifts, DeskHeads heads, ShopView shop, Outlook outlook) {
        this.shifts = shifts;
        this.heads = heads;
        this.shop = shop;
        this.outlook = outlook;
    }

    void head(UUID id, Model model) {
        model.addAttribute("head", heads.of(id));
    }

    void list(UUID id, DeskQuery query, Model model) {
        ShopView.Desk desk = desk(id);
        model.addAttribute("desk", desk);
        model.addAttribute("query", query);
        model.addAttribute("page", query.of(desk.orders()));
    }

    /**
     * @throws Refusal {@code UNKNOWN_ORDER}
     */
    OrderView window(UUID id, String number, Model model) {
        ShopView.Desk desk = desk(id);
        OrderView order = desk.orders().stream()
                .filter(one -> one.orderNo().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_ORDER", Texts.shortened(number)));
        model.addAttribute("funds", desk.funds());
        model.addAttribute("order", order);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("flags", List.of(Flag.values()));
        model.addAttribute("extensions", outlook.extensions(shifts.info(id), order));
        model.addAttribute("closeReasons", CloseReason.OFFERED);
        return order;
    }

    /** What the rules say to closing this order for this reason. */
    void closing(UUID id, String number, CloseReason reason, Model model) {
        model.addAttribute("verdict", outlook.closing(shifts.info(id), number, reason));
    }

    private ShopView.Desk desk(UUID id) {
        shifts.info(id);
        return shop.desk(id).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "NO_SHOP", id));
    }
}
