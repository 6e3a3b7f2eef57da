package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NgramsTest {
    @Test
    void predicates_are_numbers_not_words() {
        assertThat(Ngrams.of("You absolute walnut"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(Integer.parseInt(p, 36)).isBetween(0, Ngrams.BUCKETS - 1))
                .doesNotContain("walnut", "wwalnut");
    }

    @Test
    void spelling_tricks_give_the_same_predicates() {
        assertThat(Ngrams.of("you 1D10T")).isEqualTo(Ngrams.of("You idiot!"));
    }

    @Test
    void word_order_counts() {
        assertThat(Ngrams.of("man bites dog")).isNotEqualTo(Ngrams.of("dog bites man"));
    }

    @Test
    void a_predicate_counts_once() {
        assertThat(Ngrams.of("no no no no no no no")).doesNotHaveDuplicates();
    }

    @Test
    void an_endless_text_has_a_bounded_number() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("w").append(i * 7919L).append(' ');
        }
        assertThat(Ngrams.of(text.toString()).length).isLessThan(3_100);
    }

    @Test
    void an_empty_text_has_none() {
        assertThat(Ngrams.of("")).isEmpty();
    }

    @Test
    void below_a_title_only_the_setting_and_the_words_in_common_are_added() {
        ContextWords article = new ContextWords(Set.of("bridge"), Set.of("ferry"), Set.of());
        assertThat(Ngrams.of("mend the bridge", article))
                .contains(Ngrams.of("mend the bridge"))
                .hasSizeBetween(Ngrams.of("mend the bridge").length + 3, Ngrams.of("mend the bridge").length + 5);
        assertThat(Ngrams.of("mend the bridge", article)).isNotEqualTo(Ngrams.of("mend the bridge", ContextWords.NONE));
    }

    @Test
    void in_a_talk_without_title_the_words_of_both_turns_count_apart() {
        ContextWords one = new ContextWords(Set.of(), Set.of(), Set.of("cats"));
        ContextWords other = new ContextWords(Set.of(), Set.of(), Set.of("boats"));
        assertThat(Ngrams.of("what do you do", one)).isNotEqualTo(Ngrams.of("what do you do", other));
        assertThat(Ngrams.of("what do you do", one)).hasSizeGreaterThan(Ngrams.of("what do you do").length + 8);
    }
}
