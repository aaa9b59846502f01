package xiaoer.shop;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.Refusal;
import xiaoer.shift.Answer;
import xiaoer.shift.Command;
import xiaoer.shop.events.AddressScope;
import xiaoer.shop.events.OrderEvents.OrderShipped;

/** What the order desk has a button for, by the type of its command, and what it tells once it is done. */
enum DeskAction {
    SHIP("ship", (command, answer) -> hasShipped(answer) ? "ship" : DeskAction.WRONG),
    VOID("void"),
    COLLECT("collect"),
    CONFIRM_ADDRESS("confirm-address"),
    CHECK_PACKING("check-packing"),
    KEEP_RECEIPT("keep-receipt"),
    /** The notes themselves are there to be seen. */
    READ_NOTES("read-notes", (command, answer) -> ""),
    CHANGE_ADDRESS("change-address", (command, answer) -> isForAll(command) ? "change-address" : "set-aside"),
    CLOSE("close"),
    EDIT_PRICE("edit-price"),
    EXTEND("extend");

    /** Told of a fictitious order that was shipped. */
    static final String WRONG = "invalid";

    private final String type;
    private final BiFunction<Command, Answer, String> told;

    DeskAction(String type) {
        this(type, (command, answer) -> type);
    }

    DeskAction(String type, BiFunction<Command, Answer, String> told) {
        this.type = type;
        this.told = told;
    }

    /**
     * @throws Refusal {@code UNKNOWN_ACTION} for what this desk has no button for
     */
    static DeskAction of(String type) {
        return Stream.of(values())
                .filter(one -> one.type.equals(type))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.INVALID,
                        "UNKNOWN_ACTION",
                        Texts.shortened(type),
                        Stream.of(values()).map(one -> one.type).collect(Collectors.joining(", "))));
    }

    /** The end of a key {@code desk.done.…}; empty when nothing need be said. */
    String told(Command command, Answer answer) {
        return told.apply(command, answer);
    }

    private static boolean hasShipped(Answer answer) {
        return answer.events().stream().anyMatch(event -> event.is(OrderShipped.class));
    }

    private static boolean isForAll(Command command) {
        return command instanceof ChangingAddress.ChangeAddress change && change.scope() == AddressScope.TRADE;
    }
}
