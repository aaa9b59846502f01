package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user reads stands in bundles, in both languages. A Chinese literal in code is a word the program reads or invents. */
class ChineseLiteralsTests {

    private static final Path MAIN = Path.of("src/main/java/xiaoer");

    /** The words of facts, of their fields and of what these may be, which rules and reports tell in both languages. */
    private static final Pattern DECLARED =
            Pattern.compile("FactWords\\.(?:of\\(.*?\\.type\\(\\)|code\\([^()]*\\))", Pattern.DOTALL);

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|(?<=[;{,] )//.*$", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("(?<q>[\"'])(?:(?!\\k<q>|\\n).)*\\p{IsHan}.*");

    private static final Set<String> ALLOWED = Set.of(
            // Work items, declared with their names in both languages.
            "aftersales/ClaimWorkItems.java",
            // Names and addresses of people who do not exist, and what gives them away.
            "identity/DemoAccounts.java",
            "shop/AddressComposer.java",
            "shop/AddressDefect.java",
            "shop/BuyerNames.java",
            "shop/RealPlaces.java",
            // Words by which addresses and names of people are read.
            "shop/facts/DivisionReader.java",
            "shop/facts/Gazetteer.java",
            "shop/facts/HouseNumbers.java",
            "shop/facts/Lost.java",
            "shop/facts/Masks.java",
            "shop/facts/Named.java",
            "shop/facts/PhoneReader.java",
            "shop/facts/PlaceReader.java",
            "shop/facts/PlaceWords.java",
            "shop/facts/RecipientReader.java",
            "shop/facts/Region.java",
            "shop/facts/Towns.java",
            "shop/facts/Typed.java",
            // Laws by their own names, and the numbers of their articles.
            "sources/Statutes.java",
            // Words in which the columns and cells of tables are written.
            "rulebook/language/PolicyHead.java",
            "rulebook/language/PolicyQuestions.java",
            "rulebook/language/PolicyTerms.java",
            "rulebook/language/Word.java",
            // Dates, amounts, shares and spans of time as people write them.
            "rulebook/language/ShownDate.java",
            "rulebook/language/ShownNumber.java",
            "rulebook/language/WorkbookDate.java",
            "wording/Values.java");

    @Test
    void no_chinese_stands_in_code_but_where_it_is_read_or_invented() throws IOException {
        List<String> elsewhere = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            String name = MAIN.relativize(file).toString().replace('\\', '/');
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            CHINESE.matcher(DECLARED.matcher(code).replaceAll("")).results().forEach(literal -> {
                used.add(name);
                if (!ALLOWED.contains(name)) {
                    elsewhere.add(name + ": " + literal.group());
                }
            });
        }

        assertThat(elsewhere)
                .as("move what users read to src/main/resources/messages, zh and en")
                .isEmpty();
        assertThat(used).as("places allowed that need it no more").containsAll(ALLOWED);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
