package xiaoer.shop;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderSource;

/** What was ordered with one number, a line of a trade, and where it goes. What becomes of it is the {@link Order}'s. */
@MappedSuperclass
abstract class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trade")
    private Trade trade;

    /** Which line of its trade it is, from 1. */
    private int line;

    @Enumerated(EnumType.STRING)
    private OrderSource source;

    /** The pack's id of the product. */
    private String productId;

    private String product;
    private int quantity;
    private BigDecimal unitPrice;
    private Instant placedAt;

    /** An address of its own, once a shipment to it has succeeded. */
    private @Nullable Destination destination;

    /** An address that is saved only if the next shipment succeeds. */
    private @Nullable Destination pending;

    OrderLine(Trade trade, String number, OrderSource source, PlannedTrade.Line line) {
        this.shift = trade.shift();
        this.trade = trade;
        this.line = trade.orders().size() + 1;
        this.number = number;
        this.source = source;
        this.productId = line.product().id();
        this.product = line.product().name();
        this.quantity = line.quantity();
        this.unitPrice = Money.of(line.product().price());
        this.placedAt = trade.placedAt();
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderLine() {}

    /** @throws IllegalStateException when the buyer has paid, or will pay the carrier, as agreed */
    void priceAt(BigDecimal unitPrice) {
        trade.mustBeUnpaid();
        this.unitPrice = Money.of(unitPrice);
    }

    BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /** What the buyer pays for it: the postage of a trade comes with its first line. */
    BigDecimal price() {
        return line == 1 ? amount().add(trade.postage()) : amount();
    }

    /** Sets an address aside for the next shipment. */
    void moveWhenShipped(Destination to) {
        pending = to;
    }

    /** Forgets the address set aside; answers it, if there was one. */
    Optional<Destination> dropPending() {
        Optional<Destination> dropped = Optional.ofNullable(pending);
        pending = null;
        return dropped;
    }

    /** The address set aside becomes its own. */
    void goToPending() {
        destination = pending == null ? destination : pending;
        pending = null;
    }

    /** The parcel on its way goes elsewhere. */
    void reroute(Destination to) {
        destination = to;
    }

    /** Where it goes as things stand: its own address, or its trade's. */
    Destination destination() {
        return destination == null ? trade.destination() : destination;
    }

    /** Where the next shipment would go: the address set aside for it, or {@link #destination()}. */
    Destination nextDestination() {
        return pending == null ? destination() : pending;
    }

    void belongTo(Trade trade) {
        this.trade = trade;
    }

    UUID shift() {
        return shift;
    }

    String number() {
        return number;
    }

    Trade trade() {
        return trade;
    }

    int line() {
        return line;
    }

    OrderSource source() {
        return source;
    }

    String productId() {
        return productId;
    }

    String product() {
        return product;
    }

    int quantity() {
        return quantity;
    }

    BigDecimal unitPrice() {
        return unitPrice;
    }

    Instant placedAt() {
        return placedAt;
    }

    @Nullable
    Destination pending() {
        return pending;
    }
}
