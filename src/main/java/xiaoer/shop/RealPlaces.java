package xiaoer.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xiaoer.shift.Chance;
import xiaoer.shop.facts.Division;
import xiaoer.shop.facts.Gazetteer;

/** The cities whose post office is known, and streets, estates and villages as every city has them. */
final class RealPlaces {

    /** @param postcode the first four digits of its postcodes */
    record City(Division division, String postcode, List<Division> counties) {}

    private static final List<String> ROADS =
            BuyerNames.words("人民路 解放路 中山北路 建设大街 文化路 和平街 长江路 青年路 胜利路 新华南路 东风路 学府路 体育场路 滨河东路 团结路 站前街 迎宾大道 五一路 幸福街"
                    + " 民族路 园林路 环城西路 劳动街 文昌街 府前街 广场西路 西大街 北关街 车站路 工业大道 兴隆巷 同乐巷 光明巷 草市巷 朝阳路 育才街 健康路 公园路 金桥大道 富民路");
    private static final List<String> ESTATES = BuyerNames.words(
            "阳光花园 锦绣小区 紫荆公寓 幸福家园 世纪新城 丽景苑 康乐新村 教师新村 铁路家属院 滨江花园 东湖花园 翠竹苑 金桂园小区 和谐家园 书香名苑 银座大厦 万通大厦 汇丰广场");
    private static final List<String> VILLAGES =
            BuyerNames.words("东风村 红旗村 团结村 双桥村 石门村 龙潭村 柳树村 清水村 前进村 光明村 和平村 青山村 新民村 永安村 长兴村 大坪村 上河村 高家村 李家庄 王家屯");
    private static final List<String> ZONES = BuyerNames.words("经济技术开发区 高新区 工业园区 高新技术产业开发区 新区");
    private static final List<String> FLATS = BuyerNames.words("1单元101室 2单元302室 1单元602室 3单元1201室 501室 2单元1503室");

    private RealPlaces() {}

    private static final class Loaded {
        static final List<City> CITIES = load();

        private static List<City> load() {
            Gazetteer gazetteer = Gazetteer.get();
            Map<String, List<Division>> counties = new HashMap<>();
            List<Division> cities = new ArrayList<>();
            for (Division division : gazetteer.divisions()) {
                if (division.isCity()) {
                    cities.add(division);
                } else if (division.isCounty()
                        && !division.name().endsWith("开发区")
                        && !division.name().endsWith("园区")) {
                    counties.computeIfAbsent(division.city(), city -> new ArrayList<>())
                            .add(division);
                }
            }
            return cities.stream()
                    .map(city -> new City(
                            city,
                            gazetteer.postcodeOf(city),
                            List.copyOf(counties.getOrDefault(city.code(), List.of()))))
                    .filter(city ->
                            !city.postcode().isEmpty() && !city.counties().isEmpty())
                    .toList();
        }
    }

    static City city(Chance chance) {
        return chance.pick(0, Loaded.CITIES);
    }

    /** Another city; of the same province where {@code near} and where there is one. */
    static City otherThan(City city, boolean near, Chance chance) {
        List<City> others = Loaded.CITIES.stream()
                .filter(other -> !other.postcode().equals(city.postcode()))
                .filter(other -> near
                        == other.division().province().equals(city.division().province()))
                .toList();
        return others.isEmpty() ? otherThan(city, !near, chance) : chance.pick(0, others);
    }

    static String postcode(City city, Chance chance) {
        return city.postcode() + (chance.share(0) < 0.5 ? "00" : "0" + chance.between(1, 1, 9));
    }

    static String road(Chance chance) {
        return chance.pick(0, ROADS);
    }

    static String estate(Chance chance) {
        return chance.pick(0, ESTATES);
    }

    static String village(Chance chance) {
        return chance.pick(0, VILLAGES);
    }

    static String zone(Chance chance) {
        return chance.pick(0, ZONES);
    }

    static String flat(Chance chance) {
        return chance.between(0, 1, 28) + "号楼" + chance.pick(1, FLATS);
    }

    /** A town of the county; empty where none is known. */
    static String town(Division county, Chance chance) {
        List<String> towns = Gazetteer.get().towns(county).stream()
                .filter(town -> town.endsWith("镇") || town.endsWith("乡") || town.endsWith("街道"))
                .toList();
        return towns.isEmpty() ? "" : chance.pick(0, towns);
    }
}
