package xiaoer.shop;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.Pack;

/**
 * What a pack says of a trade that it plans, for modules that plan something upon it. It is told as far as it can be read:
 * what is wrong with it the shop's own check tells.
 *
 * @param buyer empty where that is not to be read
 * @param lines how many orders it is
 * @param after from the epoch; zero where that is not to be read
 * @param onDemand whether it comes only where it is called for
 */
public record AnnouncedTrade(String buyer, int lines, Duration after, boolean onDemand) {

    /** @param id by which the pack calls the trade; empty when it has none of this id */
    public static Optional<AnnouncedTrade> of(Pack pack, String id) {
        JsonNode section = pack.sections().get("orders");
        return section == null
                ? Optional.empty()
                : StreamSupport.stream(section.path("orders").spliterator(), false)
                        .filter(trade -> trade.path("id").asString("").equals(id))
                        .findFirst()
                        .map(AnnouncedTrade::read);
    }

    private static AnnouncedTrade read(JsonNode trade) {
        return new AnnouncedTrade(
                trade.path("buyer").asString(""),
                trade.path("lines").size(),
                duration(trade.path("after").asString("")),
                trade.path("onDemand").asBoolean(false));
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
