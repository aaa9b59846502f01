package xiaoer.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** Tells a buyer that the order is on its way, with the carrier and the number of the waybill. */
@Component
class TellingBuyer implements CommandHandler<TellingBuyer.TellShipment> {

    /**
     * @param text the words, which name the waybill; null for those of a letter
     * @param letter the name of the letter; null for the usual one
     */
    record TellShipment(
            String key,
            String order,
            @Nullable String text,
            @Nullable String letter) implements Command {}

    private final Orders orders;
    private final ShopPacks packs;
    private final Waybills waybills;
    private final DeskLetters letters;
    private final BuyerTalk talk;
    private final TalkReply reply;

    TellingBuyer(
            Orders orders, ShopPacks packs, Waybills waybills, DeskLetters letters, BuyerTalk talk, TalkReply reply) {
        this.orders = orders;
        this.packs = packs;
        this.waybills = waybills;
        this.letters = letters;
        this.talk = talk;
        this.reply = reply;
    }

    @Override
    public String type() {
        return "tell-shipment";
    }

    @Override
    public void handle(Scene scene, TellShipment command) {
        Order order = orders.get(scene, command.order());
        Dispatch dispatch = waybills.numbered(scene, order);
        String waybill = String.valueOf(dispatch.waybill());
        if (order.toldAt() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_TOLD", order.number());
        }
        LocalizedText words = letters.words(
                        scene, order, packs.of(scene.pack()), MessageSubject.SHIPMENT, command.text(), command.letter())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "text"));
        if (words.byLanguage().values().stream().noneMatch(text -> text.contains(waybill))) {
            throw Refusal.of(Refusal.Kind.INVALID, "WAYBILL_MISSING", waybill);
        }
        order.tell(scene.now());
        scene.append(new OrderEvents.ShipmentTold(order.number(), dispatch.carrier(), waybill), null);
        talk.write(scene, order, words);
        reply.plan(scene, order, new TalkReply.Row(order.number(), "SHIPMENT", ""));
    }
}
