package xiaoer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.sources.Citations.Source;

class CitationsTests {

    private final Handbook handbook = new Handbook();
    private final Citations sources = new Citations(new Statutes(), handbook);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handbook D01: incomplete, ask, do not void | D01 收货信息是真是假 | /handbook#d01",
                "handbook §5.3 item 4, amended | 5.3 表 6-2 | /handbook#5.3",
                "handbook §5.2a | 5.2a 分是做出来的 | /handbook#5.2a",
                "handbook T8 | 2.1 训练订单 | /handbook#2.1",
                "Annex B A13 | B 教材没有写清的地方 | /handbook#b",
                "seed 0 售后问题 1 A4 | S 依据的文本 | /handbook#s",
                "web W11: 恶意缺货 | S 依据的文本 | /handbook#s",
                "消费者权益保护法 §25 | 消费者权益保护法 §25 | /law/consumer-rights#article-25",
                "淘宝平台争议处理规则 §23 (web W3) | 淘宝平台争议处理规则 §23 | ''"
            })
    void a_clause_leads_to_the_text_it_names(String clause, String name, String path) {
        assertThat(sources.of(List.of(clause), Locale.CHINESE)).containsExactly(new Source(name, path));
    }

    @Test
    void a_clause_may_name_several_and_each_is_told_once() {
        String clause = "淘宝发货管理规范 (web W11); handbook D10, D07 row 11; handbook D10; share inferred";
        assertThat(sources.of(List.of(clause), Locale.ENGLISH))
                .extracting(Source::name)
                .containsExactly("淘宝发货管理规范", "D10 Late shipment", "D07 Who bears the freight?");
        assertThat(sources.laws(List.of(clause))).extracting(Source::name).containsExactly("淘宝发货管理规范");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inferred", " ; ", "share inferred"})
    void remarks_among_authors_are_not_told(String clause) {
        assertThat(sources.of(List.of(clause), Locale.CHINESE)).isEmpty();
    }

    @Test
    void both_languages_have_the_same_sections_in_the_same_order() {
        assertThat(handbook.in(Locale.ENGLISH).titles().keySet())
                .containsExactlyElementsOf(handbook.in(Locale.CHINESE).titles().keySet());
        assertThat(handbook.in(Locale.ENGLISH).html()).contains("<h2 id=\"d07\">", "<td>seller</td>");
    }

    @Test
    void every_section_that_rules_and_processes_name_is_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        Pattern reference =
                Pattern.compile("handbook ((?:[DP]\\d+|§\\d(?:\\.\\d)?a?)(?:, (?:[DP]\\d+|§\\d(?:\\.\\d)?a?))*)");
        for (String folder : List.of("rules", "processes", "cases")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher named = reference.matcher(Files.readString(file));
                    while (named.find()) {
                        Stream.of(named.group(1).replace("§", "").split(", "))
                                .filter(number -> handbook.path(number).isEmpty())
                                .forEach(missing::add);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
