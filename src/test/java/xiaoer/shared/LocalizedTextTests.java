package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTextTests {

    private static final LocalizedText BOTH = LocalizedText.of("好的", "Fine");
    private static final LocalizedText CHINESE_ONLY = LocalizedText.chinese("好的");

    @Test
    void a_reader_gets_the_words_of_the_own_language_and_chinese_where_there_are_none() {
        assertThat(BOTH.in(Locale.US)).isEqualTo("Fine");
        assertThat(BOTH.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("好的");
        assertThat(BOTH.in(Locale.FRENCH)).isEqualTo("好的");
        assertThat(CHINESE_ONLY.in(Locale.ENGLISH)).isEqualTo("好的");
        assertThat(CHINESE_ONLY.speaks(Locale.ENGLISH)).isFalse();
        assertThat(LocalizedText.NONE.in(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void it_is_the_object_in_json_that_logs_and_packs_have_always_had() {
        assertThat(CanonicalJson.of(BOTH)).isEqualTo("{\"en\":\"Fine\",\"zh\":\"好的\"}");
        assertThat(CanonicalJson.of(LocalizedText.NONE)).isEqualTo("{}");
        for (LocalizedText text : List.of(BOTH, CHINESE_ONLY, LocalizedText.NONE)) {
            assertThat(CanonicalJson.read(CanonicalJson.of(text), LocalizedText.class))
                    .isEqualTo(text);
        }
    }

    @Test
    void sentences_follow_each_other_as_their_language_has_it() {
        assertThat(LocalizedText.joined(List.of(BOTH, CHINESE_ONLY), LocalizedText.CHINESE))
                .isEqualTo("好的好的");
        assertThat(LocalizedText.joined(List.of(BOTH, BOTH), LocalizedText.ENGLISH))
                .isEqualTo("Fine Fine");
    }
}
