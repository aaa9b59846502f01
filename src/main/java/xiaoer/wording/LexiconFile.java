package xiaoer.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Yaml;
import xiaoer.wording.Words.Role;

/**
 * Reads one file of a lexicon. A phrase is plain text; {@code …} in it stands for a few other words of the same clause, {@code ..}
 * for one or none, and {@code {group}} between such gaps for any word of a group.
 */
final class LexiconFile {

    private static final Set<String> KEYS = Set.of("title", "reads", "language", "words", "concepts", "examples");
    private static final Set<String> OF_CONCEPT = Set.of("category", "phrases", "denials", "values", "akin");
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

    private static final String CLOSE = "..";
    private static final String ALL = "all";
    private static final List<String> WAYS = List.of("longest", ALL);
    private static final Pattern ANY_GAP = Pattern.compile("…|\\.\\.");

    private final Words words = new Words();
    /** As they are called in phrases, e.g. {@code {buyer}} → their words. */
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    /** Every phrase, by its category and parts, and every word of the language → where it stands. */
    private final Map<List<String>, Place> known = new HashMap<>();

    /** A phrase that is one of these would take its meaning from it. */
    private final Set<String> negations = new HashSet<>();

    private final boolean overlapping;

    private int uses;

    private final List<Example> examples = new ArrayList<>();

    /** @param path e.g. {@code rules/lexicons/after-sales.yaml} */
    LexiconFile(String path, byte[] bytes) {
        Yaml file = Yaml.read(path, bytes);
        Map<String, Yaml> entries = file.entries(KEYS);
        need(entries, "title", file.place())
                .entries(Set.copyOf(LocalizedText.LANGUAGES))
                .values()
                .forEach(Yaml::text);
        overlapping = overlapping(entries.get("reads"));
        readLanguage(entries.get("language"));
        readGroups(entries.get("words"));
        Yaml written = need(entries, "concepts", file.place());
        written.entries().forEach(this::readConcept);
        written.entries().values().forEach(this::checkAkin);
        for (Yaml example : need(entries, "examples", file.place()).items()) {
            examples.add(Example.of(example, concepts.keySet()));
        }
    }

    Lexicon lexicon() {
        return new Lexicon(
                words,
                concepts.values().stream()
                        .filter(concept -> !concept.akin().isEmpty())
                        .collect(Collectors.toUnmodifiableMap(Concept::name, Concept::akin)),
                overlapping);
    }

    /** Reads the examples: each must come out as it says, and each concept must have one that affirms it. */
    List<Problem> prove() {
        List<Problem> problems = new ArrayList<>();
        for (Example example : examples) {
            List<String> now = Example.told(lexicon().read(example.text()));
            if (!now.equals(example.mentions())) {
                problems.add(example.place().problem("EXAMPLE", example.text(), example.mentions(), now));
            }
        }
        concepts.forEach((name, concept) -> {
            if (examples.stream().noneMatch(example -> example.affirms(name))) {
                problems.add(concept.place().problem("UNPROVEN", name));
            }
        });
        return problems;
    }

    /** By {@code reads: longest}, which is usual, no word is found within a longer one; by {@code reads: all} it is. */
    private static boolean overlapping(@Nullable Yaml reads) {
        if (reads != null && !WAYS.contains(reads.text())) {
            throw reads.place().stop("UNKNOWN_WAY", reads.text(), WAYS);
        }
        return reads != null && reads.text().equals(ALL);
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
                once(List.of("", plain), item);
                words.add(plain, role);
                if (role == Role.NEGATION) {
                    negations.add(plain);
                }
            }
        }
    }

    private void readGroups(@Nullable Yaml all) {
        if (all == null) {
            return;
        }
        all.entries().forEach((name, list) -> {
            if (!CATEGORY.matcher(name).matches()) {
                throw list.place().stop("GROUP_NAME", name);
            }
            Set<String> group = new TreeSet<>();
            for (Yaml item : list.items()) {
                if (!group.add(plain(item.text(), item.place()))) {
                    throw item.place().stop("DUPLICATE_WORD", item.text(), name);
                }
            }
            groups.put("{" + name + "}", List.copyOf(group));
        });
    }

    private void readConcept(String name, Yaml yaml) {
        Place place = yaml.place();
        if (!CONCEPT.matcher(name).matches()) {
            throw place.stop("CONCEPT_NAME", name);
        }
        Map<String, Yaml> entries = yaml.entries(OF_CONCEPT);
        Yaml category = need(entries, "category", place);
        if (!CATEGORY.matcher(category.text()).matches()) {
            throw category.place().stop("CATEGORY_NAME", category.text());
        }
        Concept concept =
                new Concept(name, category.text(), kinds(entries.get("values")), names(entries.get("akin")), place);
        concepts.put(name, concept);
        if (concepts.size() > MAX_CONCEPTS) {
            throw place.stop("TOO_MANY_CONCEPTS", MAX_CONCEPTS);
        }
        need(entries, "phrases", place).items().forEach(phrase -> readPhrase(concept, phrase, false));
        Yaml denials = entries.get("denials");
        if (denials != null) {
            denials.items().forEach(phrase -> readPhrase(concept, phrase, true));
        }
    }

    private static Set<String> names(@Nullable Yaml list) {
        return list == null
                ? Set.of()
                : list.items().stream().map(Yaml::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkAkin(Yaml concept) {
        Yaml list = concept.entries(OF_CONCEPT).get("akin");
        for (Yaml item : list == null ? List.<Yaml>of() : list.items()) {
            if (!concepts.containsKey(item.text())) {
                throw item.place().stop("UNKNOWN_CONCEPT", item.text());
            }
        }
    }

    private static Set<Value.Kind> kinds(@Nullable Yaml list) {
        Set<Value.Kind> kinds = EnumSet.noneOf(Value.Kind.class);
        if (list != null) {
            for (Yaml item : list.items()) {
                try {
                    kinds.add(Value.Kind.valueOf(item.text()));
                } catch (IllegalArgumentException e) {
                    throw item.place().stop("UNKNOWN_VALUE", item.text(), EnumSet.allOf(Value.Kind.class));
                }
            }
        }
        return kinds;
    }

    private void readPhrase(Concept concept, Yaml yaml, boolean denies) {
        Place place = yaml.place();
        List<String> parts = new ArrayList<>();
        for (String part : ANY_GAP.split(yaml.text(), -1)) {
            parts.add(part.contains("{") || part.contains("}") ? group(part, place) : plain(part, place));
        }
        if (parts.size() > MAX_PARTS) {
            throw place.stop("TOO_MANY_PARTS", yaml.text(), MAX_PARTS);
        }
        BitSet close = closeParts(yaml.text());
        List<String> written = new ArrayList<>(parts);
        close.stream().forEach(part -> written.set(part, CLOSE + parts.get(part)));
        written.add(0, concept.category());
        once(written, yaml);
        if (parts.size() == 1 && negations.contains(parts.get(0))) {
            once(List.of("", parts.get(0)), yaml);
        }
        if (known.size() > MAX_PHRASES) {
            throw place.stop("TOO_MANY_PHRASES", MAX_PHRASES);
        }
        Phrase phrase = new Phrase(concept, parts.size(), close, denies);
        for (int i = 0; i < parts.size(); i++) {
            for (String word : groups.getOrDefault(parts.get(i), List.of(parts.get(i)))) {
                words.add(word, new Phrase.Slot(phrase, i));
                if (++uses > MAX_USES) {
                    throw place.stop("TOO_MANY_USES", MAX_USES);
                }
            }
        }
    }

    private static BitSet closeParts(String phrase) {
        BitSet close = new BitSet();
        Matcher gap = ANY_GAP.matcher(phrase);
        for (int part = 1; gap.find(); part++) {
            close.set(part, gap.group().equals(CLOSE));
        }
        return close;
    }

    /** A group as it is called; it cannot be taken for a word, since words hold no braces. */
    private String group(String part, Place place) {
        String name = part.strip();
        if (!groups.containsKey(name)) {
            throw place.stop("UNKNOWN_GROUP", name, String.join(", ", groups.keySet()));
        }
        return name;
    }

    private static String plain(String text, Place place) {
        String plain = Normalised.of(text).plain();
        if (plain.isEmpty() || plain.length() > MAX_CHARACTERS) {
            throw place.stop("BAD_PHRASE", shortened(text), MAX_CHARACTERS);
        }
        return plain;
    }

    private static String shortened(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS) + "…";
    }

    private void once(List<String> parts, Yaml yaml) {
        Place former = known.putIfAbsent(parts, yaml.place());
        if (former != null) {
            throw yaml.place().stop("DUPLICATE_PHRASE", yaml.text(), former.line());
        }
    }

    private static Yaml need(Map<String, Yaml> entries, String key, Place place) {
        Yaml value = entries.get(key);
        if (value == null) {
            throw place.stop("MISSING_KEY", key);
        }
        return value;
    }
}
