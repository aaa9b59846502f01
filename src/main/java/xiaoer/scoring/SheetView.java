package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a page tells it: every sentence in the reader's language, every number as it is shown.
 *
 * @param nameKey message key of the sheet's name
 * @param total empty when no item applied
 */
record SheetView(String number, String nameKey, String total, String of, List<ItemView> items) {

    private static final String MINUS = "\u2212";

    /** A claim or a customer that has come is known by a number; one that has not, only by the name of its case. */
    private static final Predicate<String> NUMBERED = Pattern.compile("\\d+").asMatchPredicate();

    /**
     * @param points empty when the item does not apply
     * @param share points for the bar, as a plain number
     * @param rule how the item is counted, or why it does not apply
     * @param lost what took points
     * @param remarks what cost nothing this time and could be done better, or gave points back
     * @param right what was done right
     */
    record ItemView(
            int item,
            String nameKey,
            String points,
            String of,
            BigDecimal share,
            BigDecimal full,
            RulePhrase rule,
            List<FindingView> lost,
            List<FindingView> remarks,
            List<FindingView> right) {

        public boolean applies() {
            return !points.isEmpty();
        }
    }

    /**
     * @param moved points of all that it is about together
     * @param points likewise, as they are shown; empty when no points moved
     * @param better empty text when there is nothing better to do
     * @param about the orders, claims or consults of which this is said
     * @param kind which of them they are
     * @param unseen of how many cases or customers it is said that never came, and so have no number yet
     */
    record FindingView(
            BigDecimal moved,
            String points,
            String rule,
            RulePhrase sentence,
            RulePhrase better,
            List<String> about,
            Kind kind,
            long unseen) {

        /** How it stands out: lost, remark or right. */
        public String look() {
            return moved.signum() < 0
                    ? "lost"
                    : points.isEmpty() && better.text().isEmpty() ? "right" : "remark";
        }
    }

    /** What findings are about. */
    enum Kind {
        ORDER,
        CLAIM,
        CONSULT;

        static Kind of(Sheet sheet, int item, String rule) {
            return !sheet.number().equals(ConsultSheet.NUMBER)
                    ? ORDER
                    : ConsultSheet.ofConsult(rule, item) ? CONSULT : CLAIM;
        }
    }

    /** What took points, the most first: what is most worth learning. */
    static List<FindingView> lessons(List<SheetView> sheets, int most) {
        return sheets.stream()
                .flatMap(sheet -> sheet.items().stream())
                .flatMap(item -> item.lost().stream())
                .sorted(Comparator.comparing(FindingView::moved))
                .limit(most)
                .toList();
    }

    /** What an item of a sheet says of one consult. */
    record Judged(String nameKey, FindingView finding) {}

    /** What the sheets say of one consult, item by item. */
    static List<Judged> about(List<Sheet> sheets, int consult, CarrierWords names, Locale locale) {
        List<Judged> judged = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (Sheet.Item item : sheet.items()) {
                item.findings().stream()
                        .filter(finding -> Kind.of(sheet, item.item(), finding.rule()) == Kind.CONSULT)
                        .filter(finding -> finding.about().contains(String.valueOf(consult)))
                        .map(finding -> new FindingView(
                                finding.points(),
                                signed(finding.points()),
                                finding.rule(),
                                names.in(RulePhrase.of(finding.sentence(), locale)),
                                names.in(RulePhrase.of(finding.better(), locale)),
                                List.of(),
                                Kind.CONSULT,
                                0))
                        .forEach(finding -> judged.add(new Judged(sheet.nameKey(item), finding)));
            }
        }
        return judged;
    }

    static SheetView of(Sheet sheet, CarrierWords names, Locale locale) {
        return new SheetView(
                sheet.number(),
                sheet.nameKey(),
                plain(sheet.total()),
                whole(sheet.of()),
                sheet.items().stream()
                        .map(item -> item(sheet, item, names, locale))
                        .toList());
    }

    private static ItemView item(Sheet sheet, Sheet.Item item, CarrierWords names, Locale locale) {
        Predicate<ScoreFinding> lost = finding -> finding.points().signum() < 0;
        Predicate<ScoreFinding> right =
                finding -> finding.points().signum() == 0 && finding.better().isEmpty();
        return new ItemView(
                item.item(),
                sheet.nameKey(item),
                plain(item.points()),
                whole(item.of()),
                item.points() == null ? BigDecimal.ZERO : item.points(),
                item.of(),
                names.in(RulePhrase.of(item.frame().sentence(), locale)),
                findings(sheet, item, lost, names, locale),
                findings(sheet, item, lost.or(right).negate(), names, locale),
                findings(sheet, item, right, names, locale));
    }

    /** Findings that say the same of several orders or claims are told once. */
    private static List<FindingView> findings(
            Sheet sheet, Sheet.Item item, Predicate<ScoreFinding> chosen, CarrierWords names, Locale locale) {
        record Told(String rule, RulePhrase sentence, RulePhrase better) {}
        Map<Told, List<ScoreFinding>> alike = new LinkedHashMap<>();
        item.findings().stream()
                .filter(chosen)
                .forEach(finding -> alike.computeIfAbsent(
                                new Told(
                                        finding.rule(),
                                        names.in(RulePhrase.of(finding.sentence(), locale)),
                                        names.in(RulePhrase.of(finding.better(), locale))),
                                told -> new ArrayList<>())
                        .add(finding));
        List<FindingView> views = new ArrayList<>();
        alike.forEach((told, findings) -> {
            List<String> about = findings.stream()
                    .flatMap(finding -> finding.about().stream())
                    .distinct()
                    .toList();
            Kind kind = Kind.of(sheet, item.item(), told.rule());
            Predicate<String> seen = one -> kind == Kind.ORDER || NUMBERED.test(one);
            BigDecimal points =
                    Tenths.total(findings.stream().map(ScoreFinding::points).toList());
            views.add(new FindingView(
                    points,
                    signed(points),
                    told.rule(),
                    told.sentence(),
                    told.better(),
                    about.stream().filter(seen).toList(),
                    kind,
                    about.stream().filter(seen.negate()).count()));
        });
        return views;
    }

    static String plain(@Nullable BigDecimal points) {
        return points == null ? "" : points.toPlainString();
    }

    /** Without needless zeros: what there was to earn is nearly always a whole number. */
    private static String whole(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** With a sign; nothing for a finding that moves no points. */
    private static String signed(BigDecimal points) {
        return switch (points.signum()) {
            case -1 -> MINUS + points.negate().toPlainString();
            case 1 -> "+" + points.toPlainString();
            default -> "";
        };
    }
}
