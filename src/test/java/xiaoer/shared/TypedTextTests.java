package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    @Test
    void nothing_that_is_typed_turns_the_direction_of_writing() {
        assertThat(TypedText.kept(" 退款\u202E001\u202C元\u2066\u200F ")).isEqualTo("退款001元");
        assertThat(TypedText.kept("\u202E")).isEmpty();
    }

    @Test
    void words_of_every_language_stay_as_they_are() {
        assertThat(TypedText.kept("שלום 你好 👩‍💻")).isEqualTo("שלום 你好 👩‍💻");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', 0x85, 0xA0, 0xAD, 0x34F, 0x301, 0x61C, 0x115F, 0x1160, 0x180E, 0x2003, 0x200B, 0x200C,
                0x200D, 0x200E, 0x2028, 0x2029, 0x202E, 0x2060, 0x2065, 0x2066, 0x20DD, 0x2800, 0x3000, 0x3164, 0xFE0F,
                0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0xFFFF, 0xE0001, 0xE0020, 0xE0100, 0x1D173
            })
    void nothing_is_seen_of_such_characters_however_many_they_are(int character) {
        String one = Character.toString(character);

        assertThat(TypedText.kept(one)).isEmpty();
        assertThat(TypedText.kept(one.repeat(3))).isEmpty();
        assertThat(TypedText.kept(" " + one + "\u200B")).isEmpty();
        assertThat(TypedText.kept(one + "好")).endsWith("好");
    }

    @ParameterizedTest
    @CsvSource({
        "好,好",
        "' 好 了 ',好 了",
        "'\u200B好\uFEFF\u00A0',好",
        "。,。",
        "0,0",
        "'e\u0301','e\u0301'",
        "'❤\uFE0F ','❤\uFE0F'",
        "'\uD83D\uDC68\u200D\uD83D\uDC69','\uD83D\uDC68\u200D\uD83D\uDC69'",
        "'\uD83E\uDEE0','\uD83E\uDEE0'",
        "'𠮷','𠮷'"
    })
    void what_is_seen_stays_without_the_blanks_around_it(String text, String seen) {
        assertThat(TypedText.kept(text)).isEqualTo(seen);
    }

    @Test
    void no_text_and_the_empty_text_are_empty() {
        assertThat(TypedText.kept(null)).isEmpty();
        assertThat(TypedText.kept("")).isEmpty();
    }
}
