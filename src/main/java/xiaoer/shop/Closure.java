package xiaoer.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import xiaoer.shop.events.CloseReason;

/**
 * Why an order was closed.
 *
 * @param closeAgreed whether buyer and shop had agreed on it
 */
@Embeddable
record Closure(@Enumerated(EnumType.STRING) CloseReason closeReason, boolean closeAgreed) {}
