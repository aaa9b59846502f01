package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads an address into what rules may weigh. Pure; the gazetteer is read when the first address comes. */
final class AddressReader {

    private final Gazetteer gazetteer = Gazetteer.get();
    private final RecipientReader recipients = new RecipientReader();
    private final Set<Character> placeCharacters = new HashSet<>();

    private AddressReader() {
        Table.read("place-names.csv", row -> {
            for (char c : row[1].toCharArray()) {
                placeCharacters.add(c);
            }
        });
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
        facts.add(parts(typed, region));
        facts.add(recipients.read(typed.recipient()));
        PostcodeReader postcodes = new PostcodeReader(gazetteer, typed.postcode(), region);
        if (postcodes.area() != null) {
            facts.add(postcodes.area());
        }
        return facts;
    }

    private AddressParts parts(Address typed, Region region) {
        String address = Typed.tidy(typed.address());
        Named named = Named.read(gazetteer, address);
        String elsewhere = "";
        String strangeDistrict = "";
        StringBuilder locality = new StringBuilder(region.countyName());
        for (List<Division> meant : named.levels()) {
            Division one = meant.get(0);
            List<Division> agreeing = meant.stream().filter(region::agreesWith).toList();
            if (!agreeing.isEmpty() || region.reading() != AddressParts.RegionReading.KNOWN) {
                if (agreeing.stream().anyMatch(Division::isCounty) || one.isCounty()) {
                    locality.append(one.name());
                }
            } else if (one.isCounty() && !one.name().endsWith("市")) {
                strangeDistrict = one.name();
                locality.append(one.name());
            } else {
                elsewhere = one.name();
            }
        }
        String rest = address.substring(named.length());
        PlaceReader place = new PlaceReader(rest);
        locality.append(place.locality());
        return new AddressParts(
                region.reading(),
                gazetteer.names(region.provinces()),
                gazetteer.names(region.cities()),
                locality.toString(),
                elsewhere,
                strangeDistrict,
                place.unlisted(),
                place.place(),
                place.longestNumber(),
                place.zeroNumber(),
                place.highestFloor(),
                Masks.inAddress(address),
                Typed.repetition(address),
                unlikely(rest),
                latinRun(address),
                address.length(),
                new PostcodeReader(gazetteer, typed.postcode(), region).reading(),
                PhoneReader.read(typed.phone()),
                Chat.differs(typed));
    }

    private int unlikely(String text) {
        int unlikely = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Typed.isHan(c) && !placeCharacters.contains(c)) {
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
