package xiaoer.shop;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a carrier asks for one order.
 *
 * @param name the carrier's name per language
 * @param fee yuan
 * @param days business days
 */
record Offer(String carrier, Map<String, String> name, BigDecimal fee, int days) {}
