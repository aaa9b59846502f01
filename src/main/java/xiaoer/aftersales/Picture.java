package xiaoer.aftersales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of a piece of evidence, written by this program itself; kept apart, so that lists do not load them. */
@Entity(name = "ClaimPicture")
@Table(name = "aftersales_picture")
class Picture {

    @Id
    @Column(name = "exhibit")
    private long evidence;

    private String mediaType;
    private byte[] content;

    /** @param mediaType {@code image/png} or {@code image/jpeg} */
    Picture(EvidenceItem evidence, String mediaType, byte[] content) {
        this.evidence = evidence.id();
        this.mediaType = mediaType;
        this.content = content;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Picture() {}

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }
}
