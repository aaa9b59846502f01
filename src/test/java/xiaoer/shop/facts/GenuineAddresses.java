package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xiaoer.shift.Chance;

/** Addresses as honest buyers type them, out of every city there is; the words are this test's own. */
final class GenuineAddresses {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江";
    private static final String RARE_SURNAMES = "仝亓逄佴乜仉笪眭佘郗邰逯庾晏冼宓蔺衡隗邝郤鄢岑匡缪訾裘麴妫揭睢缑";
    private static final List<String> COMPOUND = words("欧阳 上官 司马 诸葛 慕容 东方 皇甫 尉迟 令狐 夏侯 公孙 长孙 司徒 端木 南宫 宇文 申屠 呼延 钟离 独孤");
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玲建国文华志红晓燕鹏辉雪梅海波宇婷浩然子轩雨涵欣怡梓萱思远嘉豪俊熙晨曦诗琪佳博天佑一鸣德胜春生永福家乐凤玉珍淑贞庆荣金祥";
    private static final List<String> TIBETAN =
            words("扎西次仁 卓玛央金 洛桑旦增 格桑梅朵 尼玛顿珠 拉姆 次旦多吉 德吉卓嘎 丹增平措 索朗旺堆 仁青才让 才让东珠 桑吉卓玛 强巴 边巴次仁 白玛曲珍 周毛措 久美多吉 嘎玛才让 巴桑");
    private static final List<String> MONGOLIAN =
            words("巴特尔 乌云其木格 斯琴高娃 格日勒图 苏日娜 哈斯额尔敦 那日苏 呼格吉勒 阿古拉 宝力道 娜仁花 萨仁托娅 朝鲁门 布仁巴雅尔 孟根花 青格勒 牧仁 敖日格勒 恩和巴图 包图雅");
    private static final List<String> TURKIC = words(
            "阿卜杜拉·买买提 古丽娜尔·艾合买提 热依汗古丽·吐尔逊 迪丽努尔·阿不都 艾尼瓦尔·库尔班 努尔兰·叶尔波力 叶尔江·巴合提 阿依努尔·木拉提 茹仙古丽 木合塔尔·依布拉音 肉孜·吾守尔 吐逊江·艾山 海热古丽");
    private static final List<String> ROADS = words(
            "人民路 解放路 中山东路 建设大街 文化路 黄河大道 青年路 新华北街 光明巷 学府路 滨河路 工农大道 站前街 迎宾大道 五一路 八一南路 富康路 科技二路 昆仑大道 环城东路 花园北路 府前街 广场东路 北关正街 软件大道 创新一路 草厂胡同 静安里 长宁坊");
    private static final List<String> ESTATES = words(
            "阳光花园 万科城市花园 碧桂园 恒大绿洲 水木清华 紫荆公寓 时代广场 翡翠城 盛世华庭 东方名邸 绿地国际花都 橡树湾 香榭丽舍 滨江壹号 凤凰城 学府名苑 枫丹白露 星河湾 祥和里小区 铁路家属院 国贸大厦写字楼");
    private static final List<String> SCHOOLS = words("第一中学 实验小学 师范大学 职业技术学院 理工大学 民族中学");
    private static final List<String> HAMLETS = words("李家 白马 青山 双桥 石门 龙潭 柳树 黄土 清水 桃花 和平 前进 高坪 马家沟 石头河子");
    private static final List<String> ZONES = words("高新区 经济技术开发区 高新技术产业开发区 工业园区 新区 循环经济产业园 综合保税区 空港经济区 生态城");

    private final Gazetteer gazetteer = Gazetteer.get();
    private final List<Division> cities = new ArrayList<>();
    private final Map<String, List<Division>> counties = new HashMap<>();

    GenuineAddresses() {
        for (Division division : gazetteer.divisions()) {
            if (division.isCity()) {
                cities.add(division);
            } else if (division.isCounty()) {
                counties.computeIfAbsent(division.city(), city -> new ArrayList<>())
                        .add(division);
            }
        }
    }

    /** City by city, so that every province has its turn. */
    Address draw(Chance chance, int turn) {
        Division city = cities.get(turn % cities.size());
        List<Division> inside = counties.getOrDefault(city.code(), List.of());
        Division county = inside.isEmpty() ? city : chance.pick(0, inside);
        String named = inside.isEmpty() ? "" : county.name();
        List<String> towns = gazetteer.towns(county);
        String town = towns.isEmpty() ? "" : chance.pick(1, towns);
        Division province = gazetteer.byCode(city.province());
        String whole = (province == null ? "" : province.name()) + city.name();
        String road = chance.pick(2, ROADS) + number(chance.of("number"));
        String flat = chance.pick(3, ESTATES) + flat(chance.of("flat"));
        String hamlet = chance.pick(4, HAMLETS);
        String address = switch (chance.between(5, 0, 13)) {
            case 0, 1, 2 -> named + road;
            case 3 -> named + town + road;
            case 4, 5 -> named + road + flat;
            case 6 -> named + flat;
            case 7 -> chance.pick(6, ZONES) + road;
            case 8, 9 -> named + town + hamlet + chance.pick(7, words("村 庄 屯 寨")) + group(chance.of("group"));
            case 10 -> named + town + hamlet + chance.pick(8, words("沟 坪 湾 坝 岭")) + group(chance.of("group"));
            case 11 ->
                named + chance.pick(9, SCHOOLS) + chance.between(10, 1, 20) + "号楼" + chance.between(11, 101, 699);
            case 12 -> city.name() + named + town + road;
            default -> whole + named + road;
        };
        String region = chance.pick(12, List.of(city.name(), city.name(), city.name(), whole));
        return Address.typed(
                name(chance.of("name")), region, address, postcode(city, chance), phone(chance.of("phone")));
    }

    private String postcode(Division city, Chance chance) {
        String prefix = gazetteer.postcodeOf(city);
        return prefix.isEmpty() ? "" : prefix + String.format("%02d", chance.between(13, 0, 99));
    }

    private static String name(Chance chance) {
        return switch (chance.between(0, 0, 19)) {
            case 0, 1 -> chance.pick(1, TIBETAN);
            case 2, 3 -> chance.pick(1, MONGOLIAN);
            case 4, 5 -> chance.pick(1, TURKIC);
            case 6, 7 -> chance.pick(1, COMPOUND) + given(chance);
            case 8 -> letter(chance, 1, RARE_SURNAMES) + given(chance);
            default -> letter(chance, 1, SURNAMES) + given(chance);
        };
    }

    private static String given(Chance chance) {
        return chance.share(2) < 0.3 ? letter(chance, 3, GIVEN) : letter(chance, 3, GIVEN) + letter(chance, 4, GIVEN);
    }

    private static String number(Chance chance) {
        int n = chance.between(0, 1, 400);
        return switch (chance.between(1, 0, 7)) {
            case 0 -> n + "-" + chance.between(2, 1, 9) + "号";
            case 1 -> n + "弄" + chance.between(2, 1, 60) + "号";
            case 2 -> "甲" + n + "号";
            case 3 -> n + "号院";
            case 4 -> n + "号附" + chance.between(2, 1, 9) + "号";
            case 5 -> chance.pick(2, words("二 十五 三十六 一百二十")) + "号";
            default -> n + "号";
        };
    }

    private static String flat(Chance chance) {
        int n = chance.between(0, 1, 30);
        return switch (chance.between(1, 0, 4)) {
            case 0 -> n + "栋" + chance.between(2, 1, 6) + "单元" + chance.between(3, 101, 3304) + "室";
            case 1 -> n + "号楼" + chance.between(2, 1, 5) + "单元" + chance.between(3, 101, 2204);
            case 2 -> chance.pick(2, words("A B C D")) + "座" + chance.between(3, 101, 2800);
            case 3 -> n + "-" + chance.between(2, 1, 4) + "-" + chance.between(3, 101, 999);
            default -> n + "楼";
        };
    }

    private static String group(Chance chance) {
        return switch (chance.between(0, 0, 4)) {
            case 0 -> chance.between(1, 1, 99) + "号";
            case 1 -> chance.pick(1, words("一 二 三 四")) + "组" + chance.between(2, 1, 80) + "号";
            case 2 -> chance.between(1, 1, 9) + "队";
            case 3 -> "第" + chance.between(1, 1, 9) + "村民小组";
            default -> chance.between(1, 1, 12) + "组";
        };
    }

    private static String phone(Chance chance) {
        String number = chance.pick(1, words("13 14 15 16 17 18 19")) + chance.between(2, 100_000_000, 999_999_999);
        return chance.pick(0, List.of("", number, number, "+86 " + number, "0971-6123456"));
    }

    private static String letter(Chance chance, long index, String letters) {
        int at = chance.between(index, 0, letters.length() - 1);
        return letters.substring(at, at + 1);
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
