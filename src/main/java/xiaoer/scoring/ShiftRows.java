package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.cases.Packs;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** Lists of shifts with their totals. */
@Component
class ShiftRows {

    /** Rows on one page. */
    static final int PAGE = 20;

    /** Shifts that a trend goes back. */
    private static final int TREND = 8;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Accounts accounts;
    private final Shifts shifts;
    private final Packs packs;
    private final Sheets sheets;

    ShiftRows(Accounts accounts, Shifts shifts, Packs packs, Sheets sheets) {
        this.accounts = accounts;
        this.shifts = shifts;
        this.packs = packs;
        this.sheets = sheets;
    }

    /** What the rows of a class may be sorted by; equal ones are shown newest first. */
    enum Order {
        TIME(Comparator.comparing((Row row) -> 0)),
        STUDENT(Comparator.comparing(Row::student)),
        CLASS(Comparator.comparing(Row::className).thenComparing(Row::student));

        private final Comparator<Row> comparator;

        Order(Comparator<Row> comparator) {
            this.comparator = comparator;
        }

        /** The order of this name; by time for anything else. */
        static Order named(String name) {
            return Stream.of(values())
                    .filter(order -> order.key().equals(name))
                    .findFirst()
                    .orElse(TIME);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param pages at least 1 */
    record Listed(List<ShiftRow> rows, int page, int pages, int count) {}

    /** The shifts of the person signed in, newest first. */
    Listed mine(int page, Locale locale) {
        Account me = accounts.current();
        List<Row> own = shifts.list().stream()
                .filter(info -> info.student().equals(me.name()))
                .map(info -> new Row(info, me.displayName(), ""))
                .toList();
        return page(own, page, locale);
    }

    /**
     * The shifts of the students whose teacher is signed in; everybody's for judges and administrators.
     *
     * @throws xiaoer.shared.Refusal {@code ROLE_NEEDED}
     */
    Listed ofClasses(Order order, int page, Locale locale) {
        Account teacher = accounts.require(Role.TEACHER, Role.JUDGE, Role.ADMIN);
        Map<String, Accounts.Student> students = accounts.studentsOf(teacher).stream()
                .collect(Collectors.toMap(
                        student -> student.account().name(), Function.identity(), (first, second) -> first));
        List<Row> rows = shifts.list().stream()
                .flatMap(info -> Optional.ofNullable(students.get(info.student()))
                        .map(student -> new Row(info, student.account().displayName(), student.className()))
                        .stream())
                .sorted(order.comparator)
                .toList();
        return page(rows, page, locale);
    }

    /**
     * One of several shifts of the same pack.
     *
     * @param share of a hundred
     */
    record Bar(String points, BigDecimal share) {}

    /**
     * By the number of each sheet, how the student's ended shifts of the same pack went up to this one, the oldest first;
     * nothing for a first one.
     */
    Map<String, List<Bar>> trends(ShiftInfo info) {
        List<ShiftInfo> alike = shifts.list().stream()
                .filter(other -> other.student().equals(info.student())
                        && other.pack().equals(info.pack())
                        && other.hasEnded()
                        && !other.startedAt().isAfter(info.startedAt()))
                .limit(TREND)
                .toList();
        List<ShiftInfo> oldestFirst = new ArrayList<>(alike);
        Collections.reverse(oldestFirst);
        Map<String, List<Bar>> trends = new LinkedHashMap<>();
        Sheets.Listed listed = sheets.listed();
        for (ShiftInfo shift : oldestFirst) {
            for (Sheet sheet : listed.ofEnded(shift)) {
                BigDecimal total = sheet.total();
                if (total != null && sheet.of().signum() > 0) {
                    trends.computeIfAbsent(sheet.number(), number -> new ArrayList<>())
                            .add(new Bar(
                                    SheetView.plain(total),
                                    total.multiply(HUNDRED).divide(sheet.of(), 0, RoundingMode.HALF_UP)));
                }
            }
        }
        trends.values().removeIf(bars -> bars.size() < 2);
        return trends;
    }

    /** The head of one shift. */
    ShiftRow head(ShiftInfo info, Locale locale) {
        String displayName =
                accounts.byName(info.student()).map(Account::displayName).orElse(info.student());
        return row(new Row(info, displayName, ""), sheets.listed(), locale);
    }

    /** Only the rows of the page are scored, so that a long list costs no more than a short one. */
    private Listed page(List<Row> rows, int wanted, Locale locale) {
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int page = Math.max(0, Math.min(wanted, pages - 1));
        Sheets.Listed listed = sheets.listed();
        List<ShiftRow> shown = rows.stream()
                .skip((long) page * PAGE)
                .limit(PAGE)
                .map(row -> row(row, listed, locale))
                .toList();
        return new Listed(shown, page, pages, rows.size());
    }

    private ShiftRow row(Row row, Sheets.Listed listed, Locale locale) {
        ShiftInfo info = row.info();
        return new ShiftRow(
                info.id(),
                info.student(),
                row.displayName(),
                row.className(),
                RulePhrase.of(packs.get(info.pack(), info.packVersion()).title(), locale),
                info.mode(),
                info.startedAt(),
                info.endedAt(),
                totals(listed.ofEnded(info)));
    }

    private static List<ShiftRow.Total> totals(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.total() != null)
                .map(sheet -> new ShiftRow.Total(sheet.number(), SheetView.plain(sheet.total())))
                .toList();
    }

    private record Row(ShiftInfo info, String displayName, String className) {
        String student() {
            return info.student();
        }
    }
}
