package xiaoer.shop.facts;

import java.util.List;
import xiaoer.shift.Chance;

/**
 * Honest addresses in the words of people who do not fill in forms but write as they speak: short names, no district,
 * landmarks, notes to the courier. Each pattern has its own city, so that nothing is composed that nobody would write.
 */
final class FreehandAddresses {

    private static final List<List<String>> PATTERNS = List.of(
            List.of("北京", "海淀区五道口华清嘉园%d号楼%d室", "100083"),
            List.of("上海市", "徐汇区漕溪北路%d弄%d号", "200030"),
            List.of("天津", "和平区南市街道荣业大街%d号%d门", "300021"),
            List.of("重庆市", "渝北区龙溪街道红锦大道%d号%d栋", "401120"),
            List.of("广东省广州市", "天河区天河北路%d号之%d", "510620"),
            List.of("深圳", "福田区华强北街道赛格广场%d层%d室", "518000"),
            List.of("苏州市", "昆山市玉山镇柏庐中路%d号%d幢", "215300"),
            List.of("大庆市", "让胡路区乘风庄%d区%d号楼", "163000"),
            List.of("石河子市", "东城街道%d小区%d栋", "832000"),
            List.of("阿拉尔市", "十团花桥镇%d连%d号", "843300"),
            List.of("伊犁州", "霍城县清水河镇二宫村%d组%d号", "835000"),
            List.of("黔东南州", "雷山县西江镇千户苗寨南贵村%d组%d号", "556000"),
            List.of("凉山州", "西昌市邛海路%d号%d单元", "615000"),
            List.of("延边", "延吉市河南街道白山大路%d号%d室", "133000"),
            List.of("锡林郭勒盟", "锡林浩特市宝力根苏木%d嘎查%d户", "026000"),
            List.of("呼伦贝尔市", "鄂伦春自治旗阿里河镇林海路%d号%d栋", "165450"),
            List.of("海西州", "德令哈市河西街道柴达木中路%d号%d室", "817000"),
            List.of("恩施州", "利川市谋道镇鱼木寨%d组%d号", "445400"),
            List.of("三亚市", "崖州区崖城镇遵道村%d队%d号", "572000"),
            List.of("仙桃", "张沟镇先锋村%d组%d号", "433000"),
            List.of("东莞市", "虎门镇龙眼社区%d巷%d号", "523000"),
            List.of("中山市", "小榄镇升平中路%d号%d卡", "528400"),
            List.of("香港", "九龙旺角弥敦道%d号%d楼", "999077"),
            List.of("台湾省台北市", "大安区忠孝东路四段%d号%d楼", ""),
            List.of("襄樊市", "樊城区长虹路%d号%d栋", "441000"),
            List.of("合肥市", "巢湖市卧牛山街道团结路%d号%d室", "238000"),
            List.of("济南市", "莱芜区鹏泉东大街%d号%d单元", "271100"),
            List.of("保定市", "雄安新区容城县容美路%d号%d室", "071700"),
            List.of("西安市", "西咸新区沣东新城世纪大道%d号%d幢", "710000"),
            List.of("哈尔滨市", "南岗区学府路%d号黑龙江大学%d号公寓", "150080"),
            List.of("武汉", "东湖高新区关山大道%d号光谷软件园%d栋", "430074"),
            List.of("厦门市", "集美大学城%d号楼%d室", "361000"),
            List.of("鞍山市", "铁东区二道街%d栋%d号", "114000"),
            List.of("乐山市", "峨眉山市符溪镇天宫村%d社%d号", "614200"),
            List.of("河池市", "都安瑶族自治县地苏镇丹阳村%d屯%d号", "530700"),
            List.of("临夏州", "东乡族自治县锁南镇南门路%d号%d室", "731400"),
            List.of("林芝市", "巴宜区双拥路%d号%d栋", "860000"),
            List.of("喀什", "莎车县阿热勒乡%d村%d组", "844700"),
            List.of("包头市", "昆都仑区友谊大街%d号街坊%d栋", "014010"),
            List.of("盐城市", "大丰区上海农场%d分场%d号", "224100"));
    private static final List<String> NOTES = List.of("", "", "", "", "(放门卫)", "，到了打电话", " 丰巢柜", "附近", "（白天在家）", "转交");
    private static final List<String> NAMES = List.of(
            "王一诺", "李思源", "陈国栋", "刘欣然", "赵玉兰", "孙小妹", "周大海", "吴静怡", "郑春生", "冯立夏", "褚新民", "蒋桂芝", "沈知秋", "韩冬", "杨柳",
            "朱阿毛", "秦二妮", "尤根宝", "许如意", "何满仓", "吕四海", "施然", "张弛", "孔令军", "曹雪", "严冬梅", "华小丽", "金淑姬", "魏来", "陶陶", "戚继红",
            "谢天明", "邹云飞", "喻言", "柏青", "窦丽君", "云朵", "苏小小", "葛根生", "范一鸣", "彭大魁", "郎月", "马建林", "苗苗", "凤来", "花蕾", "俞飞",
            "任重", "柳叶", "史今", "费文斌", "廉洁", "岑夏", "雷雨", "贺岁", "倪好", "殷红", "罗大成");

    private FreehandAddresses() {}

    static Address draw(Chance chance) {
        List<String> pattern = chance.pick(0, PATTERNS);
        String address = String.format(pattern.get(1), chance.between(1, 1, 180), chance.between(2, 1, 30));
        return Address.typed(
                chance.pick(3, NAMES),
                pattern.get(0),
                address + chance.pick(4, NOTES),
                pattern.get(2),
                chance.pick(5, List.of("", "13812345079", "139 0000 1234", "186-1122-3344", "010-62345678")));
    }
}
