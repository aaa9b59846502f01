package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of China and their postcode areas. Read once, when first asked; immutable afterwards. See
 * {@code gazetteer/SOURCE.md} for where the data comes from and what it leaves open.
 */
public final class Gazetteer {

    static final int PROVINCE_PREFIX = 2;
    static final int CITY_PREFIX = 4;
    private static final String[] DIVISION_SUFFIXES = {"自治州", "自治县", "自治旗"};
    private static final String[] EVERYDAY_SUFFIXES = {"州", "县", "旗"};

    /** What follows a division's short name in Latin letters, by the last character of its full name. */
    private static final Map<Character, List<String>> LATIN_SUFFIXES = Map.of(
            '省', List.of("sheng", "province"),
            '市', List.of("shi", "city"),
            '州', List.of("zhou", "prefecture"),
            '区', List.of("qu", "district"),
            '县', List.of("xian", "county"),
            '旗', List.of("qi", "banner"));

    private static final int[] NONE = {};

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Set<String> shortNames = new HashSet<>();
    private final Set<String> formerCounties = new HashSet<>();
    private final Map<String, Set<String>> postcodes = new HashMap<>();
    private final Set<String> citiesWithPostcode = new HashSet<>();
    private final Map<Integer, int[]> lengths = new HashMap<>();
    private final Pinyin pinyin = new Pinyin();
    private final Misspelt misspelt = new Misspelt(this);

    private Gazetteer() {
        Table.read("divisions.csv", row -> add(new Division(row[0], row[1], row[2], row.length > 3 ? row[3] : "")));
        Table.read("former.csv", row -> {
            for (String city : row[1].split(" ")) {
                former(row[0], known(city));
            }
        });
        Table.read("postcodes.csv", row -> {
            Set<String> area = Set.of(row[1].split(" "));
            postcodes.put(row[0], area);
            if (row[0].length() == CITY_PREFIX) {
                citiesWithPostcode.addAll(area);
            }
        });
        lengths.replaceAll((start, known) -> Arrays.stream(known)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static final class Loaded {
        static final Gazetteer GAZETTEER = new Gazetteer();
    }

    /** Apart, because most of those who ask for divisions need no forty thousand towns. */
    private static final class Towns {
        static final Map<String, List<String>> BY_COUNTY = new HashMap<>();

        static {
            Table.read("towns.csv.gz", row -> BY_COUNTY.put(row[0], List.of(row[1].split(" "))));
        }
    }

    public static Gazetteer get() {
        return Loaded.GAZETTEER;
    }

    /** All divisions, provinces first, then cities, then counties, each by code. */
    public List<Division> divisions() {
        return List.copyOf(byCode.values());
    }

    /** The towns, townships and streets of a county, or of a city without counties; empty where none are known. */
    public List<String> towns(Division place) {
        return Towns.BY_COUNTY.getOrDefault(place.code(), List.of());
    }

    /** The division with this code, if there is one. */
    public @Nullable Division byCode(String code) {
        return byCode.get(code);
    }

    /** The provinces in which a region may lie, typed in traditional characters, in Latin letters, or with a slip. */
    public Set<Division> provincesOf(String region) {
        return Region.read(this, region).provinces().stream().map(this::known).collect(Collectors.toSet());
    }

    /** First four digits of the postcode of a city's own post office, or an empty text where it is not known. */
    public String postcodeOf(Division city) {
        return postcodes.entrySet().stream()
                .filter(area ->
                        area.getKey().length() == CITY_PREFIX && area.getValue().equals(Set.of(city.code())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Codes of the provinces or cities that share this beginning of a postcode (two or four digits). */
    Set<String> area(String prefix) {
        return postcodes.getOrDefault(prefix, Set.of());
    }

    /** Whether the post office of this city is known, without which nothing can be said against a postcode there. */
    boolean hasPostcode(String city) {
        return citiesWithPostcode.contains(city);
    }

    /** Divisions, present or former, of exactly this full or short name. */
    List<Division> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The names of divisions by code, joined by /. */
    String names(Set<String> codes) {
        if (codes.size() == 1) {
            return known(codes.iterator().next()).name();
        }
        return codes.stream().sorted().map(this::known).map(Division::name).collect(Collectors.joining("/"));
    }

    /** Whether the name is only a short form, such as 西宁. */
    boolean isShort(String name) {
        return shortNames.contains(name);
    }

    /** Whether the name is that of a county, district or county-level city that is no more. */
    boolean isFormerCounty(String name) {
        return formerCounties.contains(name);
    }

    /** The longest names that begin at this place of the text come first; empty where none does. */
    List<String> namesAt(String text, int at) {
        if (at + 1 >= text.length()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(2);
        boolean latin = Typed.isLatin(text.charAt(at));
        int start = latin ? start(text.substring(at, at + 2).toLowerCase(Locale.ROOT), 0) : start(text, at);
        for (int length : lengths.getOrDefault(start, NONE)) {
            if (at + length <= text.length()) {
                String typed = text.substring(at, at + length);
                String name = latin ? typed.toLowerCase(Locale.ROOT) : typed;
                if (byName.containsKey(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    Misspelt misspelt() {
        return misspelt;
    }

    /** Divisions whose names sound like this text, as 广洲市 does like 广州市. */
    List<Division> soundingLike(String text) {
        return named(pinyin.sound(text));
    }

    private static int start(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }

    private void add(Division division) {
        byCode.put(division.code(), division);
        name(division.name(), division);
        name(pinyin.sound(division.name()), division);
        String shortName = division.shortName();
        if (shortName.isEmpty()) {
            return;
        }
        if (!byName.containsKey(shortName)) {
            shortNames.add(shortName);
        }
        name(shortName, division);
        for (int i = 0; i < DIVISION_SUFFIXES.length; i++) {
            if (division.name().endsWith(DIVISION_SUFFIXES[i])) {
                name(shortName + EVERYDAY_SUFFIXES[i], division);
            }
        }
        inLatinLetters(pinyin.sound(shortName), division);
        if (!pinyin.ownName(shortName).isEmpty()) {
            inLatinLetters(pinyin.ownName(shortName), division);
        }
    }

    private void inLatinLetters(String shortName, Division division) {
        if (!byName.containsKey(shortName)) {
            shortNames.add(shortName);
        }
        name(shortName, division);
        char suffix = division.name().charAt(division.name().length() - 1);
        for (String latin : LATIN_SUFFIXES.getOrDefault(suffix, List.of())) {
            name(shortName + latin, division);
        }
    }

    /** 襄樊市 was called 襄樊, too, and 闸北区 闸北; but 天府 is not yet 天府新区. */
    private void former(String name, Division city) {
        name(name, city);
        boolean county = "市县区旗".indexOf(name.charAt(name.length() - 1)) >= 0 && !name.endsWith("地区");
        if (!county) {
            return;
        }
        formerCounties.add(name);
        String shortName = name.substring(0, name.length() - 1);
        boolean shortened = name.endsWith("市") || PlaceWords.isDistrict(name) && !name.endsWith("特区");
        if (shortened
                && shortName.length() > 1
                && (formerCounties.contains(shortName) || !byName.containsKey(shortName))) {
            shortNames.add(shortName);
            formerCounties.add(shortName);
            name(shortName, city);
        }
    }

    private void name(String name, Division division) {
        int[] known = lengths.getOrDefault(start(name, 0), NONE);
        if (Arrays.stream(known).noneMatch(length -> length == name.length())) {
            int[] longer = Arrays.copyOf(known, known.length + 1);
            longer[known.length] = name.length();
            lengths.put(start(name, 0), longer);
        }
        List<Division> same = byName.computeIfAbsent(name, key -> new ArrayList<>());
        if (!same.contains(division)) {
            same.add(division);
        }
    }

    private Division known(String code) {
        Division division = byCode.get(code);
        if (division == null) {
            throw new IllegalStateException("The gazetteer names an unknown division: " + code);
        }
        return division;
    }
}
