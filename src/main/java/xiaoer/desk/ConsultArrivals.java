package xiaoer.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.desk.events.Stage;
import xiaoer.shift.Chance;

/**
 * Which customers a shift brings, and when.
 *
 * @param first after the epoch
 * @param every mean distance of two customers
 * @param draw how many of each stage; null when all conversations come, in the order of their names
 * @param customers names to be drawn from
 */
record ConsultArrivals(
        Duration first, Duration every, @Nullable Map<Stage, Integer> draw, List<String> customers) {

    private static final int MOST = 200;
    private static final int MAX_NICK = 60;
    private static final Duration LONGEST = Duration.ofHours(6);

    static final ConsultArrivals NONE =
            new ConsultArrivals(Duration.ofSeconds(15), Duration.ofSeconds(110), null, List.of());

    /** @param number counts from 1 in the order of coming */
    record Place(int number, ConsultCase planned, Instant at) {}

    static ConsultArrivals read(PackReader at) {
        at.only("first", "every", "draw", "customers");
        PackReader draw = at.at("draw");
        draw.only("PRE", "MID", "AFTER");
        return new ConsultArrivals(
                at.at("first").duration(Duration.ZERO, LONGEST),
                at.at("every").duration(Duration.ofSeconds(1), LONGEST),
                draw.ifPresent(present -> {
                    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
                    for (Stage stage : Stage.values()) {
                        counts.put(stage, present.at(stage.name()).integerOr(0, 0, MOST));
                    }
                    return counts;
                }),
                at.at("customers").present()
                        ? at.at("customers").items().stream()
                                .map(nick -> nick.text(MAX_NICK))
                                .toList()
                        : List.of());
    }

    /** Who comes within the pack's planned minutes, as the seed has it. */
    List<Place> places(Pack pack, List<ConsultCase> cases, Chance chance) {
        List<ConsultCase> drawn = draw == null ? cases : drawn(cases, draw, chance);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            long third = every.toSeconds() / 3;
            long shift = chance.of("time").between(i, (int) -third, (int) third);
            Duration after = first.plus(every.multipliedBy(i)).plusSeconds(i == 0 ? 0 : shift);
            if (after.compareTo(pack.length()) < 0) {
                places.add(new Place(i + 1, drawn.get(i), pack.epoch().plus(after)));
            }
        }
        return places;
    }

    private static List<ConsultCase> drawn(List<ConsultCase> cases, Map<Stage, Integer> draw, Chance chance) {
        List<ConsultCase> all = new ArrayList<>();
        draw.forEach((stage, count) -> {
            List<ConsultCase> of =
                    shuffled(cases.stream().filter(one -> one.stage() == stage).toList(), chance.of(stage.name()));
            all.addAll(of.subList(0, Math.min(count, of.size())));
        });
        return shuffled(all, chance.of("order"));
    }

    /** Every order of a list is as likely as any other. */
    static <T> List<T> shuffled(List<T> list, Chance chance) {
        List<T> left = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(chance.between(shuffled.size(), 0, left.size() - 1)));
        }
        return shuffled;
    }
}
