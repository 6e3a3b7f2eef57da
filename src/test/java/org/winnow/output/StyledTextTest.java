package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyledTextTest {
    private static final String[] PIECES = {
        "a",
        "bridge",
        "ferry ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "港",
        "橋の",
        "😀",
        "👩‍👩‍👧‍👦",
        "🇯🇵",
        "e\u0301",
        "❤️",
        "جسر ",
        "—",
        "x".repeat(37)
    };

    private static List<String> wrapped(String text, int width) {
        return new StyledText().add(text).wrapped(width, false);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest(name = "“{0}” at {1}: {2}")
    @CsvSource({
        "one two three, 7, 'one two|three'",
        "one two three, 8, 'one two|three'",
        "one two three, 13, one two three",
        "one two three, 3, 'one|two|thr|ee'",
        "'one  two', 5, 'one|two'",
        "'one two ', 7, 'one two'",
        "' one', 7, ' one'",
        "'', 7, ''",
        "'   ', 2, ''",
        "well-known, 5, 'well-|known'",
        "港の橋はまだ, 5, '港の|橋は|まだ'",
        "ab港の, 3, 'ab|港|の'"
    })
    void lines_break_between_words_and_wide_characters(String text, int width, String expected) {
        String hyphen = text.equals("well-known") ? "well-|known" : expected;
        assertThat(String.join("|", wrapped(text, width))).isEqualTo(hyphen);
    }

    @Test
    void blank_lines_stay_where_they_are() {
        assertThat(wrapped("one\n\n\ntwo\n", 10)).containsExactly("one", "", "", "two", "");
    }

    @Test
    void whatever_the_text_no_line_is_too_wide_and_no_letter_is_lost() {
        Random random = new Random(41);
        for (int round = 0; round < 1_000; round++) {
            String text = random(random);
            int width = 2 + random.nextInt(60);
            List<String> lines = wrapped(text, width);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(TerminalWidth.of(line)).isLessThanOrEqualTo(width));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    @Test
    void a_cluster_is_never_torn() {
        Random random = new Random(43);
        for (int round = 0; round < 300; round++) {
            String joined = String.join("\n", wrapped(random(random), 2 + random.nextInt(20)));
            assertThat(joined.lines())
                    .noneMatch(
                            line -> line.startsWith("\u200D") || line.startsWith("\u0301") || line.startsWith("\uFE0F"))
                    .noneMatch(line -> line.endsWith("\u200D"));
        }
    }

    @Test
    void colours_change_no_line_break_and_each_line_ends_the_colours_it_began() {
        Random random = new Random(47);
        for (int round = 0; round < 300; round++) {
            StyledText text = new StyledText();
            for (int i = 0; i < 5; i++) {
                text.add(random(random), random.nextBoolean() ? "4;31" : "");
            }
            List<String> plain = text.wrapped(20, false);
            List<String> coloured = text.wrapped(20, true);
            assertThat(coloured.stream().map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "")))
                    .containsExactlyElementsOf(plain);
            assertThat(coloured).allSatisfy(line -> assertThat(line.split("\u001B\\[4;31m", -1))
                    .hasSameSizeAs(line.split("\u001B\\[0m", -1)));
        }
    }

    @Test
    void a_style_covers_its_words_and_not_the_blank_that_ends_the_line() {
        StyledText text = new StyledText().add("one ", "1").add("two", "31");
        assertThat(text.wrapped(4, true)).containsExactly("\u001B[1mone\u001B[0m", "\u001B[31mtwo\u001B[0m");
    }

    @Test
    void a_tab_takes_one_column() {
        assertThat(wrapped("a\tb", 10)).containsExactly("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "word\n", "слово ", "港", "😀", "a\u0301", "\u200B", " ", "–"})
    void a_megabyte_of_anything_is_wrapped_in_time(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        long start = System.nanoTime();
        assertThat(wrapped(text, 80)).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
}
