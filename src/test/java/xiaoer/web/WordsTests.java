package xiaoer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and refusals speak both languages: no word stands in a template, every bundle has its twin. */
class WordsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern SAID = Pattern.compile("\\s(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]|\\p{IsLatin}{2,}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern REFUSED =
            Pattern.compile("(?:(?<!expect\\()Kind\\.[A-Z_]+,|refuse\\()\\s*\"([A-Z][A-Z_]+)\"");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:\\.stop|\\bproblem|\\.warning|\\berror|new Unreadable|new Advice)\\((?!\\))(?:(?!Refusal)[^;{\"])*?\"([A-Z][A-Z_]+)\"");
    private static final Pattern PROBLEM_OF_A_KIND = Pattern.compile("\"([A-Z][A-Z_]+\\.[A-Z_]+)\"");
    private static final Pattern EXPECTED =
            Pattern.compile("(?:expect\\(\\s*Kind\\.[A-Z]+,\\s*|unexpected\\()\"([A-Z_]+)\"");
    private static final Pattern WORD_OF_A_PROBLEM = Pattern.compile("ProblemWords\\.word\\(\\s*\"([A-Z][A-Z_]+)\"");

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z_0-9.]*)\"");

    /** Of a path: what follows {@code src/main/java/xiaoer}. */
    private static final int MODULE = 4;

    /** Bundles that are not called as their module is. */
    private static final Map<String, String> PROBLEMS =
            Map.of("problems", "shared", "problems-rules", "rulebook", "problems-processes", "workflow");

    private static final Pattern AUDITED = Pattern.compile("audit\\s*\\.record\\([^,]+,\\s*\"([A-Z_]+)\"");
    private static final Pattern SLOT = Pattern.compile("\\{\\d}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");

    /** A number before what may be one or several; what follows a slot may also be a verb. */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?<!most |least |to |than )\\{\\d} (?!(?:is|was|has|stays|says|takes|does|needs)\\b)(?:early )?[a-z]+s\\b");

    @Test
    void no_template_holds_a_word_of_its_own() {
        List<String> words = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            String html = COMMENT.matcher(text(template)).replaceAll("");
            Stream.concat(
                            TAG.matcher(html).replaceAll("\n").lines(),
                            SAID.matcher(html).results().map(found -> found.group(1)))
                    .map(String::strip)
                    .filter(said -> WORD.matcher(said).find())
                    .forEach(said -> words.add(template + ": " + said));
        }
        assertThat(words).isEmpty();
    }

    @Test
    void every_key_that_a_template_names_has_words() {
        Set<String> known = new TreeSet<>();
        bundles().forEach(bundle -> known.addAll(bundle(bundle).stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher key = KEY.matcher(COMMENT.matcher(text(template)).replaceAll(""));
            while (key.find()) {
                if (!known.contains(key.group(1))) {
                    missing.add(template + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_refusal_and_every_audited_action_of_the_code_has_words() {
        Set<String> known = new TreeSet<>();
        bundles().forEach(bundle -> known.addAll(bundle(bundle).stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            String code = text(source);
            REFUSED.matcher(code)
                    .results()
                    .map(found -> "refusal." + found.group(1))
                    .forEach(missing::add);
            AUDITED.matcher(code)
                    .results()
                    .map(found -> "audit." + found.group(1))
                    .forEach(missing::add);
        }
        assertThat(missing).contains("refusal.TOKEN_LABEL", "audit.ROLES_CHANGED");
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_problem_and_every_word_that_a_check_names_has_words() {
        Set<String> known = new TreeSet<>();
        bundles().forEach(bundle -> known.addAll(bundle(bundle).stringPropertyNames()));
        Set<String> named = new TreeSet<>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            String code = text(source);
            PROBLEM.matcher(code).results().forEach(found -> named.add("problem." + found.group(1)));
            EXPECTED.matcher(code).results().forEach(found -> named.add("problem.SYNTAX." + found.group(1)));
            WORD_OF_A_PROBLEM.matcher(code).results().forEach(found -> named.add("word." + found.group(1)));
            PROBLEM_OF_A_KIND
                    .matcher(code)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(found -> named.add((known.contains("word." + found) ? "word." : "problem.") + found));
        }
        assertThat(named)
                .contains("problem.UNKNOWN_KEY", "problem.GATEWAY.BOTH", "problem.TOO_LARGE.RULES", "word.END_OF_FILE");
        named.removeAll(known);
        assertThat(named).isEmpty();
    }

    @Test
    void every_bundle_has_the_same_keys_in_both_languages() {
        assertThat(bundles()).isNotEmpty().allSatisfy(chinese -> {
            Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
            assertThat(bundle(english).stringPropertyNames())
                    .as("%s", english)
                    .containsExactlyInAnyOrderElementsOf(bundle(chinese).stringPropertyNames());
        });
    }

    @Test
    void both_languages_tell_the_same_of_a_problem() {
        assertThat(bundles()).isNotEmpty().allSatisfy(chinese -> {
            Properties english = bundle(Path.of(chinese.toString().replace(".properties", "_en.properties")));
            Properties words = bundle(chinese);
            words.keySet().removeIf(key -> !key.toString().matches("(?:problem|word)\\..*"));
            // Whose slots are what an author wrote, one for each language.
            words.remove("word.WRITTEN");
            words.forEach((key, told) -> assertThat(slots(english.getProperty(key.toString())))
                    .as("%s", key)
                    .isEqualTo(slots(told.toString())));
        });
    }

    /** Codes that are put together at run time are seen only where they are spelt out. */
    @Test
    void the_words_of_a_problem_or_refusal_stand_with_the_module_that_has_it() {
        Map<String, Set<String>> users = new HashMap<>();
        for (Path source : files(Path.of("src/main/java/xiaoer"), ".java")) {
            CODE.matcher(text(source))
                    .results()
                    .forEach(code -> users.computeIfAbsent(code.group(1), unseen -> new TreeSet<>())
                            .add(source.getName(MODULE).toString()));
        }
        Set<String> misplaced = new TreeSet<>();
        for (Path bundle : bundles()) {
            String name = bundle.getFileName().toString().replace(".properties", "");
            String module = PROBLEMS.getOrDefault(name, name);
            for (String key : bundle(bundle).stringPropertyNames()) {
                Set<String> having = users.getOrDefault(key.replaceFirst("^[a-z]+\\.", ""), Set.of());
                boolean shared = module.equals("shared") && (having.size() > 1 || key.startsWith("word."));
                if (key.matches("(?:problem|refusal)\\.[A-Z].*")
                        && !having.isEmpty()
                        && !shared
                        && !having.contains(module)) {
                    misplaced.add(key + " of " + having + " stands in " + name);
                }
            }
        }

        assertThat(users).isNotEmpty();
        assertThat(misplaced).isEmpty();
    }

    private static Set<String> slots(String words) {
        return SLOT.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void a_key_stands_in_one_bundle_only() {
        List<String> keys = bundles().stream()
                .flatMap(bundle -> bundle(bundle).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void a_sentence_with_slots_doubles_its_apostrophes() {
        Set<String> broken = files(MESSAGES, ".properties").stream()
                .flatMap(file -> bundle(file).entrySet().stream())
                .filter(entry -> entry.getValue().toString().contains("{0}"))
                .filter(entry ->
                        LONE_APOSTROPHE.matcher(entry.getValue().toString()).find())
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.toSet());
        assertThat(broken).isEmpty();
    }

    @Test
    void a_sentence_without_slots_doubles_no_apostrophes() {
        Set<String> broken = files(MESSAGES, ".properties").stream()
                .flatMap(file -> bundle(file).entrySet().stream())
                // Problems are told with what they are about, whether their hints speak of it or not.
                .filter(entry -> !entry.getKey().toString().startsWith("problem."))
                .filter(entry -> !entry.getValue().toString().contains("{0"))
                .filter(entry -> entry.getValue().toString().contains("''"))
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.toSet());
        assertThat(broken).isEmpty();
    }

    @Test
    void english_pages_count_one_as_one() {
        Set<String> broken = files(MESSAGES, "_en.properties").stream()
                .flatMap(file -> bundle(file).entrySet().stream())
                .filter(entry -> !entry.getKey().toString().matches("(?:refusal|problem|word)\\..*"))
                .filter(entry -> SEVERAL.matcher(
                                CHOICE.matcher(entry.getValue().toString()).replaceAll(""))
                        .find())
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.toSet());
        assertThat(broken).isEmpty();
        assertThat(new MessageFormat(
                                bundle(MESSAGES.resolve("shop_en.properties")).getProperty("desk.days"), Locale.ENGLISH)
                        .format(new Object[] {1, "1:00"}))
                .isEqualTo("1 day (1:00)");
    }

    private static List<Path> bundles() {
        return files(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Properties bundle(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
