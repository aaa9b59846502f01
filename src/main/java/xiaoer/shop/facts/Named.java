package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The divisions that stand at the beginning of a text, from the largest to the smallest.
 *
 * @param levels for each name read, the divisions it may mean; each lies in one of the level before, unless {@code torn}
 * @param length how many characters were read
 * @param torn whether a division follows another that it does not lie in, as in 广东省杭州市
 */
record Named(List<List<Division>> levels, int length, boolean torn) {

    /** What makes another word of a city's name when it follows. */
    private static final List<String> NO_CITY = List.of("场", "集贸", "民中心", "民广场", "民服务");

    private static final String SUFFIXES = "省市区县旗盟州";

    /** Reads as many divisions as stand one after the other; short names count only where they are unmistakable. */
    static Named read(Gazetteer gazetteer, String text) {
        List<List<Division>> levels = new ArrayList<>();
        int at = text.startsWith("中国") ? 2 : 0;
        boolean torn = false;
        while (at < text.length() && !isCounty(levels)) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            String name = next(gazetteer, text, at, levels);
            if (name.isEmpty()) {
                break;
            }
            List<Division> meant = gazetteer.named(name);
            if (!levels.isEmpty()) {
                List<Division> inside = inside(meant, levels.get(levels.size() - 1));
                if (inside.isEmpty()) {
                    torn = true;
                } else {
                    meant = inside;
                }
            }
            levels.add(meant);
            at += name.length();
        }
        return new Named(levels, at, torn);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /** What the last name may mean; empty when nothing was read. */
    List<Division> last() {
        return levels.isEmpty() ? List.of() : levels.get(levels.size() - 1);
    }

    /** Behind a county come towns, whose names may be those of cities: 甘南县北京市双河农场. */
    private static boolean isCounty(List<List<Division>> levels) {
        return !levels.isEmpty() && levels.get(levels.size() - 1).stream().allMatch(Division::isCounty);
    }

    private static String next(Gazetteer gazetteer, String text, int at, List<List<Division>> before) {
        for (String name : gazetteer.namesAt(text, at)) {
            List<Division> meant = gazetteer.named(name);
            int end = at + name.length();
            boolean market = isMarket(text, end) && !isFollowed(gazetteer, text, end, meant);
            if (!market && (!gazetteer.isShort(name) || isClear(gazetteer, text, end, meant, before))) {
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
            Gazetteer gazetteer, String text, int end, List<Division> meant, List<List<Division>> before) {
        if (!before.isEmpty() && inside(meant, before.get(before.size() - 1)).isEmpty()) {
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
        return ",，、/\\-.;:：；|>_'\"“”()[]【】《》<>".indexOf(c) >= 0;
    }
}
