package xiaoer.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.Yaml;

/** What simulated people say, by the name of the template: the files of a release's {@code rules/messages/}. */
final class MessageTemplates {

    /** What can be filled in: the yuan that are asked for. */
    static final Set<String> SLOTS = Set.of("amount");

    private static final String ABOUT = "about";
    private static final List<String> LANGUAGES = List.of("zh", "en");
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
        Map<String, MessageTemplate> templates = new TreeMap<>();
        files.forEach((path, bytes) -> {
            try {
                if (!path.endsWith(".yaml")) {
                    throw Place.of(path).refused("UNKNOWN_FILE", "这里不能有这个文件", "话术写在 .yaml 文件里");
                }
                Yaml.read(path, bytes).entries().forEach((name, entry) -> read(name, entry, templates, problems));
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        if (templates.size() > MAX_TEMPLATES) {
            problems.add(Place.of("rules/messages/").error("TOO_LARGE", "话术超过 " + MAX_TEMPLATES + " 条", "请减少"));
        }
        return new MessageTemplates(templates);
    }

    private static void read(String name, Yaml entry, Map<String, MessageTemplate> templates, List<Problem> problems) {
        try {
            if (!NAME.matcher(name).matches()) {
                throw entry.place().refused("BAD_NAME", name + " 不能用作名称", "名称由小写字母、数字和短横线组成");
            }
            if (templates.containsKey(name)) {
                throw entry.place().refused("DUPLICATE", name + " 写了两次", "每个名称只用一次");
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
            throw entry.place().refused("MISSING", name + " 不完整", "请写 about 和至少一种 plain 的说法");
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
                throw item.place().refused("BAD_SLOT", "花括号不成对", "请写成 {amount} 的样子");
            }
            for (String slot : variant.slots()) {
                if (!SLOTS.contains(slot)) {
                    throw item.place().refused("UNKNOWN_SLOT", "没有 {" + slot + "}", "可用的有 " + String.join("、", SLOTS));
                }
            }
            if (variants.contains(variant)) {
                throw item.place().refused("DUPLICATE", "同一句话写了两次", "请换一种说法，或删去一句");
            }
            variants.add(variant);
        }
        if (variants.isEmpty() || variants.size() > MAX_VARIANTS) {
            throw list.place().refused("TOO_LARGE", "应有 1 到 " + MAX_VARIANTS + " 种说法", "请增减");
        }
        return List.copyOf(variants);
    }

    private static Map<String, String> texts(Yaml words) {
        Map<String, Yaml> entries = words.entries(Set.copyOf(LANGUAGES));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Yaml text = entries.get(language);
            if (text == null || text.text().isBlank()) {
                throw words.place().refused("MISSING", "缺少 " + language, "中文和英文都要写");
            }
            if (text.text().length() > MAX_TEXT) {
                throw text.place().refused("TOO_LARGE", "超过 " + MAX_TEXT + " 个字", "请缩短");
            }
            texts.put(language, text.text());
        }
        return texts;
    }

    Optional<MessageTemplate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }
}
