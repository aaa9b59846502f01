package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Quality;
import xiaoer.desk.events.Stage;
import xiaoer.rulebook.Parameters;

/**
 * The measures by which service desks are compared, as far as a shift's log gives them (handbook §5.5).
 *
 * @param named each with its value
 * @param times how many replies, good and with a plan, came how fast
 */
record ConsultMetrics(List<Metric> named, List<Time> times) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param name CSAT, FCR, ART, FRT, AHT, REPLIED, IN_TIME, CONVERSION or RESOLVED
     * @param value a percentage or seconds; empty where there is nothing to measure
     * @param percent whether it is a percentage
     */
    record Metric(String name, String value, boolean percent) {}

    /**
     * @param name SWIFT, QUICK, SLOW, LATE, or NONE for replies whose time does not count
     * @param within seconds; 0 for the last
     * @param share of all replies, as a percentage
     */
    record Time(String name, int within, long count, BigDecimal share) {}

    static ConsultMetrics of(List<ConsultReview> all, ConsultMeasures measures, Parameters parameters) {
        BigDecimal satisfied = parameters.number("p.satisfiedFrom");
        int inTime = parameters.number("p.firstReplySla").intValueExact();
        List<ConsultReview.Replied> replies =
                all.stream().flatMap(one -> one.replies().stream()).toList();
        List<ConsultReview> replied =
                all.stream().filter(one -> !one.replies().isEmpty()).toList();
        List<ConsultReview> sales =
                all.stream().filter(one -> one.stage() == Stage.PRE).toList();
        List<ConsultReview> served = replied.stream()
                .filter(one -> one.opened() != null && one.ending() != Ending.TRANSFERRED)
                .toList();
        return new ConsultMetrics(
                List.of(
                        percent(
                                "CSAT",
                                all,
                                one -> BigDecimal.valueOf(one.satisfaction()).compareTo(satisfied) >= 0),
                        percent("FCR", all, ConsultReview::isSolved),
                        percent("RESOLVED", replied, ConsultReview::isSolved),
                        percent("REPLIED", all, one -> !one.replies().isEmpty()),
                        percent(
                                "IN_TIME",
                                all,
                                one -> one.replies().stream()
                                        .limit(1)
                                        .anyMatch(reply -> reply.plans() && reply.seconds() <= inTime)),
                        percent("CONVERSION", sales, one -> one.ending() == Ending.DEAL),
                        seconds("FRT", replied, one -> one.replies().get(0).seconds()),
                        seconds("ART", replies, ConsultReview.Replied::seconds),
                        seconds("AHT", served, ConsultMetrics::handling)),
                times(replies, measures));
    }

    private static long handling(ConsultReview one) {
        return one.opened() == null
                ? 0
                : Duration.between(one.opened(), one.closed()).toSeconds();
    }

    private static List<Time> times(List<ConsultReview.Replied> replies, ConsultMeasures measures) {
        List<Time> times = new ArrayList<>();
        int after = -1;
        for (Time bound : List.of(
                new Time("SWIFT", measures.swift(), 0, BigDecimal.ZERO),
                new Time("QUICK", measures.quick(), 0, BigDecimal.ZERO),
                new Time("SLOW", measures.slow(), 0, BigDecimal.ZERO),
                new Time("LATE", measures.late(), 0, BigDecimal.ZERO))) {
            int from = after;
            times.add(time(
                    bound.name(),
                    bound.within(),
                    replies.stream()
                            .filter(ConsultMetrics::counts)
                            .filter(reply -> reply.seconds() > from && reply.seconds() <= bound.within())
                            .count(),
                    replies.size()));
            after = bound.within();
        }
        long counted = times.stream().mapToLong(Time::count).sum();
        times.add(time("NONE", 0, replies.size() - counted, replies.size()));
        return times;
    }

    private static boolean counts(ConsultReview.Replied reply) {
        return reply.plans() && reply.grade().compareTo(Quality.GOOD) <= 0;
    }

    private static Time time(String name, int within, long count, int of) {
        return new Time(name, within, count, of == 0 ? BigDecimal.ZERO : share(count, of));
    }

    private static <T> Metric percent(String name, List<T> of, Predicate<T> counted) {
        return new Metric(
                name,
                of.isEmpty()
                        ? ""
                        : share(of.stream().filter(counted).count(), of.size()).toPlainString(),
                true);
    }

    private static BigDecimal share(long count, int of) {
        return BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP);
    }

    private static <T> Metric seconds(String name, List<T> of, ToLongFunction<T> measured) {
        Stream<BigDecimal> values = of.stream().map(one -> BigDecimal.valueOf(measured.applyAsLong(one)));
        return new Metric(
                name,
                of.isEmpty()
                        ? ""
                        : values.reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(of.size()), 0, RoundingMode.HALF_UP)
                                .toPlainString(),
                false);
    }
}
