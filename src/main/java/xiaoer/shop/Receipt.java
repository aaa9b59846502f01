package xiaoer.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A signature for a parcel. */
@Embeddable
record Receipt(
        Instant signedAt, @Enumerated(EnumType.STRING) OrderBook.SignedBy signedBy) {}
