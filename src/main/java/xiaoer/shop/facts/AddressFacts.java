package xiaoer.shop.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactType.Field;

/** The catalogue's entries for addresses and what follows from them. */
@Component
class AddressFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(address(), addressParts(), recipientParts(), postcodeArea());
    }

    private static FactType<Address> address() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("recipient", new Field("收货人", "recipient", ""));
        fields.put("region", new Field("送货地区", "region", ""));
        fields.put("address", new Field("送货地址", "address", ""));
        fields.put("postcode", new Field("邮编", "postcode", ""));
        fields.put("phone", new Field("电话，可以没有", "phone, may be empty", ""));
        fields.put("chatRecipient", new Field("聊天里另说的收货人", "recipient named in chat", ""));
        fields.put("chatAddress", new Field("聊天里另说的地址", "address named in chat", ""));
        fields.put("confirmed", new Field("买家已书面确认", "confirmed by the buyer in writing", ""));
        return new FactType<>(
                "Address",
                Address.class,
                "收货信息",
                "recipient and address as typed",
                fields,
                address -> AddressReader.get().read(address),
                List.of(AddressParts.class, RecipientParts.class, PostcodeArea.class));
    }

    private static FactType<AddressParts> addressParts() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("region", new Field("地区读出的情况", "how the region reads", ""));
        fields.put("province", new Field("地区所在的省", "province of the region", ""));
        fields.put("city", new Field("地区所在的市", "city of the region", ""));
        fields.put("locality", new Field("写到的区县、乡镇、开发区", "district, town or zone named", ""));
        fields.put("elsewhere", new Field("地址里写的外省外市", "another city named in the address", ""));
        fields.put("strangeDistrict", new Field("只在别的城市有的区县", "district known in other cities only", ""));
        fields.put("unlisted", new Field("查不到的市县", "city or county in no list", ""));
        fields.put("place", new Field("具体地点写到哪一步", "most telling part of the address", ""));
        fields.put("longestNumber", new Field("最长的号码有几位", "digits of the longest number", "digits"));
        fields.put("zeroNumber", new Field("门牌号是零", "house number is zero", ""));
        fields.put("highestFloor", new Field("最高的楼层或单元", "highest floor or stairwell", ""));
        fields.put("masked", new Field("有隐去的字", "something is blotted out", ""));
        fields.put("repetition", new Field("同样的字连写几遍", "times the same characters stand in a row", "times"));
        fields.put("unlikelyCharacters", new Field("从不用于地名的字", "characters no place name has", "characters"));
        fields.put("latinRun", new Field("最长的一串字母", "longest run of Latin letters", "letters"));
        fields.put("length", new Field("地址长度", "length of the address", "characters"));
        fields.put("postcode", new Field("邮编读出的情况", "how the postcode reads", ""));
        fields.put("phone", new Field("电话读出的情况", "how the phone reads", ""));
        fields.put("chatDiffers", new Field("聊天里说的和订单不一致", "chat and order differ", ""));
        return FactType.of(AddressParts.class, "读出的地址", "the address as read", fields);
    }

    private static FactType<RecipientParts> recipientParts() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("kind", new Field("名字的写法", "how the name is written", ""));
        fields.put("length", new Field("字数", "length", "characters"));
        fields.put("givenLength", new Field("名的字数", "length of the given name", "characters"));
        fields.put("surnamePerMillion", new Field("每百万人里有多少人姓这个姓", "bearers of the surname", "per million"));
        fields.put("likeness", new Field("最不像人名的字有多像", "likeness of the least name-like character", "percent"));
        fields.put("numeral", new Field("名是数字", "given name is a numeral", ""));
        fields.put("masked", new Field("有隐去的字", "something is blotted out", ""));
        fields.put("repetition", new Field("同样的字连写几遍", "times the same characters stand in a row", "times"));
        return FactType.of(RecipientParts.class, "读出的收货人", "the recipient as read", fields);
    }

    private static FactType<PostcodeArea> postcodeArea() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("postcode", new Field("邮编", "postcode", ""));
        fields.put("province", new Field("前两位所属的省", "province of the first two digits", ""));
        fields.put("city", new Field("前四位所属的市", "city of the first four digits", ""));
        fields.put("inProvince", new Field("和地区同省", "in the region's province", ""));
        fields.put("inCity", new Field("和地区同市", "in the region's city", ""));
        return FactType.of(PostcodeArea.class, "邮编所属地", "where the postcode belongs", fields);
    }
}
