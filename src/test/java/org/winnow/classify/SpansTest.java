package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static List<String> sentences(String text) {
        return Spans.sentences(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void sentences_end_at_stops_before_space_and_at_line_breaks() {
        assertThat(sentences("It cost 3.50 there. Why?! Ask them\n\nBye"))
                .containsExactly("It cost 3.50 there.", "Why?!", "Ask them", "Bye");
    }

    @Test
    void a_sentence_needs_a_letter_a_digit_or_an_emoji() {
        assertThat(sentences("... !!! \n --")).isEmpty();
        assertThat(sentences("🤡")).containsExactly("🤡");
    }

    @Test
    void phrases_end_at_commas_brackets_and_dashes() {
        String text = "You fool, go home (now) — all of you.";
        Spans.Span whole = new Spans.Span(0, text.length());
        assertThat(Spans.phrases(text, whole).stream().map(span -> span.of(text)))
                .containsExactly("You fool", "go home", "now", "all of you.");
    }

    @Test
    void a_long_run_without_marks_is_cut_at_spaces() {
        String text = "word ".repeat(40).strip();
        assertThat(Spans.phrases(text, new Spans.Span(0, text.length())))
                .hasSizeGreaterThan(2)
                .allSatisfy(span -> assertThat(span.end() - span.start()).isLessThan(70));
    }

    @Test
    void lone_surrogates_do_no_harm() {
        assertThat(sentences("\uD83D")).hasSizeLessThanOrEqualTo(1);
        assertThat(sentences("a \uDC00. b")).hasSize(2);
    }
}
