package xiaoer.wording;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.wording.Value.Kind;

/** Finds the amounts, times and dates of a text, and to which mention each belongs. */
final class Values {

    /** Words between a value and what it is a value of. */
    private static final int REACH = 8;

    private static final String NUMBER = "(?<n>(?<![\\d.])\\d{1,9}(?:\\.\\d{1,2})?|[零一二两三四五六七八九十百千万半]{1,8})";

    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    /** In the order in which they are tried; what one has taken is not looked at again. */
    private enum Form {
        WHOLE_DATE("(?<![\\d.])(\\d{4})[-年/.]" + MONTH + "[-月/.]" + DAY + "[日号]?(?!\\d)", Kind.DATE) {
            @Override
            String text(MatchResult match) {
                return match.group(1) + "-" + two(match.group(2)) + "-" + two(match.group(3));
            }
        },
        MONTH_AND_DAY("(?<!\\d)" + MONTH + "月" + DAY + "[日号]?(?!\\d)", Kind.DATE) {
            @Override
            String text(MatchResult match) {
                return two(match.group(1)) + "-" + two(match.group(2));
            }
        },
        ENGLISH_DATE(
                "(" + MONTHS + ")(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?" + DAY + "(?:st|nd|rd|th)?(?!\\d)",
                Kind.DATE) {
            @Override
            String text(MatchResult match) {
                return two(String.valueOf(MONTHS.indexOf(match.group(1)) / 4 + 1)) + "-" + two(match.group(2));
            }
        },
        DAY_OF_MONTH("(?<![\\d.])" + DAY + "[号日](?![楼线店仓内])", Kind.DATE),
        WEEKDAY("(?:周|星期)([一二三四五六日天])", Kind.DATE) {
            @Override
            String text(MatchResult match) {
                return DayOfWeek.of(Math.min(7, "一二三四五六日天".indexOf(match.group(1)) + 1))
                        .name();
            }
        },
        CLOCK(
                "(上午|早上|中午|下午|傍晚|晚上)?(?<![\\d:])([01]?\\d|2[0-3])(?::([0-5]\\d)|点(半|[0-5]\\d)?|(?=[ap]m))分?(am|pm)?(?!\\d)",
                Kind.TIME) {
            @Override
            String text(MatchResult match) {
                boolean afternoon =
                        "pm".equals(match.group(5)) || match.group(1) != null && "下午傍晚晚上".contains(match.group(1));
                int hour = Integer.parseInt(match.group(2));
                String minute = match.group(3) != null ? match.group(3) : match.group(4);
                return two(String.valueOf(afternoon && hour < 12 ? hour + 12 : hour)) + ":"
                        + (minute == null ? "00" : minute.equals("半") ? "30" : minute);
            }
        },
        /** Without a part of the day or a word for a point in time, 一点 is a little. */
        SPOKEN_CLOCK(
                "(上午|早上|中午|下午|傍晚|晚上)?(?<![零一二两三四五六七八九十])((?:十[一二]?|[一二两三四五六七八九]))点(?:(半)|(?=[前钟整左]|之前|以前)|(?<=[午上晚].{1,3}点))",
                Kind.TIME) {
            @Override
            String text(MatchResult match) {
                boolean afternoon = match.group(1) != null && "下午傍晚晚上".contains(match.group(1));
                int hour = Integer.parseInt(decimal(match.group(2)));
                return two(String.valueOf(afternoon && hour < 12 ? hour + 12 : hour))
                        + (match.group(3) == null ? ":00" : ":30");
            }
        },
        NAMED_DAY("(今天|今日|当天|当日|今晚|今儿|明天|明日|明早|明晚|明儿|次日|隔天|隔日|后天|today|tonight|tomorrow)", Kind.DAYS) {
            @Override
            String text(MatchResult match) {
                String day = match.group(1);
                return day.equals("后天") ? "2" : "明次隔".indexOf(day.charAt(0)) >= 0 || day.equals("tomorrow") ? "1" : "0";
            }
        },
        MONEY_SIGN("[¥$]" + NUMBER, Kind.MONEY),
        MONEY(NUMBER + "(?:元|块钱|块|圆|人民币|rmb|cny|yuan)", Kind.MONEY),
        PERCENT(NUMBER + "(?:%|个百分点|percent)", Kind.PERCENT),
        DAYS(NUMBER + "(?:个工作日|个自然日|工作日|天|日内|(?:working|business)?days?(?![a-z]))", Kind.DAYS),
        HOURS(NUMBER + "(?:个?小时|个?钟头|hours?(?![a-z])|hrs?(?![a-z])|h(?![a-z]))", Kind.HOURS),
        MINUTES(NUMBER + "(?:分钟|min(?:ute)?s?(?![a-z]))", Kind.MINUTES),
        /** Means money where one is told right after a word that takes it. */
        BARE("(?<![\\d.-])(\\d{1,7}(?:\\.\\d{1,2})?)(?![\\d:/-])", Kind.MONEY);

        private final Pattern pattern;
        private final Kind kind;

        Form(String pattern, Kind kind) {
            this.pattern = Pattern.compile(pattern);
            this.kind = kind;
        }

        String text(MatchResult match) {
            return decimal(match.group(1));
        }
    }

    /** @param to exclusive, in the normalised text as {@code from} */
    private record Place(Value value, int from, int to, boolean bare) {}

    private final Normalised text;
    /** By where they begin. */
    private final NavigableMap<Integer, Place> places = new TreeMap<>();

    Values(Normalised text) {
        this.text = text;
        String plain = text.plain();
        BitSet taken = new BitSet();
        for (Form form : Form.values()) {
            form.pattern.matcher(plain).results().forEach(match -> {
                int next = taken.nextSetBit(match.start());
                if (next < 0 || next >= match.end()) {
                    taken.set(match.start(), match.end());
                    Value value = new Value(form.kind, form.text(match));
                    places.put(match.start(), new Place(value, match.start(), match.end(), form == Form.BARE));
                }
            });
        }
    }

    /** Those that say themselves what they measure and that no mention has taken yet, in the order of the text. */
    List<Amount> all() {
        return places.values().stream()
                .filter(place -> !place.bare)
                .map(place -> new Amount(
                        place.value,
                        text.original(place.from, place.to),
                        text.start(place.from),
                        text.end(place.to - 1)))
                .toList();
    }

    /**
     * The value of a fitting kind that stands closest, after rather than before; it then belongs to this mention alone.
     *
     * @param from of the mention, in the normalised text
     */
    @Nullable
    Value take(Set<Kind> kinds, int from, int to, Clause clause) {
        Stream<Place> behind = places.tailMap(from, true).values().stream();
        Stream<Place> before = places.headMap(from, false).descendingMap().values().stream();
        Optional<Place> closest = Stream.of(behind, before)
                .flatMap(side -> side.takeWhile(place -> distance(place, from, to) <= 2 * REACH))
                .filter(place -> kinds.contains(place.value.kind()))
                .filter(place -> clause.from() <= place.from && place.to <= clause.to())
                .filter(place -> !place.bare || place.from == to)
                .min(Comparator.comparingInt(place -> distance(place, from, to)));
        closest.ifPresent(place -> places.remove(place.from));
        return closest.map(Place::value).orElse(null);
    }

    /** Twice the words between, so that of two equally close the one behind is closer. */
    private int distance(Place place, int from, int to) {
        return place.from >= to
                ? 2 * text.wordsBetween(to, place.from)
                : 2 * text.wordsBetween(place.to, from) + (place.to <= from ? 1 : 0);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String decimal(String digits) {
        return Character.isDigit(digits.charAt(0))
                ? new BigDecimal(digits).stripTrailingZeros().toPlainString()
                : chinese(digits).stripTrailingZeros().toPlainString();
    }

    /** 七 is 7, 十五 is 15, 一百二十 is 120, 半 is 0.5, 两天半 would be 2. */
    private static BigDecimal chinese(String characters) {
        if (characters.equals("半")) {
            return new BigDecimal("0.5");
        }
        long whole = 0;
        long part = 0;
        long digit = 0;
        for (char each : characters.toCharArray()) {
            int unit = "十百千万".indexOf(each);
            if (unit == 3) {
                whole = (whole + part + digit) * 10_000;
                part = 0;
                digit = 0;
            } else if (unit >= 0) {
                part += Math.max(1, digit) * (long) Math.pow(10, unit + 1.0);
                digit = 0;
            } else {
                digit = each == '两' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(each));
            }
        }
        return BigDecimal.valueOf(whole + part + digit);
    }
}
