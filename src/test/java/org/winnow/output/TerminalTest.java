package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    private static final Result HARBOUR = Result.of(Harbour.labeled());

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "café, 4",
        "cafe\u0301, 4",
        "港の橋, 6",
        "한국, 4",
        "ＡＢ, 4",
        "😀, 2",
        "👩‍👩‍👧‍👦, 2",
        "👏🏽, 2",
        "🇯🇵🇩🇪, 4",
        "❤️, 2",
        "–…, 2",
        "سلمى, 4"
    })
    void width_is_what_a_terminal_uses(String text, int columns) {
        assertThat(TerminalWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120, 160})
    void no_line_is_wider_than_the_terminal(int columns) throws IOException {
        String text = Golden.written(Format.TEXT, new WriterOptions(false, false, columns), HARBOUR, Quiet.RESULT);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(TerminalWidth.of(line)).as(line).isLessThanOrEqualTo(columns));
    }

    @Test
    void colour_changes_no_word() throws IOException {
        String plain = Golden.written(Format.TEXT, new WriterOptions(false, false, 80), HARBOUR);
        String coloured = Golden.written(Format.TEXT, WriterOptions.PLAIN.forTerminal(80), HARBOUR);
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
        assertThat(coloured).contains("\u001B[4;31mvermin");
    }

    @Test
    void without_colour_nothing_steers_the_terminal() throws IOException {
        String text = Golden.written(Format.TEXT, WriterOptions.PLAIN, HARBOUR);
        assertThat(text).doesNotContain("\u001B").doesNotContain("\u202E").doesNotContain("\u200B");
        assertThat(text).contains("⟨U+202E⟩exe.tnemyap⟨U+202C⟩ ␛[31mred");
    }

    @Test
    void with_colour_only_our_own_sequences_are_written() throws IOException {
        String text = Golden.written(Format.TEXT, WriterOptions.PLAIN.forTerminal(80), HARBOUR);
        assertThat(text.replaceAll("\u001B\\[(0|1|2|4;3[1356]|3[1356])m", "")).doesNotContain("\u001B");
    }

    @Test
    void a_page_without_comments_says_so() throws IOException {
        assertThat(Golden.written(Format.TEXT, WriterOptions.PLAIN, Quiet.RESULT))
                .contains("Library opens on Sundays")
                .contains("There are no comments.")
                .doesNotContain("Comments\n");
    }

    @Test
    void long_words_and_wide_characters_break_at_the_edge() {
        assertThat(new StyledText().add("a".repeat(25)).wrapped(10, false))
                .containsExactly("a".repeat(10), "a".repeat(10), "a".repeat(5));
        assertThat(new StyledText().add("橋".repeat(7)).wrapped(10, false))
                .containsExactly("橋".repeat(5), "橋".repeat(2));
        assertThat(new StyledText().add("👩‍👩‍👧‍👦👩‍👩‍👧‍👦").wrapped(2, false))
                .containsExactly("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦");
    }

    @Test
    void paragraphs_and_styles_survive_wrapping() {
        StyledText text =
                new StyledText().add("one two ").add("three four", "31").add("\n\nfive");
        assertThat(text.wrapped(9, true))
                .isEqualTo(List.of("one two", "\u001B[31mthree\u001B[0m", "\u001B[31mfour\u001B[0m", "", "five"));
    }

    @Test
    void combining_marks_by_the_thousand_take_time_in_proportion() {
        String zalgo = "a" + "\u0301".repeat(100_000);
        assertThat(new StyledText().add(zalgo.repeat(3)).wrapped(80, false)).hasSize(1);
    }
}
