package xiaoer.shop;

import org.jspecify.annotations.Nullable;

/**
 * What a shop states of a product to everybody: what decides about returns and repairs must be seen before it is needed.
 * Money is text in yuan.
 *
 * @param category e.g. {@code clothing}; empty when the pack gives none
 * @param freeShipping whether the shop pays the postage
 * @param sevenDay whether the shop promises the return without reason
 * @param warrantyDays business days; 0 without a warranty
 * @param gift what comes with it; null for nothing
 * @param stock pieces that are left
 */
record GoodsView(
        String category,
        boolean freeShipping,
        boolean sevenDay,
        int warrantyDays,
        @Nullable GiftView gift,
        int stock) {

    record GiftView(String name, String price) {}

    /** @param product null when the pack no longer knows it */
    static GoodsView of(@Nullable Product product) {
        if (product == null) {
            return new GoodsView("", false, false, 0, null, 0);
        }
        Product.Gift gift = product.gift();
        return new GoodsView(
                product.category(),
                product.freeShipping(),
                product.sevenDay(),
                product.warrantyDays(),
                gift == null ? null : new GiftView(gift.name(), Money.text(gift.price())),
                product.stock());
    }
}
