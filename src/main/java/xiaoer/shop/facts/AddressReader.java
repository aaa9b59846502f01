package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import xiaoer.shop.facts.AddressParts.RegionReading;

/** Reads an address into what rules may weigh. Pure; the gazetteer is read when the first address comes. */
final class AddressReader {

    private final Gazetteer gazetteer = Gazetteer.get();
    private final Towns towns = new Towns(gazetteer);
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
        String typedAddress = Typed.tidy(typed.address());
        String address = Typed.joined(typedAddress);
        DivisionReader divisions = new DivisionReader(gazetteer, towns, region, address);
        PlaceReader place = new PlaceReader(divisions.rest(), divisions.town());
        String locality = divisions.locality() + place.locality();
        String names = place.names();
        boolean slip = region.reading() == RegionReading.UNKNOWN
                && gazetteer.misspelt().isNearly(Typed.tidy(typed.region()), divisions.named());
        return new AddressParts(
                slip ? RegionReading.MISSPELT : region.reading(),
                gazetteer.names(region.provinces()),
                gazetteer.names(region.cities().isEmpty() ? divisions.cities() : region.cities()),
                locality.isEmpty() ? region.countyName() : locality,
                place.inTown(),
                divisions.elsewhere(),
                divisions.strangeDistrict(),
                isListed(place.unlisted(), region) ? "" : place.unlisted(),
                place.place(divisions.inDistrict()),
                place.wording().toLowerCase(Locale.ROOT),
                names.toLowerCase(Locale.ROOT),
                place.numbers().longest(),
                place.numbers().longestHouse(),
                place.numbers().impossible(),
                place.numbers().highestFloor(),
                place.masked() || Masks.inAddress(address),
                Lost.in(typedAddress) || Lost.in(typed.region()) || Masks.illegible(address),
                Typed.repetition(address),
                unlikely(names),
                Math.max(longestRun(names), longestUnspoken(address)),
                address.length(),
                postcode.reading(),
                PhoneReader.read(typed.phone()),
                Chat.namesOtherRecipient(typed),
                Chat.namesOtherAddress(typed));
    }

    /** 诸暨县 is as well known as 诸暨市, and 城区诸暨市 as well as both. */
    private boolean isListed(String unlisted, Region region) {
        for (int from = 0; from + 1 < unlisted.length(); from++) {
            String name = unlisted.substring(from);
            List<Division> same = new ArrayList<>(gazetteer.named(name));
            same.addAll(gazetteer.named(name.substring(0, name.length() - 1)));
            if (same.stream().anyMatch(region::agreesWith)) {
                return true;
            }
        }
        return unlisted.isEmpty() || !gazetteer.named(unlisted).isEmpty();
    }

    private int unlikely(String names) {
        int unlikely = 0;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (Typed.isHan(c) && !likelyCharacters.get(c)) {
                unlikely++;
            }
        }
        return unlikely;
    }

    /** The longest run of letters that nobody can speak: sdfg is no brand, SOHO is one. */
    private static int longestUnspoken(String text) {
        int longest = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Typed.isLatin(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                longest = Typed.isPronounceable(text, from, i) ? longest : Math.max(longest, i - from);
                from = -1;
            }
        }
        return longest;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Typed.isLatin(text.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
