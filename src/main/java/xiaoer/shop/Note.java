package xiaoer.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.Flag;

/** A seller's memo on an order: who wrote what, when, and how the order stood. Never changed. */
@Entity
@Table(name = "shop_note")
class Note {

    /** The longest text a note may have, in characters. */
    static final int MAX_TEXT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private @Nullable Order order;

    private String author;
    private Instant writtenAt;
    private String text;
    private String situation;

    @Enumerated(EnumType.STRING)
    private Flag flag;

    /** @param flag the flag as it stands after the note */
    Note(String author, Instant writtenAt, String text, String situation, Flag flag) {
        this.author = author;
        this.writtenAt = writtenAt;
        this.text = text;
        this.situation = situation;
        this.flag = flag;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Note() {}

    void of(Order order) {
        this.order = order;
    }

    String author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String text() {
        return text;
    }

    String situation() {
        return situation;
    }

    Flag flag() {
        return flag;
    }
}
