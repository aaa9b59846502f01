package xiaoer.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.LogEvent;

/**
 * Tells an event in the reader's words. The sentence of a type is {@code scoring.event.<type>}; its slots name members
 * of the event's data, e.g. {@code {carrier}}, so a new event needs no more than a sentence here.
 */
@Component
class EventWords {

    /** How a shift's clock is read. */
    static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** The member that names a carrier by code. */
    private static final String CARRIER = "carrier";

    /** The parts of an address in the order in which people write them. */
    private static final List<String> DESTINATION = List.of("recipient", "region", "address", "postcode", "phone");

    private final MessageSource messages;

    EventWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What happened; an event nobody has words for is told by its type. */
    String of(LogEvent event, CarrierWords names, Locale locale) {
        String sentence = word("scoring.event." + event.type(), event.type(), locale);
        return SLOT.matcher(sentence)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        told(slot.group(1), event.data().path(slot.group(1)), names, locale)));
    }

    /** @param name of the member, on which the words of a code may depend */
    private String told(String name, JsonNode value, CarrierWords names, Locale locale) {
        if (value.isArray()) {
            List<String> each = new ArrayList<>();
            value.forEach(one -> each.add(told(name, one, names, locale)));
            return String.join(" ", each);
        }
        if (value.has("sentence")) {
            return names.in(sentence(value, locale)).text();
        }
        if (value.has(LocalizedText.CHINESE)) {
            return phrase(value, locale).text();
        }
        if (name.equals(CARRIER)) {
            return names.of(value.asString(""), locale.getLanguage());
        }
        if (value.isObject()) {
            return DESTINATION.stream()
                    .map(part -> value.path(part).asString(""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
        String text = value.asString("");
        if (INSTANT.matcher(text).matches()) {
            return clock(text);
        }
        return CODE.matcher(text).matches() ? code(name, text, locale) : text;
    }

    /** A word of the log, else of a claim: what the member says, e.g. its kind, or a state. */
    private String code(String name, String code, Locale locale) {
        String state = word("claim.state." + code, code, locale);
        return word("scoring.word." + code, word("claim." + name + "." + code, state, locale), locale);
    }

    /** The sentence of a rule that answered. */
    private static RulePhrase sentence(JsonNode reason, Locale locale) {
        return phrase(reason.get("sentence"), locale);
    }

    /** A text per language. */
    private static RulePhrase phrase(JsonNode texts, Locale locale) {
        return RulePhrase.of(CanonicalJson.read(texts.toString(), LocalizedText.class), locale);
    }

    private static String clock(String instant) {
        try {
            return CLOCK.format(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }

    private String word(String key, String fallback, Locale locale) {
        String word = messages.getMessage(key, null, fallback, locale);
        return word == null ? fallback : word;
    }
}
