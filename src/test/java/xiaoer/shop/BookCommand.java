package xiaoer.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.SignedBy;

/** Stands where claims stand: works the order book by command, says which claims are open, and keeps what it is told. */
class BookCommand implements CommandHandler<BookCommand.Book>, OrderClaims, OrderWatch {

    /** @param what the method of the order book, and what it is given */
    record Book(
            String key,
            String order,
            String what,
            @Nullable BigDecimal amount,
            @Nullable String text,
            boolean yes) implements Command {}

    private final OrderBook book;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Set<String> facts = ConcurrentHashMap.newKeySet();

    BookCommand(OrderBook book) {
        this.book = book;
    }

    @Override
    public String type() {
        return "book";
    }

    @Override
    public void handle(Scene scene, Book command) {
        String order = command.order();
        BigDecimal amount = command.amount() == null ? BigDecimal.ZERO : command.amount();
        String text = command.text() == null ? "" : command.text();
        switch (command.what()) {
            case "pay-back" -> book.payBack(scene, order, amount, command.yes());
            case "pay-out" -> book.payOut(scene, order, amount, text);
            case "close" -> book.close(scene, order, text, command.yes());
            case "refused" -> book.refused(scene, order);
            case "extend" -> book.extend(scene, order, amount.intValueExact());
            case "hold" -> book.holdConfirmation(scene, order, command.yes());
            case "resend" -> book.resend(scene, order, text);
            case "reroute" -> book.reroute(scene, order, text);
            case "compare" -> told.add(text + " " + book.returnsOtherwise(scene, order, text));
            case "sign" -> book.sign(scene, order, SignedBy.valueOf(text));
            default -> throw new IllegalArgumentException(command.what());
        }
    }

    /** From now on this holds of the order in every shift, e.g. open, refund, agreed, returned. */
    void say(String order, String... what) {
        forget();
        List.of(what).forEach(fact -> facts.add(fact + " " + order));
    }

    void forget() {
        facts.clear();
        told.clear();
    }

    List<String> told() {
        return new ArrayList<>(told);
    }

    @Override
    public Map<String, OpenClaim> openOf(UUID shift) {
        return facts.stream()
                .filter(fact -> fact.startsWith("open "))
                .map(fact -> fact.substring(fact.indexOf(' ') + 1))
                .collect(
                        Collectors.toMap(order -> order, order -> new OpenClaim(7, facts.contains("refund " + order))));
    }

    @Override
    public Standing standing(UUID shift, String order) {
        return new Standing(
                facts.contains("open " + order),
                facts.contains("refund " + order),
                facts.contains("disputed " + order),
                facts.contains("agreed " + order),
                facts.contains("same product " + order),
                facts.contains("awaited " + order),
                facts.contains("exchanged " + order),
                facts.contains("returned " + order),
                facts.contains("complained " + order));
    }

    @Override
    public void happened(Scene scene, String order, What what, Map<String, Object> with) {
        told.add(order + " " + what + " " + new TreeMap<>(with));
    }
}
