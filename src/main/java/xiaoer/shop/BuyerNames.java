package xiaoer.shop;

import java.util.List;
import java.util.Map;
import xiaoer.shift.Chance;
import xiaoer.shop.facts.Division;

/** Names of buyers, as they are found where the buyer lives. */
final class BuyerNames {

    private static final List<String> SURNAMES = words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧"
            + " 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱"
            + " 秦 江 史 顾 侯 邵 孟 龙 万 段 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛 伍 韦 申 尤"
            + " 毕 聂 丛 焦 向 柳 邢 路 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗 凌 费 纪 靳 盛 童 欧 甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍"
            + " 覃 霍 翁 隋 甘 景 薄 单 包 司 柏 宁 柯 阮 桂 闵 解 强 柴 华 车 冉 房 边 辜 吉 饶 刁 瞿 戚 丘 古 米 池 滕 晋 苑 邬 臧 畅 宫 来 苟 全"
            + " 欧阳 上官 司马 诸葛 皇甫 尉迟 慕容 令狐 端木 司徒");
    private static final List<String> GIVEN =
            words("芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 玲 辉 鹏 华 红 玉 波 斌 宇 浩 凯 秀英 建国 建华 志强"
                    + " 秀兰 桂英 文博 子涵 雨欣 思远 晓燕 晓东 海燕 国庆 春梅 玉兰 婷婷 佳怡 浩然 宇轩 梓涵 雪梅 丽华 少华 永强 立新 俊杰 志明 嘉欣 诗涵 家豪 美玲 淑珍 金凤"
                    + " 天宇 明辉 小红 小刚 新宇 庆华 德胜 福生 兴旺 凤英 月娥 素芬 瑞雪 一帆 书豪 梦洁 若曦 安琪 亦凡 景行 云飞 长青");
    private static final List<String> TIBETAN = words("扎西 卓玛 次仁 多吉 央金 拉姆 德吉 格桑 旦增 洛桑 尼玛 达瓦 平措 白玛 仁青 才让 罗布 索南 普布 强巴");
    private static final List<String> MONGOLIAN =
            words("巴特尔 其其格 乌云娜 格日勒图 斯琴高娃 那日苏 苏日娜 萨仁 图雅 朝鲁 孟和 哈斯 阿古拉 娜仁托娅 呼格吉勒 乌力吉 宝音 青格勒");
    private static final List<String> TURKIC = words("阿卜杜拉 古丽娜尔 热依汗 艾尼瓦尔 买买提 吐尔逊 阿依努尔 库尔班 帕提古丽 努尔兰 木拉提 玉素甫 艾合买提 迪丽努尔");
    private static final List<String> YI = words("吉克阿牛 曲比阿乌 沙马拉古 吉狄木呷 海来阿依 马海伍且");

    private static final Map<String, List<String>> BY_PROVINCE =
            Map.of("54", TIBETAN, "63", TIBETAN, "15", MONGOLIAN, "65", TURKIC);
    private static final Map<String, List<String>> BY_CITY =
            Map.of("5132", TIBETAN, "5133", TIBETAN, "6230", TIBETAN, "5334", TIBETAN, "5134", YI);
    private static final double LOCAL = 0.5;

    private BuyerNames() {}

    static String at(Division city, Chance chance) {
        List<String> local = BY_CITY.getOrDefault(city.code(), BY_PROVINCE.getOrDefault(city.province(), List.of()));
        if (local.isEmpty() || chance.share(0) >= LOCAL) {
            return chance.pick(1, SURNAMES) + chance.pick(2, GIVEN);
        }
        String name = chance.pick(3, local);
        if (local == YI) {
            return name;
        }
        String second = chance.pick(4, local);
        boolean two = local != MONGOLIAN && !second.equals(name);
        return !two ? name : name + (local == TURKIC ? "·" : "") + second;
    }

    static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
