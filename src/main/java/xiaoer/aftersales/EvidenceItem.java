package xiaoer.aftersales;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.LocalizedTextColumn;

/** Something that proves what somebody says: a picture, or the words that stand for one. Never changed. */
@Entity(name = "ClaimEvidence")
@Table(name = "aftersales_exhibit")
class EvidenceItem {

    /** What it shows; a page draws words accordingly. */
    enum Kind {
        PHOTO,
        CHAT,
        SLIP
    }

    /**
     * Evidence in words, as case packs bring it.
     *
     * @param text per language
     */
    record Card(Kind kind, LocalizedText text) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private int claim;
    private int number;

    @Enumerated(EnumType.STRING)
    private Party party;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = LocalizedTextColumn.class)
    private LocalizedText words;

    /** @param number counts from 1 within the claim */
    EvidenceItem(Claim claim, int number, Party party, Card card) {
        this.shift = claim.shift();
        this.claim = claim.number();
        this.number = number;
        this.party = party;
        this.kind = card.kind();
        this.words = card.text();
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EvidenceItem() {}

    /** Known once it is saved. */
    long id() {
        return Objects.requireNonNull(id);
    }

    int claim() {
        return claim;
    }

    int number() {
        return number;
    }

    Party party() {
        return party;
    }

    Kind kind() {
        return kind;
    }

    /** Per language; empty for a picture. */
    LocalizedText words() {
        return words;
    }
}
