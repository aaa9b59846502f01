package xiaoer.desk;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.conversation.facts.Conduct;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.shift.Scene;

/** One customer's talk at the desk (handbook §2.3). */
@Entity
@Table(name = "desk_consult")
class Consult {

    /** Who has to speak next. */
    enum Turn {
        /** The customer waits for an answer. */
        AGENT,
        /** The customer is writing. */
        CUSTOMER,
        /** The supervisor has been asked. */
        SUPERVISOR,
        NOBODY
    }

    private static final String REPLY = "consult";
    private static final String OVERDUE = "overdue";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private int number;
    private String pack;
    private int packVersion;
    private String caseId;
    private String customer;

    private @Nullable String orderNumber;

    private Instant arrivedAt;
    private @Nullable Instant openedAt;

    /** When the customer said what waits for an answer now. */
    private Instant askedAt;

    private String turn;

    @Enumerated(EnumType.STRING)
    private Turn next = Turn.CUSTOMER;

    private boolean approved;
    private int satisfaction;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @Convert(converter = ConsultColumns.OfCounts.class)
    private Map<String, Integer> conduct = new TreeMap<>();

    @Convert(converter = ConsultColumns.OfPromises.class)
    private List<Promise> promises = new ArrayList<>();

    /** The prepared answers of the present turn in the order in which the student sees them, by their ids. */
    @Convert(converter = ConsultColumns.OfNames.class)
    private List<String> shown = List.of();

    /** @param number counts from 1 within the shift */
    Consult(Scene scene, int number, ConsultCase planned, String customer, @Nullable String order) {
        this.shift = scene.shift();
        this.pack = scene.pack().id();
        this.packVersion = scene.pack().version();
        this.number = number;
        this.caseId = planned.id();
        this.customer = customer;
        this.orderNumber = order;
        this.arrivedAt = scene.now();
        this.askedAt = scene.now();
        this.turn = planned.first().id();
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Consult() {}

    /** The same consult once more. */
    Consult copy() {
        Consult copy = new Consult();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        copy.conduct = new TreeMap<>(conduct);
        copy.promises = new ArrayList<>(promises);
        return copy;
    }

    UUID shift() {
        return shift;
    }

    int number() {
        return number;
    }

    String pack() {
        return pack;
    }

    int packVersion() {
        return packVersion;
    }

    String caseId() {
        return caseId;
    }

    String customer() {
        return customer;
    }

    @Nullable
    String order() {
        return orderNumber;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Instant askedAt() {
        return askedAt;
    }

    String turn() {
        return turn;
    }

    Turn next() {
        return next;
    }

    int satisfaction() {
        return satisfaction;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    boolean hasEnded() {
        return ending != null;
    }

    /** Whether the supervisor agreed to what was asked last. */
    boolean isApproved() {
        return approved;
    }

    List<Promise> promises() {
        return List.copyOf(promises);
    }

    void open(Instant at) {
        openedAt = at;
    }

    /** In the order in which the student sees them. */
    List<String> shown() {
        return shown;
    }

    /** The customer has said the line of a turn. */
    void said(String turn, List<String> shown, Instant at) {
        this.turn = turn;
        this.shown = shown;
        askedAt = at;
        next = Turn.AGENT;
    }

    /** The student has answered; now somebody else has to speak. */
    void answered(Quality grade, Turn next) {
        conduct = counted(REPLY + "." + grade);
        this.next = next;
    }

    void waited() {
        conduct = counted(OVERDUE + ".reply");
    }

    private Map<String, Integer> counted(String what) {
        Map<String, Integer> counts = new TreeMap<>(conduct);
        counts.merge(what, 1, Integer::sum);
        return counts;
    }

    void promise(Promise promise) {
        List<Promise> all = new ArrayList<>(promises);
        all.add(promise);
        promises = all;
    }

    void decided(boolean approved) {
        this.approved = approved;
        next = Turn.CUSTOMER;
    }

    void satisfied(int satisfaction) {
        this.satisfaction = satisfaction;
    }

    void end(Ending ending, @Nullable String order) {
        this.ending = ending;
        next = Turn.NOBODY;
        if (order != null) {
            orderNumber = order;
        }
    }

    /** What was done to the customer, as the decision {@code rapport} takes it. */
    List<Conduct> conduct() {
        return conduct.entrySet().stream()
                .map(entry -> {
                    int point = entry.getKey().indexOf('.');
                    return new Conduct(
                            entry.getKey().substring(0, point), entry.getKey().substring(point + 1), entry.getValue());
                })
                .toList();
    }
}
