package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWidthTest {
    @ParameterizedTest(name = "“{0}” takes {1}")
    @CsvSource({
        "'', 0",
        "' ', 1",
        "Ωмд, 3",
        "がぎ, 4",
        "か\u3099, 2",
        "한, 2",
        "ｶﾅ, 2",
        "㈱, 2",
        "→, 1",
        "☎, 1",
        "☎️, 2",
        "⚡, 2",
        "1️⃣, 2",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 2",
        "🏳️‍🌈, 2",
        "👨🏿‍🚀, 2",
        "🇩🇪🇫, 4",
        "𝐖𝐚𝐤𝐞, 4",
        "𠮷野家, 6",
        "नमस्ते, 4",
        "שלום, 4",
        "soft\u00ADhyphen, 10",
        "ﷺ, 1"
    })
    void columns_are_those_that_a_terminal_gives(String text, int columns) {
        assertThat(TerminalWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "🇯🇵", "👏🏽", "e\u0301\u0323", "1️⃣", "🏳️‍🌈", "❤️", "\uD83D", "x"})
    void what_readers_take_for_one_sign_is_one_cluster(String sign) {
        assertThat(TerminalWidth.clusterEnd(sign, 0)).isEqualTo(sign.length());
        assertThat(TerminalWidth.clusterEnd("a" + sign + "b", 1)).isEqualTo(1 + sign.length());
    }

    @ParameterizedTest(name = "{0} is {1} clusters")
    @CsvSource({"ab, 2", "😀😀, 2", "🇯🇵🇩🇪, 2", "🇯🇵🇩, 2", "港の, 2", "a\u200Db, 2", "\uD83D\uD83D, 2"})
    void signs_side_by_side_are_not_one(String text, int clusters) {
        int found = 0;
        for (int i = 0; i < text.length(); i = TerminalWidth.clusterEnd(text, i)) {
            found++;
        }
        assertThat(found).isEqualTo(clusters);
    }

    @Test
    void clusters_cover_any_text_and_never_end_inside_a_pair() {
        Random random = new Random(53);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? 0x200D : random.nextInt(0x1FFFF));
            }
            int columns = 0;
            for (int i = 0; i < text.length(); ) {
                int end = TerminalWidth.clusterEnd(text.toString(), i);
                assertThat(end).isGreaterThan(i).isLessThanOrEqualTo(text.length());
                assertThat(end < text.length()
                                && Character.isLowSurrogate(text.charAt(end))
                                && Character.isHighSurrogate(text.charAt(end - 1)))
                        .isFalse();
                columns += TerminalWidth.ofCluster(text.toString(), i, end);
                i = end;
            }
            assertThat(TerminalWidth.of(text.toString())).isEqualTo(columns);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"слово ", "a", "😀", "👩‍👩‍👧‍👦", "\u0301", "\u200D", "🇯🇵", "❤️"})
    void a_million_columns_are_counted_in_time(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        long start = System.nanoTime();
        assertThat(TerminalWidth.of(text)).isBetween(0, 2_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
