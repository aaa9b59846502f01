package xiaoer.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.TypedText;
import xiaoer.shared.Yaml;

/** What people say, by the name of the template: the files of a release's {@code rules/messages/}, in their order. */
final class MessageTemplates {

    /**
     * What can be filled in: {@code amount}, the yuan that are asked for; the rest of an order. {@code destination} is
     * where it goes, {@code answer} where the buyer wants it, {@code said-…} what was said of it in chat; {@code keyword} and
     * {@code date} are for people to fill in.
     */
    static final Set<String> SLOTS = new TreeSet<>(Set.of(
            "amount",
            "answer",
            "buyer",
            "carrier",
            "date",
            "days",
            "destination",
            "keyword",
            "order",
            "product",
            "quantity",
            "recipient",
            "said-address",
            "said-recipient",
            "waybill"));

    private static final String ABOUT = "about";
    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(ABOUT), Stream.of(Voice.values()).map(Voice::word))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Technical bounds, far above what people write. */
    private static final int MAX_TEMPLATES = 500;

    private static final int MAX_VARIANTS = 20;
    private static final int MAX_TEXT = 300;

    private final Map<String, MessageTemplate> byName;

    private MessageTemplates(Map<String, MessageTemplate> byName) {
        this.byName = byName;
    }

    /**
     * Reads all files; what is wrong with them is added to the problems.
     *
     * @param files by path
     */
    static MessageTemplates read(Map<String, byte[]> files, List<Problem> problems) {
        Map<String, MessageTemplate> templates = new LinkedHashMap<>();
        new TreeMap<>(files).forEach((path, bytes) -> {
            try {
                if (!path.endsWith(".yaml")) {
                    throw Place.of(path).stop("MESSAGE_FILE", path.substring(path.lastIndexOf('/') + 1));
                }
                Yaml.read(path, bytes).entries().forEach((name, entry) -> read(name, entry, templates, problems));
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        if (templates.size() > MAX_TEMPLATES) {
            problems.add(Place.of("rules/messages/").problem("MESSAGES_MANY", MAX_TEMPLATES));
        }
        return new MessageTemplates(templates);
    }

    private static void read(String name, Yaml entry, Map<String, MessageTemplate> templates, List<Problem> problems) {
        try {
            if (!NAME.matcher(name).matches()) {
                throw entry.place().stop("MESSAGE_NAME", name);
            }
            if (templates.containsKey(name)) {
                throw entry.place().stop("DUPLICATE_KEY", name);
            }
            templates.put(name, template(name, entry));
        } catch (Refused refused) {
            problems.add(refused.problem());
        }
    }

    private static MessageTemplate template(String name, Yaml entry) {
        Map<String, Yaml> entries = entry.entries(KEYS);
        Yaml about = entries.get(ABOUT);
        if (about == null || !entries.containsKey(Voice.PLAIN.word())) {
            throw entry.place().stop("MISSING_KEY", about == null ? ABOUT : Voice.PLAIN.word());
        }
        Map<Voice, List<Slotted>> variants = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            Yaml list = entries.get(voice.word());
            if (list != null) {
                variants.put(voice, variants(list));
            }
        }
        return new MessageTemplate(name, texts(about), variants);
    }

    private static List<Slotted> variants(Yaml list) {
        List<Slotted> variants = new ArrayList<>();
        for (Yaml item : list.items()) {
            Slotted variant = new Slotted(texts(item));
            if (variant.isTorn()) {
                throw item.place().stop("SLOT_TORN");
            }
            for (String slot : variant.slots()) {
                if (!SLOTS.contains(slot)) {
                    throw item.place().stop("UNKNOWN_SLOT", slot, String.join(", ", SLOTS));
                }
            }
            if (variants.contains(variant)) {
                throw item.place().stop("MESSAGE_TWICE");
            }
            variants.add(variant);
        }
        if (variants.isEmpty() || variants.size() > MAX_VARIANTS) {
            throw list.place().stop("VARIANTS_MANY", MAX_VARIANTS);
        }
        return List.copyOf(variants);
    }

    private static LocalizedText texts(Yaml words) {
        Map<String, Yaml> entries = words.entries(Set.copyOf(LocalizedText.LANGUAGES));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : LocalizedText.LANGUAGES) {
            Yaml text = entries.get(language);
            if (text == null || TypedText.kept(text.text()).isEmpty()) {
                throw words.place().stop("MISSING_KEY", language);
            }
            if (text.text().length() > MAX_TEXT) {
                throw text.place().stop("YAML_TEXT_LONG", MAX_TEXT);
            }
            texts.put(language, text.text());
        }
        return LocalizedText.of(texts);
    }

    Optional<MessageTemplate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }
}
