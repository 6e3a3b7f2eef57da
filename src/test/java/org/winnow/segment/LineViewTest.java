package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.page.Line;

class LineViewTest {
    private static int cue(String name, String text) {
        return Cues.standard().count(Words.of(text))[Cues.standard().indexOf(name)];
    }

    @Test
    void words_are_runs_of_letters_and_digits_in_lower_case() {
        assertThat(Words.of("Hello, World! It's 42 — don’t")).containsExactly("hello", "world", "it's", "42", "don't");
        assertThat(Words.of("… !! —")).isEmpty();
        assertThat(Words.of("'quoted'")).containsExactly("quoted");
        assertThat(Words.of("ПРИВЕТ мир")).containsExactly("привет", "мир");
    }

    @Test
    void a_huge_line_gives_a_bounded_number_of_words() {
        assertThat(Words.of("word ".repeat(100_000)).size()).isLessThanOrEqualTo(400);
    }

    @Test
    void characters_are_counted_by_kind() {
        LineView view = Views.line("Ann Lee, 12 May!");
        assertThat(view.letters()).isEqualTo(9);
        assertThat(view.upper()).isEqualTo(3);
        assertThat(view.digits()).isEqualTo(2);
        assertThat(view.marks()).isEqualTo(2);
        assertThat(view.capitalised()).isEqualTo(3);
        assertThat(view.length()).isEqualTo(16);
    }

    @Test
    void lines_that_differ_in_figures_and_case_have_one_outline() {
        assertThat(Views.line("Reply (12)").outline())
                .isEqualTo(Views.line("REPLY (7)").outline())
                .isEqualTo("reply (0)");
        assertThat(Views.line("x".repeat(500)).outline()).hasSize(80);
    }

    @Test
    void names_that_differ_in_the_figures_at_their_end_have_outlines_of_their_own() {
        assertThat(Views.line("reader1").outline())
                .isEqualTo("reader1")
                .isNotEqualTo(Views.line("reader2").outline());
        assertThat(Views.line("3h ago by bob77").outline())
                .isEqualTo(Views.line("12h ago by bob77").outline());
    }

    @Test
    void the_shape_names_runs_of_characters() {
        assertThat(Views.line("Ann Lee 12:30").shape()).isEqualTo("Aa Aa 0:0");
        assertThat(Views.line("a1".repeat(100)).shape()).hasSize(24);
    }

    @Test
    void cues_count_the_words_they_cover_in_several_languages() {
        assertThat(cue("reply", "Reply")).isEqualTo(1);
        assertThat(cue("reply", "Antworten")).isEqualTo(1);
        assertThat(cue("posted", "Posted by Ann on Monday")).isGreaterThanOrEqualTo(2);
        assertThat(cue("legal", "All rights reserved")).isGreaterThanOrEqualTo(3);
        assertThat(cue("reply", "The ship sailed at noon")).isZero();
    }

    @Test
    void cues_are_matched_as_whole_words() {
        assertThat(cue("reply", "replying")).isZero();
        assertThat(cue("vote", "devoted voters")).isZero();
    }

    @Test
    void every_cue_that_the_features_ask_for_is_in_the_list() {
        for (String name : List.of("comments", "legal", "form", "reply", "first", "function", "share", "credit")) {
            assertThat(Cues.standard().indexOf(name)).as(name).isNotNegative();
        }
        assertThat(Cues.standard().size()).isBetween(1, 64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "…", "42", "\ud83d", "\ud83d\ude00\ud83d\ude00", "\u200f\u05e9", "::::", "i\u0307\u0307"})
    void every_line_has_the_same_number_of_finite_features(String text) {
        float[] features = LineFeatures.of(LineView.of(Line.of(1, text, 0)));
        assertThat(features).hasSize(LineFeatures.SIZE);
        for (float f : features) {
            assertThat(f).isBetween(0f, 1.5f);
        }
    }

    @Test
    void a_huge_line_has_features_near_those_of_a_long_one() {
        float[] features = LineFeatures.of(Views.line("word ".repeat(200_000).strip()));
        for (float f : features) {
            assertThat(f).isBetween(0f, 2.5f);
        }
    }

    @Test
    void page_features_see_what_repeats_and_how_far_down_a_line_stands() {
        List<LineView> views =
                Views.of("Title of it", "Ann", "some words", "Reply", "Bob", "other words here", "Reply");
        float[][] f = PageFeatures.of(views);
        assertThat(f).hasNumberOfRows(views.size());
        assertThat(f[0]).hasSize(PageFeatures.SIZE);
        assertThat(f[0][0]).isZero();
        assertThat(f[6][0]).isGreaterThan(f[3][0]);
        assertThat(f[3][8]).as("Reply stands twice").isEqualTo(1);
        assertThat(f[1][8]).as("Ann stands once").isZero();
        assertThat(f[6][15]).as("replies so far").isGreaterThan(f[2][15]);
        assertThat(f[0][16]).as("replies on the page").isEqualTo(f[6][16]).isPositive();
    }

    @Test
    void lines_below_a_comments_heading_know_how_far_it_is() {
        float[][] f = PageFeatures.of(Views.of("Story", "words of it", "3 comments", "Ann", "text", "Bob"));
        assertThat(f[1][11]).isZero();
        assertThat(f[2][11]).isEqualTo(1);
        assertThat(f[3][11]).isGreaterThan(f[5][11]).isLessThan(1);
        assertThat(f[1][12]).isZero();
        assertThat(f[5][12]).isEqualTo(1);
    }

    @Test
    void names_that_take_turns_with_speech_show_it() {
        int turnsOnPage = 20 + 3;
        float[][] turns = PageFeatures.of(
                Views.of("Ann", "I was there too.", "Bob Lee", "So was I, all night!", "Fog", "Nobody saw you."));
        float[][] story = PageFeatures.of(
                Views.of("The ship left the harbour.", "It was late.", "Nobody saw it leave.", "It rained all night."));
        assertThat(turns[0][20]).as("Ann could be a name").isEqualTo(1);
        assertThat(turns[1][20]).as("a sentence could not").isZero();
        assertThat(turns[0][turnsOnPage]).isGreaterThan(story[0][turnsOnPage]);
    }

    @Test
    void one_line_is_a_page() {
        assertThat(PageFeatures.of(Views.of("alone"))).hasNumberOfRows(1);
        assertThat(PageFeatures.of(Collections.emptyList())).isEmpty();
    }
}
