package xiaoer.shop;

import java.math.BigDecimal;

/** @param price yuan a piece */
record Product(String id, String name, BigDecimal price) {}
