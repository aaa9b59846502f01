package xiaoer.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.CanonicalJson;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Wish;

/** Values that are read and written whole are one JSON column each. */
final class TradeColumns {

    private TradeColumns() {}

    @Converter(autoApply = true)
    static class OfDestination implements AttributeConverter<@Nullable Destination, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Destination value) {
            return value == null ? null : CanonicalJson.of(value);
        }

        @Override
        public @Nullable Destination convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : CanonicalJson.read(json, Destination.class);
        }
    }

    @Converter(autoApply = true)
    static class OfWish implements AttributeConverter<@Nullable Wish, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Wish value) {
            return value == null ? null : CanonicalJson.of(value);
        }

        @Override
        public @Nullable Wish convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : CanonicalJson.read(json, Wish.class);
        }
    }
}
