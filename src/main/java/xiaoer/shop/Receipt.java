package xiaoer.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import xiaoer.shop.events.SignedBy;

/** A signature for a parcel. */
@Embeddable
record Receipt(
        Instant signedAt, @Enumerated(EnumType.STRING) SignedBy signedBy) {}
