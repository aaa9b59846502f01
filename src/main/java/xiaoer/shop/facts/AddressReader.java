package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads an address into what rules may weigh. Pure; the gazetteer is read when the first address comes. */
final class AddressReader {

    private final Gazetteer gazetteer = Gazetteer.get();
    private final RecipientReader recipients = new RecipientReader();
    private final BitSet likelyCharacters = new BitSet();

    private AddressReader() {
        Table.read("place-names.csv", row -> {
            for (char c : row[1].toCharArray()) {
                likelyCharacters.set(c);
            }
        });
        recipients.givenCharacters().forEach(likelyCharacters::set);
    }

    private static final class Loaded {
        static final AddressReader READER = new AddressReader();
    }

    static AddressReader get() {
        return Loaded.READER;
    }

    /** The parts of the address, of the recipient's name, and the postcode's area where there is one. */
    List<Record> read(Address typed) {
        Region region = Region.read(gazetteer, typed.region());
        List<Record> facts = new ArrayList<>(3);
        PostcodeReader postcode = new PostcodeReader(gazetteer, typed.postcode(), region);
        PostcodeArea area = postcode.area();
        facts.add(parts(typed, region, postcode));
        facts.add(recipients.read(typed.recipient()));
        if (area != null) {
            facts.add(area);
        }
        return facts;
    }

    private AddressParts parts(Address typed, Region region, PostcodeReader postcode) {
        String address = Typed.tidy(typed.address());
        Named named = Named.read(gazetteer, address);
        String elsewhere = "";
        String strangeDistrict = "";
        StringBuilder locality = new StringBuilder();
        for (List<Division> meant : named.levels()) {
            Division one = meant.get(0);
            List<Division> agreeing = meant.stream().filter(region::agreesWith).toList();
            if (!agreeing.isEmpty() || region.reading() != AddressParts.RegionReading.KNOWN) {
                if (agreeing.stream().anyMatch(Division::isCounty) || one.isCounty()) {
                    locality.append(one.name());
                }
            } else if (one.isCounty() && !one.name().endsWith("市")) {
                // Many cities have a 新区, 城区 or 西湖乡 of their own that no list has under them.
                strangeDistrict = PlaceWords.isDistrict(one.name()) ? one.name() : "";
                locality.append(one.name());
            } else {
                elsewhere = one.name();
            }
        }
        String rest = address.substring(named.length());
        PlaceReader place = new PlaceReader(rest);
        boolean inDistrict = !locality.isEmpty();
        locality.append(place.locality());
        if (locality.isEmpty()) {
            locality.append(region.countyName());
        }
        return new AddressParts(
                region.reading(),
                gazetteer.names(region.provinces()),
                gazetteer.names(region.cities()),
                locality.toString(),
                place.inTown(),
                elsewhere,
                strangeDistrict,
                gazetteer.named(place.unlisted()).isEmpty() ? place.unlisted() : "",
                place.place(inDistrict),
                place.numbers().longest(),
                place.numbers().impossible(),
                place.numbers().highestFloor(),
                place.masked() || Masks.inAddress(address),
                Typed.repetition(address),
                unlikely(rest, place.endOfNames()),
                latinRun(address),
                address.length(),
                postcode.reading(),
                PhoneReader.read(typed.phone()),
                Chat.namesOtherRecipient(typed),
                Chat.namesOtherAddress(typed));
    }

    private int unlikely(String text, int end) {
        int unlikely = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Typed.isHan(c) && !likelyCharacters.get(c)) {
                unlikely++;
            }
        }
        return unlikely;
    }

    private static int latinRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Typed.isLatin(text.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
