package xiaoer.shop;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.Pack;

/**
 * What a pack says of a product, for modules that speak of it. It is told as far as it can be read: what is wrong with it
 * the shop's own check tells.
 *
 * @param price yuan a piece
 * @param category empty when the pack gives none
 * @param freeShipping whether the shop pays the postage
 * @param sevenDay whether the shop promises the return without reason
 * @param warrantyDays 0 without a warranty
 * @param gift the name of what comes with it; empty for nothing
 * @param stock pieces left; negative when the pack does not say
 */
public record AnnouncedProduct(
        String id,
        String name,
        BigDecimal price,
        String category,
        boolean freeShipping,
        boolean sevenDay,
        int warrantyDays,
        String gift,
        int stock) {

    /** @param id by which the pack calls the product; empty when it has none of this id */
    public static Optional<AnnouncedProduct> of(Pack pack, String id) {
        JsonNode section = pack.sections().get("products");
        return section == null
                ? Optional.empty()
                : StreamSupport.stream(section.path("products").spliterator(), false)
                        .filter(product -> product.path("id").asString("").equals(id))
                        .findFirst()
                        .map(AnnouncedProduct::read);
    }

    private static AnnouncedProduct read(JsonNode product) {
        return new AnnouncedProduct(
                product.path("id").asString(""),
                product.path("name").asString(""),
                product.path("price").decimalValueOpt().orElse(BigDecimal.ZERO),
                product.path("category").asString(""),
                product.path("freeShipping").asBoolean(false),
                product.path("sevenDay").asBoolean(false),
                product.path("warrantyDays").asInt(0),
                product.path("gift").path("name").asString(""),
                product.path("stock").asInt(-1));
    }
}
