package xiaoer.shop.facts;

import java.util.List;
import xiaoer.shift.Chance;

/** Addresses that nobody lives at: genuine ones with one part replaced by what pranksters and form-fillers type. */
final class FakeAddresses {

    /** What is replaced. */
    enum Kind {
        POSTCODE_OF_ANOTHER_PROVINCE,
        POSTCODE_OF_ANOTHER_CITY,
        PLACE_OF_A_TALE,
        HERO_OF_A_TALE,
        STAND_IN_NAME,
        KEYBOARD_NAME,
        REGION_THAT_IS_NOT,
        TOO_SHORT,
        ANOTHER_CITY,
        NUMBER_THAT_CANNOT_BE,
        BLANKS_TO_FILL,
        PHONE_THAT_CANNOT_BE,
        SAME_AGAIN,
        KEYBOARD_PLACE
    }

    private static final List<String> TALES = words(
            "霍格沃茨魔法学校格兰芬多塔 天庭南天门 哥谭市韦恩庄园 瓦坎达王宫 侠客岛石洞 梁山聚义厅 月亮广寒宫 火星奥林匹斯山 亚特兰蒂斯海底城 比奇堡海底 熊熊乐园森林木屋 狼堡 青青草原羊村1号"
                    + " 阴曹地府奈何桥 西天大雷音寺 绝情谷底 黑木崖 银河系猎户座旋臂 二次元世界 光之国M78星云 中土世界袋底洞 艾泽拉斯暴风城 王者峡谷中路一塔 绿野仙踪翡翠城堡 海底两万里 东海龙宫 蓬莱仙岛8号");
    private static final List<String> HEROES =
            words("孙悟空 哆啦A梦 蜡笔小新 海绵宝宝 美羊羊 灰太狼 懒羊羊 蜘蛛侠 钢铁侠 蝙蝠侠 超人 米老鼠 唐老鸭 白雪公主 灰姑娘 葫芦娃 黑猫警长 光头强 路飞 樱桃小丸子 变形金刚 擎天柱 大力水手"
                    + " 机器猫 齐天大圣 二郎神 玉皇大帝 观音菩萨 牛魔王 白骨精 铁扇公主 皮卡丘 哈利·波特 托尼·斯塔克");
    private static final List<String> STAND_INS =
            words("测试 测试用户 无名氏 匿名 收件人 张某某 XXX 不告诉你 随便 我是谁 你猜 哈哈哈 客户 佚名 没有名字 用户123 aaa 默认 张三 李四 王先生");
    private static final List<String> KEYS =
            words("asdf qwerty fdsafdsa zxcv dfgh 123456 111 a1b2 ??? @@@ 啊啊啊 哈哈哈哈 qqq Tom123 jkl;");
    private static final List<String> REGIONS =
            words("火星市 云海市 幻想市 梦州市 天堂市 西凉省 海兰市 青云市 魔都市 东京市 纽约市 不存在市 某某市 测试市 汴京市 月亮县 花果山市 光明市 大唐长安 亚特兰蒂斯");
    private static final List<String> SHORT = words("路 1号 家里 老地方 楼下 你懂的 东门 123 门口 宿舍 xx 无 不知道 村里 市区 a . 小区");
    private static final List<String> NUMBERS = words("999999号 0号 00000号 123456789号 -1号 99999号 8888888栋 000号");
    private static final List<String> BLANKS =
            words("XX路XX号 某某区某某路 xx小区xx栋 *** 某街道某号 ××路××号 某省某市某县 A路B号 X镇X村 某某大厦 ○○路○○号 测试地址 地址 详细地址 同上 待填写 请电话联系");
    private static final List<String> PHONES = words(
            "12345678901 11111111111 110 00000000000 13800 abcdefg 138001380001234 23812345678 10086 1381234567 99999999999 1380013800a");
    private static final List<String> SAME =
            words("路路路路路 啊啊啊啊 测试测试测试 哈哈哈哈哈 111111111 中中中中中 人民路人民路人民路人民路 ....... aaaaaaa");
    private static final List<String> KEYS_OF_A_PLACE =
            words("asdfghjkl 阿斯顿发生的 的撒旦撒 fdsa路12号 jkjkjk 飞洒发顺丰 啊实打实大苏打 sdfg小区1栋 嘎哈就是大哥 按时发大水发");

    private final GenuineAddresses genuine = new GenuineAddresses();

    Address draw(Kind kind, Chance chance, int turn) {
        Address whole = genuine.draw(chance.of("genuine"), turn);
        return switch (kind) {
            case POSTCODE_OF_ANOTHER_PROVINCE -> posted(whole, chance, false, turn);
            case POSTCODE_OF_ANOTHER_CITY -> posted(whole, chance, true, turn);
            case PLACE_OF_A_TALE -> at(whole, chance.pick(0, TALES));
            case HERO_OF_A_TALE -> named(whole, chance.pick(0, HEROES));
            case STAND_IN_NAME -> named(whole, chance.pick(0, STAND_INS));
            case KEYBOARD_NAME -> named(whole, chance.pick(0, KEYS));
            case REGION_THAT_IS_NOT ->
                Address.typed(
                        whole.recipient(), chance.pick(0, REGIONS), whole.address(), whole.postcode(), whole.phone());
            case TOO_SHORT -> at(whole, chance.pick(0, SHORT));
            case ANOTHER_CITY -> at(whole, elsewhere(whole, chance, turn));
            case NUMBER_THAT_CANNOT_BE -> at(whole, "建设路" + chance.pick(0, NUMBERS));
            case BLANKS_TO_FILL -> at(whole, chance.pick(0, BLANKS));
            case PHONE_THAT_CANNOT_BE ->
                Address.typed(
                        whole.recipient(), whole.region(), whole.address(), whole.postcode(), chance.pick(0, PHONES));
            case SAME_AGAIN -> at(whole, chance.pick(0, SAME));
            case KEYBOARD_PLACE -> at(whole, chance.pick(0, KEYS_OF_A_PLACE));
        };
    }

    /** A postcode of a city of another, or the same, province. Cities with no or their province's only code stay out. */
    private Address posted(Address whole, Chance chance, boolean near, int turn) {
        Address from = whole;
        for (int i = 1; ; i++) {
            Address other = genuine.draw(chance.of("other" + i), turn + (near ? i : 50 * i));
            boolean differs = !other.postcode().isEmpty()
                    && !from.postcode().isEmpty()
                    && near == other.postcode().startsWith(from.postcode().substring(0, 2))
                    && !other.postcode().startsWith(from.postcode().substring(0, 4));
            if (differs) {
                return Address.typed(from.recipient(), from.region(), from.address(), other.postcode(), from.phone());
            }
            if (i % 20 == 0) {
                from = genuine.draw(chance.of("from" + i), turn + i);
            }
        }
    }

    private String elsewhere(Address whole, Chance chance, int turn) {
        Region region = Region.read(Gazetteer.get(), whole.region());
        for (int i = 1; ; i++) {
            Address other = genuine.draw(chance.of("other" + i), turn + 50 * i);
            Region otherRegion = Region.read(Gazetteer.get(), other.region());
            if (!otherRegion.provinces().equals(region.provinces())) {
                return other.region() + "人民路" + chance.between(0, 1, 99) + "号";
            }
        }
    }

    private static Address at(Address whole, String address) {
        return Address.typed(whole.recipient(), whole.region(), address, whole.postcode(), whole.phone());
    }

    private static Address named(Address whole, String recipient) {
        return Address.typed(recipient, whole.region(), whole.address(), whole.postcode(), whole.phone());
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
