package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, one thing for one word. */
class VocabularyTests {

    private static final Pattern DECLARED =
            Pattern.compile("^[^*\"\n]*\\b(?:class|record|interface|enum) ([A-Z]\\w*)", Pattern.MULTILINE);

    /** The third column of the glossary. */
    private static final Pattern IDENTIFIERS = Pattern.compile("^\\|[^|]*\\|[^|]*\\|([^|]*)\\|", Pattern.MULTILINE);

    /** A type, maybe with one of its members; values in capitals, files and parameters are none. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)[^`]*`");

    /** The names of facts are words of the rules, which releases of old go on using. */
    @Test
    void no_two_files_of_java_bear_one_name() throws IOException {
        Map<String, List<Path>> places = files().filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> !file.getParent().endsWith("facts"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        places.values().removeIf(files -> files.size() == 1);

        assertThat(places).isEmpty();
    }

    @Test
    void a_class_of_tests_says_so_in_the_plural() throws IOException {
        List<Path> tests = new ArrayList<>();
        for (Path file : files().filter(file -> file.startsWith("src/test")).toList()) {
            String name = file.getFileName().toString();
            if (Files.readString(file).contains("    @Test\n") && !name.matches(".*(?:Tests|IT|Story)\\.java")) {
                tests.add(file);
            }
        }

        assertThat(tests).isEmpty();
    }

    @Test
    void every_type_that_the_glossary_names_is_there() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (Path file : files().toList()) {
            DECLARED.matcher(Files.readString(file)).results().forEach(found -> declared.add(found.group(1)));
        }
        Set<String> named = IDENTIFIERS
                .matcher(Files.readString(Path.of("src/docs/glossary.md")))
                .results()
                .flatMap(row -> TYPE.matcher(row.group(1)).results())
                .map((MatchResult type) -> type.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().isSubsetOf(declared);
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
