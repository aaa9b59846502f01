package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A parcel that leaves, and what was done about its address before.
 *
 * @param wrong whether the buyer is not to be found there
 * @param doubtful whether it could be seen: chat and order differ, or something is missing
 * @param asked whether the buyer was asked in writing
 * @param answered whether the answer had come
 * @param confirmed whether the parcel goes where the buyer confirmed in writing
 * @param freight yuan that the way to the buyer cost
 */
public record AddressedParcel(
        boolean wrong, boolean doubtful, boolean asked, boolean answered, boolean confirmed, BigDecimal freight) {

    static final FactType<AddressedParcel> TYPE = FactWords.of(
                    AddressedParcel.class, "寄出的包裹和它的地址", "a parcel and its address")
            .field("wrong", "按这个地址找不到买家", "the buyer is not to be found there")
            .field("doubtful", "看得出要确认", "visibly to be confirmed")
            .field("asked", "书面问过买家", "the buyer was asked in writing")
            .field("answered", "买家已经答复", "the buyer had answered")
            .field("confirmed", "寄的是买家书面确认的地址", "goes where the buyer confirmed")
            .field("freight", "寄出的运费", "freight of the way out", "yuan")
            .type();
}
