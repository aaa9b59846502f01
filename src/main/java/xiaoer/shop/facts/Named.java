package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.facts.PlaceWords.Sort;

/**
 * The divisions that stand at the beginning of a text, from the largest to the smallest.
 *
 * @param levels the names read; each lies in one of the level before, unless {@code torn}
 * @param length how many characters were read
 * @param torn whether a division follows another that it does not lie in, as in 广东省杭州市
 */
record Named(List<Level> levels, int length, boolean torn) {

    /**
     * One name as it was read.
     *
     * @param meant the divisions it may mean
     */
    record Level(String name, List<Division> meant) {

        boolean isCounty() {
            return meant.stream().allMatch(Division::isCounty);
        }
    }

    /** What makes another word of a city's name when it follows. */
    private static final List<String> NO_CITY = List.of("场", "集贸", "民中心", "民广场", "民服务");

    private static final String SUFFIXES = "省市区县旗盟州";
    /** 余姚北路 is as much a road as 余姚路. */
    private static final String DIRECTIONS = "东西南北中";

    /** Reads as many divisions as stand one after the other; short names count only where they are unmistakable. */
    static Named read(Gazetteer gazetteer, String text) {
        return read(gazetteer, text, null);
    }

    /** @param around the region in which the text is to be understood: 余姚 means the city when the region is 宁波市 */
    static Named read(Gazetteer gazetteer, String text, @Nullable Region around) {
        List<Level> levels = new ArrayList<>();
        int at = text.startsWith("中国") ? 2 : 0;
        boolean torn = false;
        while (at < text.length() && !endsWithCounty(levels)) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            String name = next(gazetteer, text, at, levels, around);
            if (name.isEmpty()) {
                break;
            }
            List<Division> meant = gazetteer.named(name);
            if (!levels.isEmpty()) {
                List<Division> before = levels.get(levels.size() - 1).meant();
                List<Division> inside = inside(meant, before);
                if (!inside.isEmpty()) {
                    meant = inside;
                } else if (inside(before, meant).isEmpty()) {
                    torn = true;
                }
            }
            levels.add(new Level(name, meant));
            at += name.length();
        }
        return new Named(levels, at, torn);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /** What the most precise name may mean; empty when nothing was read. */
    List<Division> smallest() {
        List<Division> smallest = List.of();
        for (Level level : levels) {
            if (smallest.isEmpty() || !inside(level.meant(), smallest).isEmpty()) {
                smallest = level.meant();
            }
        }
        return smallest;
    }

    /** Behind a county come towns, whose names may be those of cities: 甘南县北京市双河农场. */
    private static boolean endsWithCounty(List<Level> levels) {
        return !levels.isEmpty() && levels.get(levels.size() - 1).isCounty();
    }

    private static String next(Gazetteer gazetteer, String text, int at, List<Level> before, @Nullable Region around) {
        for (String name : gazetteer.namesAt(text, at)) {
            List<Division> meant = gazetteer.named(name);
            int end = at + name.length();
            boolean market = isMarket(text, end) && !isFollowed(gazetteer, text, end, meant);
            if (!market
                    && (!gazetteer.isShort(name)
                            || isClear(gazetteer, text, end, meant, before)
                            || around != null && isClearIn(around, text, end, meant))) {
                return name;
            }
        }
        return "";
    }

    /** 东方市场 does not lie in 东方市, nor does 中山市民广场 in 中山市. */
    private static boolean isMarket(String text, int end) {
        return text.charAt(end - 1) == '市' && NO_CITY.stream().anyMatch(rest -> text.startsWith(rest, end));
    }

    /** A short name is a division's only at the end or before another division that lies in it: 西宁, but not 西宁路. */
    private static boolean isClear(
            Gazetteer gazetteer, String text, int end, List<Division> meant, List<Level> before) {
        if (!before.isEmpty()
                && inside(meant, before.get(before.size() - 1).meant()).isEmpty()) {
            return false;
        }
        int at = end;
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return true;
        }
        if (SUFFIXES.indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        return isFollowed(gazetteer, text, at, meant);
    }

    /** Within its own region a short name is the division's unless it names a road, an estate or the like. */
    private static boolean isClearIn(Region around, String text, int end, List<Division> meant) {
        return meant.stream().anyMatch(around::agreesWith) && !isNameOfAnother(text, end);
    }

    /** Whether the text goes on as the name of something else: 余姚|北路, 西湖|小区, 和平|里3号. */
    static boolean isNameOfAnother(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        int word = DIRECTIONS.indexOf(next) >= 0 ? end + 1 : end;
        String direct = PlaceWords.at(text, end);
        String turned = PlaceWords.at(text, word);
        return SUFFIXES.indexOf(next) >= 0
                || !direct.isEmpty() && PlaceWords.sort(direct) != Sort.OTHER
                || PlaceWords.sort(turned) == Sort.ROAD
                || PlaceWords.isEnding(next);
    }

    /** Whether a division that lies in one of these comes next. */
    private static boolean isFollowed(Gazetteer gazetteer, String text, int at, List<Division> meant) {
        for (String name : gazetteer.namesAt(text, at)) {
            if (!inside(gazetteer.named(name), meant).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Division> inside(List<Division> meant, List<Division> outer) {
        List<Division> inside = new ArrayList<>(meant.size());
        for (Division division : meant) {
            for (Division around : outer) {
                if (division.within(around)) {
                    inside.add(division);
                    break;
                }
            }
        }
        return inside;
    }

    static boolean isSeparator(char c) {
        if (Typed.isHan(c) || Typed.isDigit(c) || Typed.isLatin(c)) {
            return false;
        }
        return ",，、/\\-.;:：；|>_'\"“”()[]【】《》<>".indexOf(c) >= 0 || Lost.isLost(c);
    }
}
