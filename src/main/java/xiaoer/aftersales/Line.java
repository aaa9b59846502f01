package xiaoer.aftersales;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.Party;

/** Something said about a claim. Never changed. */
@Entity(name = "ClaimLine")
@Table(name = "aftersales_line")
class Line {

    /** The longest text an agent may send, in characters. */
    static final int MAX_TEXT = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private int claim;
    private Instant saidAt;

    @Enumerated(EnumType.STRING)
    private Party party;

    @Convert(converter = JsonColumns.OfWords.class)
    private Map<String, String> words;

    private @Nullable Integer evidence;

    /**
     * @param words per language; empty when there is only evidence
     * @param evidence the number of the evidence that is shown with it; null without one
     */
    Line(Claim claim, Instant saidAt, Party party, Map<String, String> words, @Nullable Integer evidence) {
        this.shift = claim.shift();
        this.claim = claim.number();
        this.saidAt = saidAt;
        this.party = party;
        this.words = words;
        this.evidence = evidence;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Line() {}

    int claim() {
        return claim;
    }

    Instant saidAt() {
        return saidAt;
    }

    Party party() {
        return party;
    }

    Map<String, String> words() {
        return words;
    }

    @Nullable
    Integer evidence() {
        return evidence;
    }
}
