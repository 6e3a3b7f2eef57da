package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.winnow.label.LabeledComment;

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

    @Test
    void a_huge_comment_is_not_cut_inside_of_an_emoji() {
        for (String shift : List.of("", "x")) {
            String text = shift + "😀".repeat(20_000);
            for (Span span : Sentences.of(text)) {
                assertThat(Character.isHighSurrogate(text.charAt(span.getEnd() - 1)))
                        .as("shifted by %d", shift.length())
                        .isFalse();
            }
        }
    }

    @Test
    void sentences_stand_in_order_and_do_not_overlap() {
        for (int seed = 0; seed < 30; seed++) {
            for (LabeledComment comment : Threads.random(seed, 20).comments()) {
                String text = comment.comment().text();
                int end = 0;
                for (Span span : Sentences.of(text)) {
                    String sentence = text.substring(span.getStart(), span.getEnd());
                    assertThat(span.getStart()).isGreaterThanOrEqualTo(end);
                    assertThat(sentence)
                            .isEqualTo(sentence.strip())
                            .isNotEmpty()
                            .doesNotContain("\n");
                    end = span.getEnd();
                }
            }
        }
    }

    @Test
    void abbreviations_and_numbers_do_not_end_a_sentence() {
        String text = "Mr. Brandt paid 3.5 million. Mr. Lindqvist did not.";
        assertThat(Sentences.of(text).stream().map(s -> text.substring(s.getStart(), s.getEnd())))
                .containsExactly("Mr. Brandt paid 3.5 million.", "Mr. Lindqvist did not.");
    }
}
