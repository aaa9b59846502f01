package xiaoer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutesTests {

    private final Statutes statutes = new Statutes();

    @ParameterizedTest
    @CsvSource({"consumer-rights, 63", "e-commerce, 89", "express-delivery, 48", "online-consumption, 20"})
    void every_article_of_every_law_is_there_once_and_in_order(String id, int articles) {
        assertThat(statutes.find(id).orElseThrow().passages().stream()
                        .mapToInt(Statutes.Passage::article)
                        .filter(article -> article > 0)
                        .boxed())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, articles).boxed().toList());
    }

    @Test
    void article_25_of_the_consumer_law_is_the_return_without_reason() {
        assertThat(statutes.find("consumer-rights").orElseThrow().passages())
                .filteredOn(passage -> passage.article() == 25)
                .singleElement()
                .satisfies(passage -> assertThat(passage.text()).contains("七日内退货"));
    }

    @ParameterizedTest
    @CsvSource({
        "消费者权益保护法 §25, /law/consumer-rights#article-25",
        "'消费者权益保护法 §24, §25', /law/consumer-rights#article-24",
        "电子商务法 §62, /law/e-commerce#article-62",
        "快递暂行条例§27, /law/express-delivery#article-27",
        "网络消费纠纷规定 §10, /law/online-consumption#article-10"
    })
    void a_clause_leads_to_its_article(String clause, String path) {
        assertThat(statutes.path(clause)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({"handbook D04", "seed 0 §一", "七日无理由退货暂行办法 §12", "''"})
    void what_is_not_kept_here_leads_nowhere(String clause) {
        assertThat(statutes.path(clause)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"九, 9", "十, 10", "十二, 12", "二十, 20", "二十五, 25", "一百, 100", "一百零三, 103", "一百一十一, 111"})
    void chinese_numbers_are_read(String chinese, int number) {
        assertThat(Statutes.number(chinese)).isEqualTo(number);
    }
}
