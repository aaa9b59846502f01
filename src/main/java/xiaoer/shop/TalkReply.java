package xiaoer.shop;

import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/** A buyer answers to what the student wrote last; whoever has nothing left to say has read at least. */
@Component
class TalkReply implements Arrival {

    private static final String KIND = "shop.reply";

    private final Orders orders;
    private final ShopPacks packs;
    private final BuyerTalk talk;

    TalkReply(Orders orders, ShopPacks packs, BuyerTalk talk) {
        this.orders = orders;
        this.packs = packs;
        this.talk = talk;
    }

    /**
     * What is answered to.
     *
     * @param event SHIPMENT or WORDS; else what was taken ill, as an {@link xiaoer.conversation.facts.Encounter} has it
     * @param topic what it was about
     */
    record Row(String order, String event, String topic) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Plans the answer; one that was still to come is overtaken by it. */
    void plan(Scene scene, Order order, Row row) {
        if (BuyerTalk.speaks(scene)) {
            String trade = order.trade().number();
            scene.cancel(KIND, trade);
            scene.schedule(scene.now().plusSeconds(talk.delay(scene, order)), KIND, trade, row);
        }
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        Order order = orders.get(scene, row.order());
        switch (row.event()) {
            case "SHIPMENT", "WORDS" -> {
                Map<String, String> slots = DeskLetters.slots(order, packs.of(scene.pack()));
                talk.answer(scene, order, row.event(), "", row.topic(), slots);
            }
            default -> talk.protest(scene, order, row.event());
        }
    }
}
