package xiaoer.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.CanonicalJson;

/** A line of a log as it is stored: canonical texts, never changed. */
@Entity
@Table(name = "shift_event")
@IdClass(StoredEvent.Key.class)
class StoredEvent {

    static final String INSERT = """
            insert into shift_event
                (shift_id, seq, happened_at, event_type, data, sealed, salt, sealed_hash, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID shiftId;

    @Id
    private long seq;

    private Instant happenedAt;

    @Column(name = "event_type")
    private String type;

    private String data;
    private String sealed;
    private String salt;
    private String sealedHash;
    private String previous;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected StoredEvent() {}

    private StoredEvent(
            UUID shiftId, long seq, Instant at, String type, String data, String sealed, String salt, String previous) {
        this.shiftId = shiftId;
        this.seq = seq;
        this.happenedAt = at;
        this.type = type;
        this.data = data;
        this.sealed = sealed;
        this.salt = salt;
        this.sealedHash = LogChain.sealedHashOf(salt, sealed);
        this.previous = previous;
        this.hash = LogChain.hashOf(seq, at.toEpochMilli(), type, data, sealedHash, previous);
    }

    /**
     * The salt is drawn anew and not from the seed: who practises knows the seed, and could else try truths until the
     * hash fits. Data and instants stay the same for the same seed, hashes do not.
     */
    static StoredEvent sealedNow(
            UUID shift, long seq, Instant at, String type, String data, String sealed, String previous) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new StoredEvent(
                shift, seq, at, type, data, sealed, HexFormat.of().formatHex(salt), previous);
    }

    UUID shift() {
        return shiftId;
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    /** What {@link #INSERT} takes: an event is written once, among others, and never changed. */
    Object[] columns() {
        return new Object[] {
            shiftId, seq, happenedAt.atOffset(ZoneOffset.UTC), type, data, sealed, salt, sealedHash, previous, hash
        };
    }

    /** For somebody who must not see the truth, which is not even read. */
    LogEvent closed() {
        return new LogEvent(
                seq, happenedAt, type, CanonicalJson.read(data, JsonNode.class), null, null, sealedHash, hash);
    }

    LogEvent open() {
        return new LogEvent(
                seq,
                happenedAt,
                type,
                CanonicalJson.read(data, JsonNode.class),
                CanonicalJson.read(sealed, JsonNode.class),
                salt,
                sealedHash,
                hash);
    }

    record Key(UUID shiftId, long seq) implements Serializable {}
}
