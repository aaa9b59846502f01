package xiaoer.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A bearer token of a person; only its hash is kept. */
@Entity
@Table(name = "identity_token")
class Token {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    private Person person;

    private String label;
    private String hash;
    private Instant createdAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Token() {}

    Token(Person person, String label, String hash, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.label = label;
        this.hash = hash;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    String label() {
        return label;
    }

    Instant createdAt() {
        return createdAt;
    }
}
