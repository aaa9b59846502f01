package xiaoer.shop.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/** The catalogue's entries for addresses and what follows from them. */
@Component
class AddressFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(address(), addressParts(), recipientParts(), postcodeArea());
    }

    private static FactType<Address> address() {
        return FactWords.of(Address.class, "收货信息", "recipient and address as typed")
                .field("recipient", "收货人", "recipient")
                .field("region", "送货地区", "region")
                .field("address", "送货地址", "address")
                .field("postcode", "邮编", "postcode")
                .field("phone", "电话，可以没有", "phone, may be empty")
                .field("chatRecipient", "聊天里另说的收货人", "recipient named in chat")
                .field("chatAddress", "聊天里另说的地址", "address named in chat")
                .field("confirmed", "买家已书面确认", "confirmed by the buyer in writing")
                .type(
                        address -> AddressReader.get().read(address),
                        List.of(AddressParts.class, RecipientParts.class, PostcodeArea.class));
    }

    private static FactType<AddressParts> addressParts() {
        return FactWords.of(AddressParts.class, "读出的地址", "the address as read")
                .field("region", "地区读出的情况", "how the region reads")
                .field("province", "地区所在的省", "province of the region")
                .field("city", "地区所在的市", "city of the region")
                .field("locality", "写到的区县、乡镇、开发区", "district, town or zone named")
                .field("inTown", "写到了乡镇或街道", "a town, township or street is named")
                .field("elsewhere", "地址里写的外省外市", "another city named in the address")
                .field("strangeDistrict", "只在别的城市有的区县", "district known in other cities only")
                .field("unlisted", "查不到的市县", "city or county in no list")
                .field("place", "具体地点写到哪一步", "most telling part of the address")
                .field("wording", "最后一个号码之前写的话", "what is said before the last number")
                .field("names", "其中路、村、镇等的名字", "names of roads, villages and towns in it")
                .field("longestNumber", "最长的号码有几位", "digits of the longest number", "digits")
                .field("longestHouseNumber", "最长的门牌号有几位", "digits of the longest house number", "digits")
                .field("impossibleNumber", "号码是零或负数", "number is zero or negative")
                .field("highestFloor", "最高的楼层或单元", "highest floor or stairwell")
                .field("masked", "有隐去的字", "something is blotted out")
                .field("lost", "有丢失的字（乱码）", "a character did not arrive")
                .field("repetition", "同样的字连写几遍", "times the same characters stand in a row", "times")
                .field("unlikelyCharacters", "从不用于地名的字", "characters no place name has", "characters")
                .field("latinRun", "最长的一串字母", "longest run of Latin letters", "letters")
                .field("length", "地址长度", "length of the address", "characters")
                .field("postcode", "邮编读出的情况", "how the postcode reads")
                .field("phone", "电话读出的情况", "how the phone reads")
                .field("otherRecipientInChat", "聊天里另说了收货人", "chat names another recipient")
                .field("otherAddressInChat", "聊天里另说了地址", "chat names another address")
                .type();
    }

    private static FactType<RecipientParts> recipientParts() {
        return FactWords.of(RecipientParts.class, "读出的收货人", "the recipient as read")
                .field("name", "读出的名字", "the name as read")
                .field("kind", "名字的写法", "how the name is written")
                .field("length", "字数", "length", "characters")
                .field("givenLength", "名的字数", "length of the given name", "characters")
                .field("surnamePerMillion", "每百万人里有多少人姓这个姓", "bearers of the surname", "per million")
                .field("likeness", "最不像人名的字有多像", "likeness of the least name-like character", "percent")
                .field("numeral", "名是数字", "given name is a numeral")
                .field("masked", "有隐去的字", "something is blotted out")
                .field("lost", "有丢失的字（乱码）", "a character did not arrive")
                .field("repetition", "同样的字连写几遍", "times the same characters stand in a row", "times")
                .type();
    }

    private static FactType<PostcodeArea> postcodeArea() {
        return FactWords.of(PostcodeArea.class, "邮编所属地", "where the postcode belongs")
                .field("postcode", "邮编", "postcode")
                .field("province", "前两位所属的省", "province of the first two digits")
                .field("city", "前四位所属的市", "city of the first four digits")
                .field("inProvince", "和地区同省", "in the region's province")
                .field("inCity", "和地区同市", "in the region's city")
                .type();
    }
}
