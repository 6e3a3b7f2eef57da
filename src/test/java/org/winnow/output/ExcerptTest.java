package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void a_short_text_stands_whole_on_one_line() {
        assertThat(Excerpt.of("  you\n\n pathetic\tclown ")).isEqualTo("you pathetic clown");
        assertThat(Excerpt.of("x".repeat(70))).isEqualTo("x".repeat(70));
        assertThat(Excerpt.of("")).isEmpty();
    }

    @Test
    void a_long_one_is_cut_between_words_and_says_so() {
        assertThat(Excerpt.of("one two ".repeat(20))).isEqualTo("one two ".repeat(8) + "one …");
        assertThat(Excerpt.of("x".repeat(71))).isEqualTo("x".repeat(70) + " …");
    }

    @Test
    void whatever_the_text_it_stays_short_begins_alike_and_cuts_no_pair() {
        Random random = new Random(83);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(150); i >= 0; i--) {
                text.append(random.nextInt(6) == 0 ? " " : random.nextInt(3) == 0 ? "😀" : "w");
            }
            String excerpt = Excerpt.of(text.toString());
            String words = excerpt.endsWith(" …") ? excerpt.substring(0, excerpt.length() - 2) : excerpt;
            assertThat(excerpt).hasSizeLessThanOrEqualTo(72);
            assertThat(text.toString().strip().replaceAll(" +", " ")).startsWith(words);
            assertThat(excerpt.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isEmpty();
        }
    }
}
