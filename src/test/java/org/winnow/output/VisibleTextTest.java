package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "café",
                "два\nстрока\tтаб",
                "نحتاج إلى جسر",
                "港の橋",
                "👩‍👩‍👧‍👦",
                "❤️",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "می\u200Cخواهم",
                "soft\u00ADhyphen",
                "한국어"
            })
    void what_scripts_and_emoji_need_stays(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ESC, '\u001B[2J', '␛[2J'",
        "bell, 'a\u0007', 'a␇'",
        "delete, 'a\u007F', 'a␡'",
        "C1 control, 'a\u009B31m', 'a\uFFFD31m'",
        "right-to-left override, 'a\u202Egpj.exe', 'a⟨U+202E⟩gpj.exe'",
        "isolate, '\u2067x', '⟨U+2067⟩x'",
        "zero width space, 'kill\u200Bed', 'kill⟨U+200B⟩ed'",
        "byte order mark, '\uFEFFx', '⟨U+FEFF⟩x'",
        "Hangul filler, '\u3164', '⟨U+3164⟩'"
    })
    void what_could_steer_or_hide_is_shown(String what, String text, String expected) {
        assertThat(VisibleText.of(text)).as(what).isEqualTo(expected);
    }

    @Test
    void half_a_surrogate_pair_is_replaced() {
        assertThat(VisibleText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(WellFormed.of("a\uDE00b\uD83D\uDE00")).isEqualTo("a\uFFFDb\uD83D\uDE00");
    }

    @Test
    void hidden_tag_letters_outside_a_flag_are_shown() {
        assertThat(VisibleText.of("hi\uDB40\uDC41")).isEqualTo("hi⟨U+E0041⟩");
    }

    @Test
    void line_ends_of_all_kinds_become_line_feeds() {
        assertThat(VisibleText.of("a\u2028b\u0085c")).isEqualTo("a\nb\nc");
        assertThat(VisibleText.line(" a \r\n\t b ")).isEqualTo("a b");
    }
}
