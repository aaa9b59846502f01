package xiaoer.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Yaml;
import xiaoer.wording.Words.Role;

/**
 * Reads one file of a lexicon. A phrase is plain text; {@code …} in it stands for a few other words of the same clause, and
 * {@code {group}} between such gaps for any word of a group.
 */
final class LexiconFile {

    private static final Set<String> KEYS = Set.of("title", "language", "words", "concepts", "examples");
    private static final Set<String> OF_CONCEPT = Set.of("category", "phrases", "denials", "values");
    private static final Pattern CONCEPT = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Set<String> OF_LANGUAGE =
            Stream.of(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());
    /** Technical bounds, far above what people write and far below what hurts. */
    private static final int MAX_CONCEPTS = 300;

    private static final int MAX_PHRASES = 8_000;
    private static final int MAX_PARTS = 5;
    private static final int MAX_CHARACTERS = 40;
    /** Each word of a group stands in every phrase that names the group. */
    private static final int MAX_USES = 100_000;

    private static final String GAP = "…";

    private final Words words = new Words();
    /** As they are called in phrases, e.g. {@code {buyer}} → their words. */
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    /** Every phrase, by its parts, and every word of the language → where it stands. */
    private final Map<List<String>, Place> known = new HashMap<>();

    private int uses;

    private final List<Example> examples = new ArrayList<>();

    /** @param path e.g. {@code rules/lexicons/after-sales.yaml} */
    LexiconFile(String path, byte[] bytes) {
        Yaml file = Yaml.read(path, bytes);
        Map<String, Yaml> entries = file.entries(KEYS);
        need(entries, "title", file.place())
                .entries(Set.of("zh", "en"))
                .values()
                .forEach(Yaml::text);
        readLanguage(entries.get("language"));
        readGroups(entries.get("words"));
        need(entries, "concepts", file.place()).entries().forEach(this::readConcept);
        for (Yaml example : need(entries, "examples", file.place()).items()) {
            examples.add(Example.of(example, concepts.keySet()));
        }
    }

    Lexicon lexicon() {
        return new Lexicon(words);
    }

    /** Reads the examples: each must come out as it says, and each concept must have one that affirms it. */
    List<Problem> prove() {
        List<Problem> problems = new ArrayList<>();
        for (Example example : examples) {
            List<String> now = Example.told(lexicon().read(example.text()));
            if (!now.equals(example.mentions())) {
                problems.add(example.place()
                        .error(
                                "EXAMPLE",
                                "例子“" + example.text() + "”期望 " + example.mentions() + "，现在是 " + now,
                                "请改说法，或在同一次保存里改例子"));
            }
        }
        concepts.forEach((name, concept) -> {
            if (examples.stream().noneMatch(example -> example.affirms(name))) {
                problems.add(concept.place().error("UNPROVEN", "没有例子说到 " + name, "请加一个肯定地说到它的例子"));
            }
        });
        return problems;
    }

    private void readLanguage(@Nullable Yaml language) {
        if (language == null) {
            return;
        }
        Map<String, Yaml> entries = language.entries(OF_LANGUAGE);
        for (Role role : Role.values()) {
            Yaml list = entries.get(role.key());
            for (Yaml item : list == null ? List.<Yaml>of() : list.items()) {
                String plain = plain(item.text(), item.place());
                once(List.of(plain), item);
                words.add(plain, role);
            }
        }
    }

    private void readGroups(@Nullable Yaml all) {
        if (all == null) {
            return;
        }
        all.entries().forEach((name, list) -> {
            if (!CATEGORY.matcher(name).matches()) {
                throw list.place().refused("BAD_NAME", "词组名 " + name + " 不能用", "词组名由小写字母和短横线组成");
            }
            Set<String> group = new TreeSet<>();
            for (Yaml item : list.items()) {
                if (!group.add(plain(item.text(), item.place()))) {
                    throw item.place().refused("DUPLICATE", "“" + item.text() + "”在词组 " + name + " 里写了两次", "请只留一个");
                }
            }
            groups.put("{" + name + "}", List.copyOf(group));
        });
    }

    private void readConcept(String name, Yaml yaml) {
        Place place = yaml.place();
        if (!CONCEPT.matcher(name).matches()) {
            throw place.refused("BAD_NAME", "概念名 " + name + " 不能用", "概念名由大写字母、数字和下划线组成");
        }
        Map<String, Yaml> entries = yaml.entries(OF_CONCEPT);
        Yaml category = need(entries, "category", place);
        if (!CATEGORY.matcher(category.text()).matches()) {
            throw category.place().refused("BAD_NAME", "类别名 " + category.text() + " 不能用", "类别名由小写字母和短横线组成");
        }
        Concept concept = new Concept(name, category.text(), kinds(entries.get("values")), place);
        concepts.put(name, concept);
        if (concepts.size() > MAX_CONCEPTS) {
            throw place.refused("TOO_LARGE", "超过 " + MAX_CONCEPTS + " 个概念", "请拆成几个词典");
        }
        need(entries, "phrases", place).items().forEach(phrase -> readPhrase(concept, phrase, false));
        Yaml denials = entries.get("denials");
        if (denials != null) {
            denials.items().forEach(phrase -> readPhrase(concept, phrase, true));
        }
    }

    private static Set<Value.Kind> kinds(@Nullable Yaml list) {
        Set<Value.Kind> kinds = EnumSet.noneOf(Value.Kind.class);
        if (list != null) {
            for (Yaml item : list.items()) {
                try {
                    kinds.add(Value.Kind.valueOf(item.text()));
                } catch (IllegalArgumentException e) {
                    throw item.place()
                            .refused(
                                    "UNKNOWN_VALUE",
                                    "没有这种数值：" + item.text(),
                                    "可用的有 " + EnumSet.allOf(Value.Kind.class));
                }
            }
        }
        return kinds;
    }

    private void readPhrase(Concept concept, Yaml yaml, boolean denies) {
        Place place = yaml.place();
        List<String> parts = new ArrayList<>();
        for (String part : yaml.text().split(GAP, -1)) {
            parts.add(part.contains("{") || part.contains("}") ? group(part, place) : plain(part, place));
        }
        if (parts.size() > MAX_PARTS) {
            throw place.refused("TOO_LARGE", "一种说法超过 " + MAX_PARTS + " 段", "请缩短“" + yaml.text() + "”");
        }
        once(parts, yaml);
        if (known.size() > MAX_PHRASES) {
            throw place.refused("TOO_LARGE", "超过 " + MAX_PHRASES + " 种说法", "请拆成几个词典");
        }
        Phrase phrase = new Phrase(concept, parts.size(), denies);
        for (int i = 0; i < parts.size(); i++) {
            for (String word : groups.getOrDefault(parts.get(i), List.of(parts.get(i)))) {
                words.add(word, new Phrase.Slot(phrase, i));
                if (++uses > MAX_USES) {
                    throw place.refused("TOO_LARGE", "词组用得太多，展开后超过 " + MAX_USES + " 个词", "请减少词组里的词，或拆成几个词典");
                }
            }
        }
    }

    /** A group as it is called; it cannot be taken for a word, since words hold no braces. */
    private String group(String part, Place place) {
        String name = part.strip();
        if (!groups.containsKey(name)) {
            throw place.refused(
                    "UNKNOWN_GROUP", "没有词组 " + name, "词组写成 {名称}，前后用 … 隔开；可用的有 " + String.join("、", groups.keySet()));
        }
        return name;
    }

    private static String plain(String text, Place place) {
        String plain = Normalised.of(text).plain();
        if (plain.isEmpty() || plain.length() > MAX_CHARACTERS) {
            throw place.refused("BAD_PHRASE", "“" + shortened(text) + "”不能用", "一个词有 1 到 " + MAX_CHARACTERS + " 个看得见的字");
        }
        return plain;
    }

    private static String shortened(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS) + "…";
    }

    private void once(List<String> parts, Yaml yaml) {
        Place former = known.putIfAbsent(parts, yaml.place());
        if (former != null) {
            throw yaml.place().refused("DUPLICATE", "“" + yaml.text() + "”写了两次", "第 " + former.line() + " 行已经有了，请只留一个");
        }
    }

    private static Yaml need(Map<String, Yaml> entries, String key, Place place) {
        Yaml value = entries.get(key);
        if (value == null) {
            throw place.refused("MISSING", "缺少 " + key, "请加上 " + key + ":");
        }
        return value;
    }
}
