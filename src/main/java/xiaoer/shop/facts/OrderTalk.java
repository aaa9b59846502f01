package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What a buyer answers to at the order desk, or comes to speak of himself.
 *
 * @param about ADDRESS, WISHES (the shop asked), SHIPMENT (it told that it shipped), WORDS (it wrote something else),
 *     UNTOLD (it told nothing of the shipment), REDIRECTED, LATE, RETURNED, GONE (what an unclear address did to the parcel),
 *     PIECE_MISSING, DAMAGED (what careless packing did to it)
 * @param answer what the buyer has to say to it: RIGHT, CHANGED, STANDS of the address; CARRIER, URGENT, ANY of the
 *     wishes; SELLER, BUYER, CARRIER of who bears it; empty where nothing is to be told apart
 * @param heard what the words were about, as {@code Encounter} has it; empty for anything else
 * @param asked whether the buyer had to ask first
 * @param replies how often the buyer has spoken so far
 */
public record OrderTalk(String about, String answer, String heard, boolean asked, int replies) {

    static final FactType<OrderTalk> TYPE = FactWords.of(OrderTalk.class, "和买家说的事", "what is talked about")
            .choice(
                    "about",
                    "说的是什么",
                    "subject",
                    "ADDRESS",
                    "WISHES",
                    "SHIPMENT",
                    "WORDS",
                    "UNTOLD",
                    "REDIRECTED",
                    "LATE",
                    "RETURNED",
                    "GONE",
                    "PIECE_MISSING",
                    "DAMAGED")
            .choice(
                    "answer", "买家的答复", "answer", "RIGHT", "CHANGED", "STANDS", "CARRIER", "URGENT", "ANY", "SELLER",
                    "BUYER")
            .choice(
                    "heard",
                    "消息说的是",
                    "what the message was about",
                    "QUESTION",
                    "APOLOGY",
                    "EMPATHY",
                    "TIME",
                    "RULES",
                    "OFFER",
                    "THANKS",
                    "SATISFACTION_ASKED")
            .field("asked", "买家先来问过", "the buyer had asked first")
            .field("replies", "买家说过几次", "times the buyer has spoken", "times")
            .type();
}
