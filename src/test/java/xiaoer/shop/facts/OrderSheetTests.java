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
import org.junit.jupiter.api.Test;
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

    static Stream<List<SheetOrder>> shifts() {
        return IntStream.range(0, 300).mapToObj(OrderSheetTests::shift);
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void findings_add_up_to_the_formulas(List<SheetOrder> orders) {
        SheetCounts counts = SheetCounts.of(orders);
        Ruling sheet = sheet(orders, counts);

        double right = orders.stream().mapToDouble(OrderSheetTests::weight).sum();
        double early = Math.min(0.5, 0.05 * counts.earlyAttempts());
        double voids = count(orders, order -> !order.genuine() && is(order, "VOIDED"));
        item(sheet, 1, counts.toShip(), right / counts.toShip());
        item(sheet, 2, counts.toCollect(), (double) counts.completed() / counts.toCollect() * (1 - early));
        item(sheet, 3, counts.toVoid(), voids / counts.toVoid());
        item(sheet, 4, counts.toComplete(), (double) counts.completed() / counts.toComplete());
        item(sheet, 5, counts.toComplete(), Math.max(0, 1 - (double) counts.lost() / counts.toComplete()));
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void whatever_costs_points_says_what_would_have_earned_them(List<SheetOrder> orders) {
        assertThat(sheet(orders, SheetCounts.of(orders)).findings())
                .filteredOn(finding -> finding.points().signum() < 0)
                .allSatisfy(finding -> {
                    assertThat(finding.sentence()).containsOnlyKeys("zh", "en");
                    assertThat(finding.better()).containsOnlyKeys("zh", "en");
                    assertThat(finding.clause()).isNotEmpty();
                });
    }

    @Test
    void a_shift_is_counted_as_the_handbook_says() {
        List<SheetOrder> orders = List.of(
                order("G1", true, "COMPLETED", "OPTIMAL", true, 0),
                order("G2", true, "SHIPPED", "POOR", true, 2),
                order("G3", true, "SHIPPED", "OPTIMAL", false, 1),
                order("G4", true, "VOIDED", "", false, 0),
                order("G5", true, "LOST", "", false, 0),
                order("F1", false, "VOIDED", "", false, 0),
                order("F2", false, "INVALID", "", false, 0),
                order("F3", false, "LOST", "", false, 0));

        assertThat(SheetCounts.of(orders)).isEqualTo(new SheetCounts(6, 2, 4, 4, 1, 3, 3));
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

    /** A shift of up to 15 orders in states that can occur together. */
    private static List<SheetOrder> shift(int index) {
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
                                    "PLACED")
                            : List.of("VOIDED", "INVALID", "LOST", "PLACED"));
            boolean shipped = genuine && (status.equals("COMPLETED") || status.equals("SHIPPED"));
            orders.add(order(
                    "A" + i,
                    genuine,
                    status,
                    shipped ? of.pick(2, List.of("OPTIMAL", "ACCEPTABLE", "POOR", "NO_MATCH")) : "",
                    shipped && (status.equals("COMPLETED") || of.share(3) < 0.5),
                    shipped ? of.between(4, 0, 3) : 0));
        }
        return orders;
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
                "NONE");
    }

    private static Ruling sheet(List<SheetOrder> orders, SheetCounts counts) {
        List<Record> facts = new ArrayList<>(orders);
        facts.add(counts);
        return RULES.decide("order-sheet", "textbook", facts);
    }

    private static boolean is(SheetOrder order, String status) {
        return order.status().equals(status);
    }

    private static double count(List<SheetOrder> orders, Predicate<SheetOrder> counted) {
        return orders.stream().filter(counted).count();
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
