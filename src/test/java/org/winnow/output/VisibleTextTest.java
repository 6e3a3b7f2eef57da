package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Windows, 'a\r\nb', 'a\nb'",
        "two of Windows, 'a\r\n\r\nb', 'a\n\nb'",
        "old Macintosh, 'a\r\rb', 'a\n\nb'",
        "Unix, 'a\n\nb', 'a\n\nb'",
        "separator after a line feed, 'a\n\u2028b', 'a\n\nb'",
        "paragraph separator, 'a\u2029b', 'a\nb'",
        "at the end, 'a\r\n', 'a\n'",
        "a lone return at the end, 'a\r', 'a\n'"
    })
    void a_line_end_is_one_line_feed_and_no_blank_line_is_lost_or_made_up(String what, String text, String expected) {
        assertThat(VisibleText.of(text)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u2028b", "a\u2029b", "a\u0085b", "a\rb", "a\n\nb", "a \u2028 \u0085\tb", "\u2028a b\u2029"})
    void a_name_cannot_write_a_second_line(String name) {
        assertThat(VisibleText.line(name)).isEqualTo("a b");
    }

    @Test
    void whatever_the_text_nothing_is_left_that_steers_or_hides() {
        Random random = new Random(31);
        for (int round = 0; round < 2_000; round++) {
            String text = random(random);
            String shown = VisibleText.of(text);
            assertThat(shown.codePoints()
                            .filter(c -> c != '\n' && c != '\t')
                            .filter(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF))
                    .isEmpty();
            assertThat(shown).doesNotContain("\u202E", "\u2066", "\u200B", "\uFEFF", "\u2028");
            assertThat(VisibleText.of(shown))
                    .as("showing twice changes nothing")
                    .isEqualTo(shown);
            assertThat(VisibleText.line(text)).doesNotContain("\n", "\t", "  ");
        }
    }

    private static String random(Random random) {
        String[] pieces = {
            "word", " ", "\n", "\r", "\r\n", "\t", "\u001B[31m", "\u0000", "\u0085", "\u2028", "\u202E", "\u2066",
                    "\u200B",
            "\u200D", "\uFEFF", "\uD83D", "\uDE00", "😀", "é", "e\u0301", "港", "سلام", "\u009B", "\u007F", "\u3164",
                    "\uDB40\uDC41"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    void a_text_without_anything_to_show_is_the_same_text() {
        String plain = "Nothing to see here, 2 + 2 = 4.";
        assertThat(VisibleText.of(plain)).isSameAs(plain);
    }
}
