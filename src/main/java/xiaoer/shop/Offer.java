package xiaoer.shop;

import java.math.BigDecimal;
import xiaoer.shared.LocalizedText;

/**
 * What a carrier asks for one order.
 *
 * @param name the carrier's name per language
 * @param fee yuan
 * @param days business days
 */
record Offer(String carrier, LocalizedText name, BigDecimal fee, int days) {}
