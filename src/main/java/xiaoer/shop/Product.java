package xiaoer.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;

/**
 * @param price yuan a piece
 * @param category e.g. {@code clothing}; empty when the pack gives none
 * @param freeShipping whether the shop pays the postage
 * @param sevenDay whether the shop promises the return without reason
 * @param warrantyDays business days; 0 without a warranty
 * @param gift what comes with it; null for nothing
 * @param stock pieces that are left for further orders, as the pack says: shipping does not lower it
 */
record Product(
        String id,
        String name,
        BigDecimal price,
        String category,
        boolean freeShipping,
        boolean sevenDay,
        int warrantyDays,
        @Nullable Gift gift,
        int stock) {

    /** What a shop has of a product whose stock nobody stated: more than any order asks for. */
    private static final int PLENTY = 99_999;

    private static final BigDecimal MOST_PRICE = new BigDecimal("1000000");
    private static final int MAX_NAME = 200;
    private static final int LONGEST_WARRANTY = 3650;

    /** @param price yuan that the shop states for it */
    record Gift(String name, BigDecimal price) {}

    static Product read(PackReader at) {
        at.only("id", "name", "price", "category", "freeShipping", "sevenDay", "warrantyDays", "gift", "stock");
        return new Product(
                at.at("id").text(MAX_NAME),
                at.at("name").text(MAX_NAME),
                at.at("price").number(BigDecimal.ZERO, MOST_PRICE),
                at.at("category").textOr("", MAX_NAME),
                at.at("freeShipping").yes(),
                at.at("sevenDay").yes(),
                at.at("warrantyDays").integerOr(0, 0, LONGEST_WARRANTY),
                at.at("gift").ifPresent(Product::gift),
                at.at("stock").integerOr(PLENTY, 0, PLENTY));
    }

    private static Gift gift(PackReader at) {
        at.only("name", "price");
        return new Gift(at.at("name").text(MAX_NAME), at.at("price").number(BigDecimal.ZERO, MOST_PRICE));
    }
}
