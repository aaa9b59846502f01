package xiaoer.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import xiaoer.conversation.Message;
import xiaoer.desk.events.CustomerTag;
import xiaoer.release.Releases;
import xiaoer.shared.Refusal;
import xiaoer.shop.CarrierNames;
import xiaoer.shop.DeskHead;
import xiaoer.shop.DeskHeads;
import xiaoer.shop.Marks;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;

/** Fills the models of the consult desk's pages. Every method asks first whether one may look. */
@Component
class ConsultDeskModel {

    private final DeskHeads heads;
    private final ConsultViews views;
    private final OrderBook orders;
    private final CarrierNames carriers;
    private final KeepingDrafts drafts;
    private final Releases releases;
    private final ConsultPacks packs;
    private final QuickReplies quick;

    ConsultDeskModel(
            DeskHeads heads,
            ConsultViews views,
            OrderBook orders,
            CarrierNames carriers,
            KeepingDrafts drafts,
            Releases releases,
            ConsultPacks packs,
            QuickReplies quick) {
        this.heads = heads;
        this.views = views;
        this.orders = orders;
        this.carriers = carriers;
        this.drafts = drafts;
        this.releases = releases;
        this.packs = packs;
        this.quick = quick;
    }

    DeskHead customers(UUID shift, Model model) {
        DeskHead head = head(shift, model);
        show(CustomerList.of(views.of(shift), 0), model);
        return head;
    }

    /** @throws Refusal {@code UNKNOWN_CONSULT} */
    DeskHead consult(UUID shift, int number, Model model) {
        DeskHead head = head(shift, model);
        List<ConsultView> all = views.of(shift);
        ConsultView consult = all.stream()
                .filter(one -> one.consult() == number)
                .findFirst()
                .orElseThrow(() -> Consults.unknown(number));
        show(CustomerList.of(all, number), model);
        String order = consult.order();
        OrderFacts bought = order == null ? null : orders.get(shift, order);
        model.addAttribute("consult", consult);
        model.addAttribute("order", bought);
        model.addAttribute("bought", orders.ofBuyer(shift, consult.customer()));
        model.addAttribute("quick", quick.of(head.shift().release(), consult, bought));
        model.addAttribute("tags", List.of(CustomerTag.values()));
        model.addAttribute("longestCustomerNote", NotingCustomer.MAX_TEXT);
        model.addAttribute("hasRobot", packs.of(head.pack()).hasRobot());
        model.addAttribute("carriers", carriers.of(head.pack()));
        model.addAttribute("draft", drafts.of(head.shift(), number));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("longest", Message.MAX_TEXT);
        model.addAttribute("longestNote", TransferringConsult.MAX_NOTE);
        Marks.mark(model, "state", number, consult.state(), told(consult.ending()), told(consult.waitingSince()));
        Marks.mark(model, "talk", number, consult.messages(), consult.next());
        Marks.mark(model, "answers", number, consult.candidates(), consult.next(), head.mayAct());
        Marks.mark(model, "facts", number, consult.promises(), consult.record(), told(bought));
        return head;
    }

    private static Optional<Object> told(@Nullable Object shown) {
        return Optional.ofNullable(shown);
    }

    private DeskHead head(UUID shift, Model model) {
        DeskHead head = heads.of(shift);
        head.show(model);
        model.addAttribute(
                "sla",
                releases.rules(head.shift().release())
                        .parameters(head.shift().profile())
                        .number(WaitingClock.SLA)
                        .intValueExact());
        return head;
    }

    private static void show(CustomerList customers, Model model) {
        model.addAttribute("customers", customers);
        Marks.mark(model, "customers", customers);
    }
}
