package xiaoer.shop;

import java.util.List;
import xiaoer.shift.Chance;
import xiaoer.shop.RealPlaces.City;
import xiaoer.shop.facts.Address;

/** What can be visibly wrong with an invented address. The names are the truth's reason codes. */
enum AddressDefect {
    POSTCODE_OF_ANOTHER_PROVINCE {
        @Override
        Address in(Address whole, City city, Chance chance) {
            City other = RealPlaces.otherThan(city, false, chance);
            return with(whole, whole.region(), whole.address(), RealPlaces.postcode(other, chance));
        }
    },
    POSTCODE_OF_ANOTHER_CITY {
        @Override
        Address in(Address whole, City city, Chance chance) {
            City other = RealPlaces.otherThan(city, true, chance);
            return with(whole, whole.region(), whole.address(), RealPlaces.postcode(other, chance));
        }
    },
    MALFORMED_POSTCODE {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return with(whole, whole.region(), whole.address(), chance.pick(0, BAD_POSTCODES));
        }
    },
    UNKNOWN_REGION {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return with(whole, chance.pick(0, NO_REGIONS), whole.address(), whole.postcode());
        }
    },
    ANOTHER_CITY_IN_ADDRESS {
        @Override
        Address in(Address whole, City city, Chance chance) {
            City other = RealPlaces.otherThan(city, false, chance);
            String address = other.division().name()
                    + chance.pick(1, other.counties()).name()
                    + RealPlaces.road(chance)
                    + chance.between(2, 1, 300)
                    + "号";
            return with(whole, whole.region(), address, whole.postcode());
        }
    },
    NO_SUCH_PLACE {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return with(whole, whole.region(), chance.pick(0, NO_PLACES), whole.postcode());
        }
    },
    MASKED_ADDRESS {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return with(whole, whole.region(), chance.pick(0, MASKED_PLACES), whole.postcode());
        }
    },
    RANDOM_CHARACTERS {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return with(whole, whole.region(), chance.pick(0, NOISE), whole.postcode());
        }
    },
    IMPOSSIBLE_NUMBER {
        @Override
        Address in(Address whole, City city, Chance chance) {
            String address =
                    chance.pick(0, city.counties()).name() + RealPlaces.road(chance) + chance.pick(1, BAD_NUMBERS);
            return with(whole, whole.region(), address, whole.postcode());
        }
    },
    PLACEHOLDER_NAME {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return named(whole, chance.pick(0, NO_NAMES));
        }
    },
    MASKED_NAME {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return named(whole, chance.pick(0, MASKED_NAMES));
        }
    },
    RANDOM_NAME {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return named(whole, chance.pick(0, JUNK_NAMES));
        }
    },
    MALFORMED_PHONE {
        @Override
        Address in(Address whole, City city, Chance chance) {
            return Address.typed(
                    whole.recipient(), whole.region(), whole.address(), whole.postcode(), chance.pick(0, BAD_PHONES));
        }
    };

    private static final List<String> BAD_POSTCODES = List.of("123", "81000O", "12", "999999", "190000", "abcdef");
    private static final List<String> NO_REGIONS = BuyerNames.words("云梦泽市 火星市 蓬莱仙市 天水一方市 冬瓜市 月亮湾市 彩虹市 快乐市 无忧市 黑土市");
    private static final List<String> NO_PLACES =
            BuyerNames.words("花果山水帘洞 月亮背面 天上人间 龙宫大殿 世外桃源深处 西天取经半道 彩虹尽头 梦里老地方 云朵上面 外星飞船舱 森林童话树洞 时光隧道出口");
    private static final List<String> MASKED_PLACES = BuyerNames.words("XX路XX号 某某小区某栋 **街道**号 某区某路 X镇X村 某街某号");
    private static final List<String> NOISE = BuyerNames.words("啊啊啊啊啊 哈哈哈哈 的的的的 路路路路 地址地址地址 不不不不");
    private static final List<String> BAD_NUMBERS = BuyerNames.words("000号 0号 9999999号 12345678号 88888888号");
    private static final List<String> NO_NAMES = BuyerNames.words("蜘蛛侠 变形金刚 黑猫警长 机器猫 大灰狼 小红帽 收货人 我自己 随便 试试看 灰太狼 收件人");
    private static final List<String> MASKED_NAMES = BuyerNames.words("某某 张某某 李XX 王某 *** 某先生");
    private static final List<String> JUNK_NAMES = BuyerNames.words("asdfgh 123456 qwrtp 用户007 a1b2c3 啊啊啊 哈哈哈哈");
    private static final List<String> BAD_PHONES =
            BuyerNames.words("12345 11111111111 110 1234567890123 00000000000 abcdefg");

    /** The genuine address, spoilt. */
    abstract Address in(Address whole, City city, Chance chance);

    private static Address with(Address whole, String region, String address, String postcode) {
        return Address.typed(whole.recipient(), region, address, postcode, whole.phone());
    }

    private static Address named(Address whole, String recipient) {
        return Address.typed(recipient, whole.region(), whole.address(), whole.postcode(), whole.phone());
    }
}
