package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
