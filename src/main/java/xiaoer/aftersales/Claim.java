package xiaoer.aftersales;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.LocalizedTextColumn;
import xiaoer.shop.OrderFacts;

/** What a buyer asks for after the sale, and how far it has come; its process knows the way. */
@Entity
@Table(name = "aftersales_claim")
class Claim {

    /** Where a claim stands until its process says otherwise (handbook §2.4). */
    static final String FIRST_STATE = "WAIT_SELLER";

    private static final String GRANTED = "SUCCESS";

    static final int MAX_REASON = 100;
    static final int MAX_EXPLANATION = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private int number;
    private String orderNumber;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    private String reason;
    private boolean received;
    private BigDecimal amount;

    @Convert(converter = ClaimColumns.OfNumbers.class)
    private List<Integer> lines;

    @Convert(converter = LocalizedTextColumn.class)
    private LocalizedText explanation;

    private String buyer;
    private String product;
    private String state = FIRST_STATE;
    private @Nullable UUID instance;
    private @Nullable String caseId;

    @Convert(converter = ClaimColumns.OfValues.class)
    private Map<String, Object> facts;

    private Instant openedAt;
    private @Nullable Instant closedAt;
    private boolean agreed;
    private boolean returnVerified;
    private int messagesSent;

    @Convert(converter = ClaimColumns.OfTreatment.class)
    private Treatment treatment = Treatment.NONE;

    /** @param number counts from 1 within the shift */
    Claim(UUID shift, int number, NewClaim fresh, OrderFacts order, Instant openedAt) {
        this.shift = shift;
        this.number = number;
        this.orderNumber = order.number();
        this.kind = fresh.kind();
        this.reason = fresh.reason();
        this.received = fresh.received();
        this.amount = fresh.amount() == null ? order.payment().amount() : fresh.amount();
        this.lines = fresh.lines();
        this.explanation = fresh.explanation();
        this.buyer = order.buyer();
        this.product = order.goods().name();
        this.caseId = fresh.planned() == null ? null : fresh.planned().id();
        this.facts = fresh.facts();
        this.openedAt = openedAt;
    }

    /**
     * Another claim that its buyer makes, with the same words about the same truth: for all that was paid, if this one
     * asked for a part.
     */
    NewClaim following(ClaimKind kind, String reason, @Nullable ClaimCase planned) {
        return new NewClaim(kind, orderNumber, reason, received, null, lines, explanation, List.of(), facts, planned);
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Claim() {}

    /** The same claim once more. */
    Claim copy() {
        Claim copy = new Claim();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        return copy;
    }

    /** @throws IllegalStateException when a process works it already */
    void workedBy(UUID instance) {
        if (this.instance != null) {
            throw new IllegalStateException("Claim " + number + " is worked by " + this.instance);
        }
        this.instance = instance;
    }

    void moveTo(String state) {
        this.state = state;
    }

    void close(Instant at) {
        closedAt = at;
    }

    /** Whether buyer and shop have agreed that the order is closed. */
    void agree(boolean agreed) {
        this.agreed = agreed;
    }

    /** Whether the returned goods have been received and checked. */
    void verifyReturn(boolean verified) {
        returnVerified = verified;
    }

    /** Keeps how its buyer has been treated so far. */
    void treat(Treatment treatment) {
        this.treatment = treatment;
    }

    /** Counts the messages that went out, so that each draws its own chance. */
    int countMessage() {
        return ++messagesSent;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether the buyer has got what was asked for, as far as the state tells. */
    boolean isGranted() {
        return state.equals(GRANTED);
    }

    UUID shift() {
        return shift;
    }

    int number() {
        return number;
    }

    String order() {
        return orderNumber;
    }

    ClaimKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    boolean received() {
        return received;
    }

    BigDecimal amount() {
        return amount;
    }

    List<Integer> lines() {
        return lines;
    }

    LocalizedText explanation() {
        return explanation;
    }

    String buyer() {
        return buyer;
    }

    String product() {
        return product;
    }

    String state() {
        return state;
    }

    /** The instance of its process; null until that has started. */
    @Nullable
    UUID instance() {
        return instance;
    }

    @Nullable
    String caseId() {
        return caseId;
    }

    /** How it really is: values of its process's variables; never shown before the end. */
    Map<String, Object> facts() {
        return facts;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    boolean agreed() {
        return agreed;
    }

    boolean returnVerified() {
        return returnVerified;
    }

    Treatment treatment() {
        return treatment;
    }
}
