package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextWordsTest {
    private static final ContextWords WORDS = new ContextWords(
            ContextWords.of("Harbour bridge closes"),
            ContextWords.of("The county will mend bearings of the bridge."),
            ContextWords.of("What about the ferry?"));

    @Test
    void shares_are_of_the_longer_words_that_title_article_parent_and_any_of_them_hold() {
        assertThat(WORDS.overlap("the bridge, the ferry and my tomatoes"))
                .containsExactly(1f / 3, 1f / 3, 1f / 3, 2f / 3);
    }

    @Test
    void case_spelling_tricks_and_repeats_do_not_count() {
        assertThat(WORDS.overlap("BR1DGE bridge Bridge!")).containsExactly(1, 1, 0, 1);
    }

    @Test
    void grammar_alone_has_nothing_in_common() {
        assertThat(WORDS.overlap("the of it")).containsOnly(0).hasSize(ContextWords.OVERLAPS);
        assertThat(WORDS.overlap("")).containsOnly(0);
        assertThat(ContextWords.NONE.overlap("bridge")).containsOnly(0);
    }

    @Test
    void the_setting_names_the_parts_that_are_known() {
        assertThat(WORDS.setting()).isEqualTo("tap");
        assertThat(ContextWords.NONE.setting()).isEqualTo("---");
        assertThat(ContextWords.of(null)).isEmpty();
    }
}
