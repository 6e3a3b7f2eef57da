package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void terms_leave_out_what_says_nothing_of_the_subject() {
        assertThat(Terms.of("The bridges, and THE ferry's press: it is 2019!"))
                .containsExactly("bridge", "ferry", "press", "2019");
    }

    @Test
    void terms_of_other_scripts_count() {
        assertThat(Terms.of("Мост закрыт. 橋")).containsExactly("мост", "закрыт", "橋");
    }

    @Test
    void an_endless_word_is_cut() {
        assertThat(Terms.of("a".repeat(100_000))).containsExactly("a".repeat(40));
    }

    @Test
    void words_are_counted_by_the_space_between() {
        assertThat(Terms.words("  one\ttwo\n\nthree ")).isEqualTo(3);
        assertThat(Terms.words(" ")).isZero();
    }

    @Test
    void sentences_end_at_line_breaks_and_carry_no_space() {
        String text = "It is late. Nobody knows why.\n\n  And a line without a stop\n";
        assertThat(Sentences.of(text).stream().map(s -> text.substring(s.getStart(), s.getEnd())))
                .containsExactly("It is late.", "Nobody knows why.", "And a line without a stop");
    }

    @Test
    void sentences_of_a_huge_comment_stop_early() {
        List<Span> spans = Sentences.of("No end in sight. ".repeat(6_000));
        assertThat(spans).isNotEmpty();
        assertThat(spans.get(spans.size() - 1).getEnd()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void nothing_has_no_sentences() {
        assertThat(Sentences.of(" \n \n")).isEmpty();
    }
}
