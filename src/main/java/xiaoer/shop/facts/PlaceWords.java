package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that tell what a name in an address is the name of: 路 a road, 村 a village. */
final class PlaceWords {

    enum Sort {
        TOWN,
        /** A development zone, a district in no list, a campus: something larger than a place. */
        ZONE,
        ROAD,
        VILLAGE,
        BUILDING,
        /** A school, a hospital, an office: one of its kind in a town. */
        INSTITUTION,
        /** The end of a county's or city's name. */
        DIVISION,
        /** Looks like one of the others and is none: 超市 is no city. */
        OTHER
    }

    private static final Map<Sort, String> WORDS = new EnumMap<>(Map.of(
            Sort.TOWN,
            "镇 乡 民族乡 苏木 民族苏木 街道 街道办 街道办事处 办事处 地区办事处",
            Sort.ZONE,
            "区 开发区 高新区 新区 园区 工业区 保税区 示范区 试验区 度假区 风景区 景区 林区 矿区 垦区 特区 管委会 管理区 合作区 工业园 工业园区 产业园"
                    + " 产业园区 科技园 科技园区 软件园 创业园 物流园 物流园区 高新技术产业开发区 经济技术开发区 经济开发区 工业集中区",
            Sort.ROAD,
            "路 街 巷 胡同 大道 大街 公路 国道 省道 县道 乡道 马路 快速路 环路 环线 高速 横街 直街 弄堂 支路 辅路 老街 步行街 夹道 街巷 路段",
            Sort.VILLAGE,
            "村 屯 寨 庄 嘎查 艾里 社区 居委会 村委会 村民委员会 居民委员会 自然村 行政村 大队 生产队 牧业队 农场 林场 牧场 渔场 茶场 果园场 分场 团场"
                    + " 兵团 连队 中心村 牧委会 牧民委员会 庄子 营子 窝棚 窝堡 牧点",
            Sort.BUILDING,
            "小区 花园 公寓 家园 新村 新居 新苑 山庄 庄园 别墅 大厦 大楼 广场 中心 商城 写字楼 公馆 国际 家属院 家属楼 家属区 宿舍 宿舍楼 大院 世家 名都 名城"
                    + " 花都 雅居 名苑 名邸 市场 商场 超市 酒店 宾馆 商厦 百货 住宅区 生活区 校区 院区 厂区 营区 职工楼 安置房 安置点 教学楼 办公楼 综合楼 实验楼 公司 集团"
                    + " 工厂 厂 饭店 饭庄 网吧 药房 药店 驿站 快递点 营业厅 营业部 度假村 公园 农贸市场 批发市场 建材市场 商店 便利店 门市部 洗车场 收费站 服务区 事业部",
            Sort.INSTITUTION,
            "大学 学院 学校 中学 小学 幼儿园 一中 二中 三中 四中 五中 六中 七中 八中 高中 初中 职高 技校 党校 医院 卫生院 卫生所 卫生室 诊所 银行 政府 派出所 法院"
                    + " 检察院 公安局 税务局 教育局 林业局 邮局 邮政局 邮政所 支局 部队 火车站 汽车站 客运站 车站 机场 码头 加油站 煤矿 油田 研究所 研究院 设计院 图书馆"
                    + " 体育馆 博物馆 展览馆 文化馆 文化站 教堂 支行 分行 供电局 供电所 信用社 合作社 供销社 服务站 服务中心 福利院 敬老院 养老院 监狱 消防队 电视台 水电站"
                    + " 变电站 兽医站 林业站 机务段 工务段 镇政府 乡政府",
            Sort.DIVISION,
            "市 县 省 自治州 自治县 自治旗 自治区 特别行政区",
            Sort.OTHER,
            "省级 市级 县级 省委 市委 县委 夜市 都市 城市 门市 集市 上市 早市 花市 菜市 路口 道口 村口 街口 县城 省城 州城 市区 城区 街区 片区 东区 西区 南区 北区 中区 社会 庄严"));

    private static final Map<String, Sort> SORTS = new HashMap<>();
    private static final Map<Character, List<String>> BY_FIRST = new HashMap<>();

    static {
        WORDS.forEach((sort, words) -> {
            for (String word : words.split(" ")) {
                if (SORTS.putIfAbsent(word, sort) == null) {
                    BY_FIRST.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                            .add(word);
                }
            }
        });
        BY_FIRST.values()
                .forEach(
                        words -> words.sort(Comparator.comparing(String::length).reversed()));
    }

    /** Endings of estates' names that tell nothing unless a number follows: 锦绣苑3号. */
    static final String BUILDING_ENDINGS = "苑园城里院楼厦寓墅坊期区轩邸";

    /** Endings of hamlets' names, likewise: 李家沟12号. */
    static final String HAMLET_ENDINGS = "沟坪坝岗坡冲塘垸圩埠窑洼峪塬岭垭垅垄咀嘴桥头埔围厝塅墩荡浜泾渡滩崖坳坑洋尾墟仔堡营集店铺湾洞岩河湖江山场甸泡洲沙浦口窝树房家川梁峁堰闸巷垴畈堤";

    /** Endings of roads' names, likewise: 三元里12号. */
    static final String ROAD_ENDINGS = "道线环段条里弄堤坊同";

    private static final int LONGEST =
            SORTS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private PlaceWords() {}

    /** Whether a word ends here: 西湖区| and 文三路|. */
    static boolean endsAt(String text, int end) {
        for (int length = Math.min(LONGEST, end); length > 0; length--) {
            if (SORTS.containsKey(text.substring(end - length, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name may end with this character, as told above. */
    static boolean isEnding(char c) {
        return BUILDING_ENDINGS.indexOf(c) >= 0 || HAMLET_ENDINGS.indexOf(c) >= 0 || ROAD_ENDINGS.indexOf(c) >= 0;
    }

    /** The longest word that begins at this place of the text, or an empty text. */
    static String at(String text, int at) {
        if (at >= text.length()) {
            return "";
        }
        for (String word : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    /** Whether a name is a district's own: not 城区, not a development zone's, not a township's. */
    static boolean isDistrict(String name) {
        boolean common = name.length() < 3 || name.endsWith("乡") || name.endsWith("镇");
        return !common && !name.endsWith("新区") && !name.endsWith("园区") && !name.endsWith("开发区");
    }

    static Sort sort(String word) {
        return SORTS.getOrDefault(word, Sort.OTHER);
    }
}
