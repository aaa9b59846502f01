package xiaoer.shop.facts;

import java.util.regex.Pattern;
import xiaoer.shop.facts.AddressParts.Phone;

/** Reads a phone number: mobile, landline, service number, Hong Kong, Macau, Taiwan. */
final class PhoneReader {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9]\\d{8,10}|[2-9]\\d{6,7}|[48]00\\d{7}");
    private static final Pattern NEIGHBOUR = Pattern.compile("(?:00)?(?:852|853)\\d{8}|(?:00)?8860?9\\d{8}|09\\d{8}");
    private static final Pattern SLIP = Pattern.compile("1[3-9]\\d{8}|1[3-9]\\d{10}");
    private static final String[] COUNTRY_CODES = {"0086", "86"};
    private static final int LANDLINE_DIGITS = 10;
    private static final int SAME_DIGITS = 8;

    private PhoneReader() {}

    static Phone read(String typed) {
        String number = undecorated(Typed.tidy(typed));
        if (number.isEmpty()) {
            return Phone.MISSING;
        }
        if (MOBILE.matcher(number).matches()
                || LANDLINE.matcher(number).matches()
                || NEIGHBOUR.matcher(number).matches()) {
            return isOneDigit(number) ? Phone.ONE_DIGIT : Phone.WELL_FORMED;
        }
        return Lost.in(number) || SLIP.matcher(number).matches() ? Phone.SLIP : Phone.MALFORMED;
    }

    /** Digits, without the signs people write between them, the country code, or an extension (转12, -12). */
    private static String undecorated(String typed) {
        StringBuilder number = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '转' || c == '-' && number.length() >= LANDLINE_DIGITS) {
                break;
            }
            if ("()+.-".indexOf(c) < 0) {
                number.append(c);
            }
        }
        String plain = number.toString();
        for (String country : COUNTRY_CODES) {
            if (plain.startsWith(country) && plain.length() > country.length() + LANDLINE_DIGITS - 1) {
                return plain.substring(country.length());
            }
        }
        return plain;
    }

    private static boolean isOneDigit(String number) {
        int same = 1;
        for (int i = number.length() - 1; i > 0 && number.charAt(i) == number.charAt(i - 1); i--) {
            same++;
        }
        return same >= Math.min(SAME_DIGITS, number.length());
    }
}
