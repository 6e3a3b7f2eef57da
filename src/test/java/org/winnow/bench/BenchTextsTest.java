package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTextsTest {
    private static final List<String> COMMENTS = List.of("one two three", "", "  four five ", "six\n\nseven");

    @Test
    void texts_have_about_fifty_words() {
        List<String> texts = BenchTexts.of(COMMENTS, 500, 1);

        assertThat(texts).hasSize(500).allSatisfy(text -> assertThat(text.split(" "))
                .hasSizeBetween(BenchTexts.FEWEST_WORDS, BenchTexts.MOST_WORDS));
        assertThat(BenchTexts.meanWords(texts)).isBetween(48.0, 52.0);
    }

    @Test
    void words_keep_their_order_and_start_over() {
        assertThat(BenchTexts.of(COMMENTS, 1, 1).get(0)).startsWith("one two three four five six seven one two");
    }

    @Test
    void the_same_seed_gives_the_same_texts() {
        assertThat(BenchTexts.of(COMMENTS, 20, 3)).isEqualTo(BenchTexts.of(COMMENTS, 20, 3));
    }

    @Test
    void without_words_there_are_no_texts() {
        assertThatThrownBy(() -> BenchTexts.of(List.of("", " "), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(BenchTexts.meanWords(List.of())).isZero();
    }
}
