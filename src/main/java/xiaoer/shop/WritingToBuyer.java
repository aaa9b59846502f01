package xiaoer.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student writes to a buyer of himself, whatever has become of the order. */
@Component
class WritingToBuyer implements CommandHandler<WritingToBuyer.WriteBuyer> {

    /**
     * @param text the words; null for those of a letter
     * @param letter the name of that letter
     */
    record WriteBuyer(
            String key,
            String order,
            @Nullable String text,
            @Nullable String letter) implements Command {}

    private final Orders orders;
    private final ShopPacks packs;
    private final DeskLetters letters;
    private final BuyerTalk talk;
    private final TalkReply reply;

    WritingToBuyer(Orders orders, ShopPacks packs, DeskLetters letters, BuyerTalk talk, TalkReply reply) {
        this.orders = orders;
        this.packs = packs;
        this.letters = letters;
        this.talk = talk;
        this.reply = reply;
    }

    @Override
    public String type() {
        return "write-buyer";
    }

    @Override
    public void handle(Scene scene, WriteBuyer command) {
        Order order = orders.get(scene, command.order());
        LocalizedText words = letters.words(
                        scene, order, packs.of(scene.pack()), MessageSubject.WORDS, own(command), command.letter())
                .orElseThrow();
        String text = words.chinese();
        String event = talk.provocation(scene, order, text).orElse("WORDS");
        talk.write(scene, order, words);
        reply.plan(scene, order, new TalkReply.Row(order.number(), event, talk.topic(scene, text)));
    }

    /** Nobody sends a letter by leaving everything out. */
    private static @Nullable String own(WriteBuyer command) {
        return command.text() == null && command.letter() == null ? "" : command.text();
    }
}
