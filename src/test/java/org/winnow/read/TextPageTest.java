package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Page;

class TextPageTest {
    @Test
    void blank_lines_are_counted_and_told_by_the_line_after_them() throws InputException {
        assertThat(Pages.text("\none\n\n\ntwo\nthree\n\n").lines())
                .extracting(Line::n, Line::text, Line::blanksBefore)
                .containsExactly(tuple(2, "one", 1), tuple(5, "two", 2), tuple(6, "three", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029"})
    void every_kind_of_line_end_ends_a_line(String end) throws InputException {
        assertThat(Pages.text("one" + end + end + "two").lines())
                .extracting(Line::n, Line::text)
                .containsExactly(tuple(1, "one"), tuple(3, "two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\t",
                "\u00A0",
                "\u3000",
                "\u200B",
                "\uFEFF",
                "\u00AD",
                "\u200E\u200F",
                "\u202A\u202C",
                "\u0085",
                " \u00AD "
            })
    void a_line_on_which_nothing_shows_is_blank(String nothing) throws InputException {
        assertThat(Pages.text("one\n" + nothing + "\ntwo").lines())
                .extracting(Line::n, Line::blanksBefore)
                .containsExactly(tuple(1, 0), tuple(3, 1));
    }

    @Test
    void ends_are_trimmed_of_no_break_and_zero_width_spaces_too() throws InputException {
        assertThat(Pages.texts(Pages.text("\u00A0\u200B\uFEFF one \u200D\u00A0\n")))
                .containsExactly("one");
    }

    @Test
    void white_space_and_invisible_characters_inside_a_line_stay() throws InputException {
        String inside = "a  b\tc\u00A0d\u200Be\u00ADf\uFEFFg";
        assertThat(Pages.texts(Pages.text(inside))).containsExactly(inside);
    }

    @Test
    void indentation_is_told_in_columns() throws InputException {
        assertThat(Pages.text("a\n  b\n\tc\n \td\n\u00A0\u00A0\u200Be").lines())
                .extracting(Line::indent)
                .containsExactly(0, 2, 8, 8, 2);
    }

    @Test
    void right_to_left_text_keeps_its_marks() throws InputException {
        String hebrew = "\u202Bשלום עולם\u202C";
        assertThat(Pages.texts(Pages.text(hebrew + "\nمرحبا"))).containsExactly(hebrew, "مرحبا");
    }

    @Test
    void emoji_stay_whole() throws InputException {
        assertThat(Pages.texts(Pages.text("👨‍👩‍👧 👍🏽\n😀"))).containsExactly("👨‍👩‍👧 👍🏽", "😀");
    }

    @Test
    void lines_of_text_have_no_mark_up() throws InputException {
        assertThat(Pages.text("<b>bold</b>").lines()).extracting(Line::markup).containsOnlyNulls();
    }

    @Test
    void html_is_read_as_html_when_no_suffix_says_otherwise() throws InputException {
        byte[] html = "<!doctype html><p>one<p>two".getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.texts(new PageReader().read("stdin", "-", html))).containsExactly("one", "two");
        assertThat(Pages.texts(new PageReader().read("a", "a.txt", html)))
                .containsExactly("<!doctype html><p>one<p>two");
    }

    @Test
    void lone_surrogates_are_replaced_with_a_warning() throws InputException {
        Page page = new PageReader().readText("id", "-", "bad \uD83D here");
        assertThat(Pages.texts(page)).containsExactly("bad \uFFFD here");
        assertThat(page.warnings()).containsExactly("1 lone surrogates or malformed bytes replaced by U+FFFD");
    }

    @Test
    void two_hundred_thousand_lines_are_quick() {
        String text = "A line of a long page.\n".repeat(200_000);
        Page page = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Pages.text(text));
        assertThat(page.lines()).hasSize(200_000);
        assertThat(page.lines().get(199_999).n()).isEqualTo(200_000);
    }

    @Test
    void one_line_of_fifty_megabytes_is_one_line() {
        byte[] bytes = new byte[50_000_000];
        Arrays.fill(bytes, (byte) 'x');
        Page page = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> new PageReader().read("long", "long.txt", bytes));
        assertThat(page.lines()).singleElement().satisfies(line -> assertThat(line.text())
                .hasSize(50_000_000));
    }
}
