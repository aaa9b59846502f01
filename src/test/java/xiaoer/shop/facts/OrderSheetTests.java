package xiaoer.shop.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Chance;

/** The findings of {@code rules/order-sheet} add up to the formulas of sheet 6-2, whatever happened in the shift. */
class OrderSheetTests {

    private static final Rules RULES =
            RulebookFixture.of(List.of(new ShopFacts())).open(files(), 1);

    /** What became of the orders due, and how many were still ahead when the shift ended. */
    private record Shift(List<SheetOrder> orders, int genuineAhead, int fakesAhead, int collectableAhead) {

        SheetCounts counts() {
            int due = (int) count(SheetOrder::genuine) + genuineAhead;
            int collectable = (int) count(SheetOrder::collectable) + collectableAhead;
            return new SheetCounts(
                    due,
                    collectable,
                    (int) count(order -> !order.genuine()) + fakesAhead,
                    collectable,
                    (int) count(order -> order.collectable() && is(order, "COMPLETED")),
                    (int) count(Shift::isLost) + genuineAhead + fakesAhead,
                    orders.stream().mapToInt(SheetOrder::earlyAttempts).sum(),
                    (int) count(graded("OPTIMAL").or(graded("NO_MATCH"))),
                    (int) count(graded("ACCEPTABLE")),
                    (int) count(graded("POOR")),
                    (int) count(order -> !order.genuine() && is(order, "INVALID")),
                    (int) count(order -> !order.genuine() && is(order, "VOIDED")),
                    (int) count(order -> order.genuine() && is(order, "VOIDED")),
                    genuineAhead,
                    fakesAhead,
                    collectableAhead,
                    orders.size(),
                    orders.size() + genuineAhead + fakesAhead,
                    12,
                    30,
                    genuineAhead + fakesAhead > 0 ? "EARLY" : "FULL");
        }

        private static boolean isLost(SheetOrder order) {
            return is(order, "PLACED")
                    || is(order, "CLOSED")
                    || is(order, "LOST") && !order.shipped()
                    || order.genuine() && (is(order, "VOIDED") || is(order, "INVALID"));
        }

        private static Predicate<SheetOrder> graded(String grade) {
            return order ->
                    order.genuine() && order.shipped() && order.carrierGrade().equals(grade);
        }

        double count(Predicate<SheetOrder> counted) {
            return orders.stream().filter(counted).count();
        }
    }

    static Stream<Shift> shifts() {
        return IntStream.range(0, 300).mapToObj(OrderSheetTests::shift);
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void findings_add_up_to_the_formulas(Shift shift) {
        SheetCounts counts = shift.counts();
        Ruling sheet = sheet(shift);

        double right =
                shift.orders().stream().mapToDouble(OrderSheetTests::weight).sum();
        double early = Math.min(0.5, 0.05 * counts.earlyAttempts());
        double voids = counts.rightVoids() - counts.wrongVoids();
        double fakes = 3.5 * counts.fakesShipped();
        double completed = counts.completed();
        item(sheet, 1, counts.toShip(), Math.max(0, right - fakes) / counts.toShip());
        item(sheet, 2, counts.toCollect(), completed / counts.toCollect() * (1 - early));
        item(sheet, 3, counts.toVoid(), Math.max(0, voids) / counts.toVoid());
        item(sheet, 4, counts.toComplete(), Math.max(0, completed - fakes) / counts.toComplete());
        item(sheet, 5, counts.toShip(), Math.max(0, 1 - counts.lost() / (0.3 * counts.toShip())));
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void whatever_costs_points_says_what_would_have_earned_them(Shift shift) {
        assertThat(sheet(shift).findings())
                .filteredOn(finding -> finding.points().signum() < 0)
                .allSatisfy(finding -> {
                    assertThat(finding.sentence().byLanguage()).containsOnlyKeys("zh", "en");
                    assertThat(finding.better().byLanguage()).containsOnlyKeys("zh", "en");
                    assertThat(finding.clause()).isNotEmpty();
                });
    }

    private static void item(Ruling sheet, int number, int due, double share) {
        List<Ruling.Finding> findings = sheet.findings().stream()
                .filter(finding -> finding.item() == number)
                .toList();
        double of = findings.stream()
                .mapToDouble(finding ->
                        new BigDecimal(finding.data().getOrDefault("of", 0).toString()).doubleValue())
                .sum();
        double lost = findings.stream()
                .mapToDouble(finding -> finding.points().doubleValue())
                .sum();
        assertThat(of).as("full points of item " + number).isEqualTo(due == 0 ? 0 : 20);
        assertThat(of + lost).as("points of item " + number).isCloseTo(due == 0 ? 0 : 20 * share, within(1e-9));
    }

    private static double weight(SheetOrder order) {
        if (!order.genuine() || !order.shipped()) {
            return 0;
        }
        return switch (order.carrierGrade()) {
            case "ACCEPTABLE" -> 0.8;
            case "POOR" -> 0.5;
            default -> 1;
        };
    }

    /** A shift of up to 15 orders in states that can occur together, and some that had not come. */
    private static Shift shift(int index) {
        Chance chance = new Chance(62, "shift").of(String.valueOf(index));
        List<SheetOrder> orders = new ArrayList<>();
        int size = chance.between(0, 0, 15);
        for (int i = 1; i <= size; i++) {
            Chance of = chance.of(String.valueOf(i));
            boolean genuine = of.share(0) < 0.7;
            String status = of.pick(
                    1,
                    genuine
                            ? List.of(
                                    "COMPLETED",
                                    "COMPLETED",
                                    "SHIPPED",
                                    "SHIPPED",
                                    "VOIDED",
                                    "LOST",
                                    "INVALID",
                                    "CLOSED",
                                    "PLACED")
                            : List.of("VOIDED", "INVALID", "LOST", "CLOSED", "PLACED"));
            boolean shipped = genuine && (status.equals("COMPLETED") || status.equals("SHIPPED"));
            orders.add(order(
                    "A" + i,
                    genuine,
                    status,
                    shipped ? of.pick(2, List.of("OPTIMAL", "ACCEPTABLE", "POOR", "NO_MATCH")) : "",
                    genuine && of.share(3) < 0.8,
                    shipped ? of.between(4, 0, 3) : 0));
        }
        int genuineAhead = chance.between(1, -4, 4);
        int fakesAhead = chance.between(2, -4, 2);
        int collectableAhead = Math.min(genuineAhead, chance.between(3, 0, 4));
        return new Shift(orders, Math.max(0, genuineAhead), Math.max(0, fakesAhead), Math.max(0, collectableAhead));
    }

    private static SheetOrder order(
            String number, boolean genuine, String status, String grade, boolean collectable, int early) {
        return new SheetOrder(
                number,
                genuine,
                status,
                true,
                !grade.isEmpty(),
                collectable,
                true,
                early,
                "EMS",
                4,
                grade,
                "YTO",
                new BigDecimal("596.00"),
                3,
                genuine ? "" : "邮编不符。",
                genuine ? "" : "The postcode does not fit.",
                false,
                false,
                "",
                0,
                "",
                false,
                false,
                false,
                "NONE",
                "NONE",
                "",
                "");
    }

    private static Ruling sheet(Shift shift) {
        List<Record> facts = new ArrayList<>(shift.orders());
        facts.add(shift.counts());
        return RULES.decide("order-sheet", "textbook", facts);
    }

    private static boolean is(SheetOrder order, String status) {
        return order.status().equals(status);
    }

    private static RuleFiles files() {
        Path rules = Path.of("rules");
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : List.of("order-sheet", "parameters")) {
            try (Stream<Path> paths = Files.list(rules.resolve(folder))) {
                for (Path path : paths.toList()) {
                    files.put(folder + "/" + path.getFileName(), Files.readAllBytes(path));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return new RuleFiles(files);
    }
}
