package xiaoer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReadingTests {

    private final Lexicon lexicon = LexiconText.weather();

    private List<String> told(String text) {
        return Example.told(lexicon.read(text));
    }

    @Nested
    class Writing {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "下雨",
                    "下 雨",
                    "下\u200b雨",
                    "\u202e下\u2060雨\ufeff",
                    "下\u00a0\u3000雨",
                    "rain",
                    "RAIN",
                    "ｒａｉｎ",
                    "ráin",
                    "ra\u0301in"
                })
        void one_phrase_stands_for_every_way_to_write_it(String text) {
            assertThat(told(text)).containsExactly("RAIN");
        }

        @Test
        void a_phrase_in_simplified_characters_is_found_in_traditional_ones() {
            assertThat(told("暴風雨，發財")).containsExactly("STORM", "RAIN");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\n\t\r",
                    "\u200b\u200d",
                    "\u00a0\u3000",
                    "\ufeff\u202a\u202e\u2066",
                    "\u00ad\u034f",
                    "\u3164\u2800\uffa0"
                })
        void what_nobody_can_see_is_nothing(String text) {
            assertThat(Lexicon.isBlank(text)).isTrue();
            assertThat(lexicon.read(text).blank()).isTrue();
        }

        @Test
        void a_single_mark_is_something() {
            assertThat(Lexicon.isBlank(" .\u200b")).isFalse();
        }

        @Test
        void a_word_is_not_found_within_another() {
            assertThat(told("the train, raining, brainstorm")).isEmpty();
        }

        @Test
        void places_are_those_of_the_text_as_it_was_written() {
            String text = "①\u200b今 天 暴\u200b風 雨！";
            Mention mention = lexicon.read(text).mentions().get(0);
            assertThat(mention.words()).isEqualTo("暴\u200b風 雨").isEqualTo(text.substring(mention.from(), mention.to()));
        }
    }

    @Nested
    class Phrases {

        @Test
        void of_phrases_that_contain_each_other_the_longest_is_meant() {
            assertThat(told("暴风雨和雨")).containsExactly("STORM", "RAIN");
        }

        @Test
        void a_few_words_may_stand_in_a_gap_but_no_other_clause() {
            assertThat(told("北方今天一直在刮")).containsExactly("WIND");
            assertThat(told("北方，刮")).isEmpty();
            assertThat(told("北方但是刮")).isEmpty();
            assertThat(told("北方一二三四五六七八九刮")).isEmpty();
        }

        @Test
        void a_mention_spans_its_parts() {
            assertThat(lexicon.read("听说北方又刮了").mentions().get(0).words()).isEqualTo("北方又刮");
        }

        @Test
        void a_category_has_the_concepts_that_are_affirmed() {
            Reading reading = lexicon.read("下雨，又下雨，不是暴风雨，邻居说台风");
            assertThat(reading.of("sky")).containsExactly("RAIN");
            assertThat(reading.of("air")).isEmpty();
        }

        @Test
        void two_of_one_category_are_both_told() {
            assertThat(lexicon.read("下雨，暴风雨").of("sky")).containsExactly("RAIN", "STORM");
        }
    }

    @Nested
    class Negation {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "不是下雨 | -RAIN",
                    "没有一点下雨的样子 | -RAIN",
                    "It isn’t rain | -RAIN",
                    "not a storm | -STORM",
                    "天晴 | -RAIN",
                    "不是没有下雨 | RAIN",
                    "不是天晴 | RAIN",
                    "北方不刮 | -WIND",
                    "下雨不属实 | -RAIN",
                    "不好意思下雨 | RAIN",
                })
        void a_negation_reverses_its_phrase(String text, String mention) {
            assertThat(told(text)).containsExactly(mention);
        }

        @ParameterizedTest
        @ValueSource(strings = {"不是台风，下雨", "不是台风但是下雨", "not wind but rain", "不是台风。\n下雨"})
        void a_negation_ends_with_its_clause(String text) {
            assertThat(told(text)).containsExactly("-WIND", "RAIN");
        }

        @Test
        void a_negation_goes_on_over_what_is_joined() {
            assertThat(told("没有下雨和暴风雨")).containsExactly("-RAIN", "-STORM");
            assertThat(told("没有下雨可能暴风雨")).containsExactly("-RAIN", "STORM");
            assertThat(told("没有下雨和台风")).as("another category").containsExactly("-RAIN", "WIND");
        }
    }

    @Nested
    class Quotation {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "“下雨”，台风",
                    "「下雨」台风",
                    "\"rain\", wind",
                    "邻居说下雨，台风",
                    "neighbour says rain, wind",
                    "邻居说“下雨”台风来了，台风"
                })
        void what_somebody_else_says_is_quoted(String text) {
            List<String> told = told(text);
            assertThat(told.get(0)).isEqualTo("~RAIN");
            assertThat(told).endsWith("WIND");
        }

        @Test
        void a_colon_announces_a_whole_sentence() {
            assertThat(told("邻居说：下雨，台风。暴风雨")).containsExactly("~RAIN", "~WIND", "STORM");
        }

        @Test
        void a_mark_that_is_never_closed_quotes_nothing() {
            assertThat(told("“下雨")).containsExactly("RAIN");
        }

        @Test
        void somebody_else_may_deny() {
            assertThat(told("邻居说没有下雨")).containsExactly("~-RAIN");
        }
    }

    @Nested
    class ValuesOfMentions {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "下雨550元 | RAIN=550",
                    "下雨５５０．５０元 | RAIN=550.5",
                    "下雨￥20 | RAIN=20",
                    "下雨 20 | RAIN=20",
                    "三十块钱下雨 | RAIN=30",
                    "下雨30% | RAIN=30",
                    "下雨一百二十天 | RAIN=120",
                    "下雨 3 个工作日 | RAIN=3",
                    "明天下雨 | RAIN=1",
                    "半小时下雨 | RAIN=0.5",
                    "2015年7月2日下雨 | RAIN=2015-07-02",
                    "7月20号下雨 | RAIN=07-20",
                    "rain on July 4 | RAIN=07-04",
                    "周五下雨 | RAIN=FRIDAY",
                    "下午3点半下雨 | RAIN=15:30",
                    "rain at 3pm | RAIN=15:00",
                    "下雨，550元 | RAIN",
                    "台风550元 | WIND",
                })
        void a_value_belongs_to_the_closest_mention_of_its_clause_that_takes_it(String text, String mention) {
            assertThat(told(text)).containsExactly(mention);
        }

        @Test
        void a_value_belongs_to_one_mention_alone() {
            assertThat(told("下雨20元下雨")).containsExactly("RAIN=20", "RAIN");
        }
    }

    @Nested
    class HostileText {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "雨",
                    "不",
                    "北",
                    "刮",
                    "北刮",
                    "“",
                    "“雨”",
                    "邻居说：",
                    "不雨",
                    "1元雨",
                    "雨1",
                    "\ufdfa",
                    "a\u0301\u0301",
                    "暴",
                    "9"
                })
        void the_work_grows_no_faster_than_the_text(String piece) {
            long half = steps(piece.repeat(2_000 / piece.length()));
            long whole = steps(piece.repeat(4_000 / piece.length()));
            assertThat(whole).isLessThanOrEqualTo(half * 2 + 200);
        }

        @Test
        void beyond_its_bound_a_text_is_not_read() {
            assertThat(told(" ".repeat(4_000) + "下雨")).isEmpty();
            assertThat(steps("北".repeat(1_000_000))).isLessThan(20_000);
        }

        @Test
        void lone_surrogates_and_unassigned_characters_are_passed_over() {
            assertThat(told("下\ud800雨\udfff\uffff")).containsExactly("RAIN");
        }

        private long steps(String text) {
            Steps steps = new Steps();
            lexicon.read(text, steps);
            return steps.taken();
        }
    }
}
