package xiaoer.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a made-up trade, so that the rulebook's tests need no module. */
public class ParcelFacts implements FactType.Source {

    public enum State {
        PACKED,
        SENT
    }

    public record Parcel(
            String no,
            State state,
            String label,
            int days,
            long elapsed,
            BigDecimal fee,
            boolean paid,
            Instant packedAt,
            List<String> tags,
            @Nullable String remark) {}

    public record Offer(String carrier, BigDecimal fee, int days) {}

    /** Derived from a parcel. */
    public record Weight(BigDecimal kilos) {}

    @Override
    public List<FactType<?>> factTypes() {
        FactType<Parcel> parcel = new FactType<>(
                "Parcel",
                Parcel.class,
                "包裹",
                "parcel",
                Map.of("days", new FactType.Field("天数", "days", "days")),
                fact -> List.of(new Weight(BigDecimal.valueOf(fact.label().length()))),
                List.of(Weight.class));
        return List.of(
                parcel,
                FactType.of(Offer.class, "报价", "offer", Map.of()),
                FactType.of(Weight.class, "重量", "weight", Map.of()));
    }

    static Parcel parcel(State state, int days, long elapsed) {
        return new Parcel(
                "P-1", state, "glass", days, elapsed, new BigDecimal("12.50"), true, Instant.EPOCH, List.of(), null);
    }
}
