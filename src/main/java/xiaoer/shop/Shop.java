package xiaoer.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.cases.Pack;
import xiaoer.shop.events.OrderSource;

/** The shop of one shift: its funds and the sequences of its order numbers. Guarded by the shift's lock. */
@Entity
@Table(name = "shop_shop")
class Shop {

    @Id
    private UUID shift;

    /** Account name of the student who works here. */
    private String student;

    private String pack;
    private int packVersion;
    private int number;
    private BigDecimal funds;

    /** What the shop was opened with: a shift in memory may play a pack that is stored nowhere. Null when read back. */
    @Transient
    private @Nullable ShopPack content;

    private int serviceSequence;
    private int systemSequence;

    Shop(UUID shift, String student, Pack pack, ShopPack content) {
        this.shift = shift;
        this.student = student;
        this.pack = pack.id();
        this.packVersion = pack.version();
        this.number = content.number();
        this.funds = Money.of(content.funds());
        this.content = content;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Shop() {}

    /** The same shop once more. */
    Shop copy() {
        Shop copy = new Shop();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        return copy;
    }

    /** The next number of this source: day of the shift's clock, source, shop, sequence. */
    String nextNumber(OrderSource source, Instant at) {
        int sequence = switch (source) {
            case SERVICE -> ++serviceSequence;
            case SYSTEM -> ++systemSequence;
        };
        return "%s-%d-%d-%d".formatted(ShopTime.day(at), source.digit(), number, sequence);
    }

    boolean canPay(BigDecimal amount) {
        return funds.compareTo(amount) >= 0;
    }

    /** @throws IllegalStateException when the funds do not suffice */
    void pay(BigDecimal amount) {
        if (!canPay(amount)) {
            throw new IllegalStateException("Funds " + funds + " do not cover " + amount);
        }
        funds = funds.subtract(amount);
    }

    /** Pays what must be paid, below zero if need be. */
    void bear(BigDecimal amount) {
        funds = funds.subtract(amount);
    }

    void receive(BigDecimal amount) {
        funds = funds.add(amount);
    }

    Optional<ShopPack> content() {
        return Optional.ofNullable(content);
    }

    UUID shift() {
        return shift;
    }

    String student() {
        return student;
    }

    String pack() {
        return pack;
    }

    int packVersion() {
        return packVersion;
    }

    BigDecimal funds() {
        return funds;
    }
}
