package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.winnow.summarize.Labeled.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.label.LabeledComment;

class VectorsTest {
    private static float[][] of(Labeled... comments) {
        return Vectors.of(Arrays.stream(comments).map(Labeled::build).toList());
    }

    private static double length(float[] v) {
        return Math.sqrt(Vectors.dot(v, v));
    }

    @Test
    void what_all_comments_share_is_taken_off_so_that_what_sets_them_apart_counts() {
        // All point much the same way; without centring every cosine is over 0.98.
        float[][] vectors = of(
                comment("c1", "a").vector(1, 0.1f, 0),
                comment("c2", "b").vector(1, 0.1f, 0),
                comment("c3", "c").vector(1, -0.1f, 0));
        assertThat(Vectors.dot(vectors[0], vectors[1])).isCloseTo(1, within(1e-5));
        assertThat(Vectors.dot(vectors[0], vectors[2])).isLessThan(-0.9);
    }

    @Test
    void vectors_have_length_one_and_one_that_is_the_mean_has_none() {
        float[][] vectors = of(
                comment("c1", "a").vector(1, 0),
                comment("c2", "b").vector(0, 1),
                comment("c3", "c").vector(-1, 0));
        assertThat(Arrays.stream(vectors).mapToDouble(VectorsTest::length)).allMatch(l -> Math.abs(l - 1) < 1e-5);
        float[][] alone = of(comment("c1", "a").vector(0.6f, 0.8f));
        assertThat(length(alone[0])).isCloseTo(0, within(1e-6));
    }

    @Test
    void one_comment_without_a_vector_makes_all_of_them_counted_by_words() {
        float[][] vectors = of(
                comment("c1", "ferry ferry bridge").vector(1, 0),
                comment("c2", "ferry bridge"),
                comment("c3", "quiet night").vector(0, 1));
        assertThat(vectors[0]).hasSize(2);
        assertThat(Vectors.dot(vectors[0], vectors[1])).isGreaterThan(0.9);
        assertThat(vectors[2]).containsOnly(0);
    }

    @Test
    void vectors_of_two_encoders_are_not_compared() {
        float[][] vectors = of(
                comment("c1", "ferry bridge").vector(1, 0),
                comment("c2", "ferry bridge").vector(1, 0, 0));
        assertThat(Vectors.dot(vectors[0], vectors[1])).isCloseTo(1, within(1e-5));
    }

    @Test
    void a_comment_s_own_words_set_it_apart() {
        float[][] vectors = of(
                comment("c1", "ferry bridge"),
                comment("c2", "ferry bridge"),
                comment("c3", "ferry bridge pear plum apple cherry quince"));
        assertThat(length(vectors[0])).isCloseTo(1, within(1e-5));
        assertThat(length(vectors[2])).isLessThan(0.6);
        assertThat(Vectors.dot(vectors[0], vectors[1])).isGreaterThan(Vectors.dot(vectors[0], vectors[2]));
    }

    @Test
    void a_rare_word_weighs_more_than_one_that_nearly_all_use() {
        float[][] vectors = of(
                comment("c1", "bridge warehouse"),
                comment("c2", "bridge warehouse"),
                comment("c3", "bridge quay"),
                comment("c4", "bridge quay"),
                comment("c5", "bridge"),
                comment("c6", "warehouse"));
        double sameRare = Vectors.dot(vectors[0], vectors[5]);
        double sameCommon = Vectors.dot(vectors[0], vectors[4]);
        assertThat(sameRare).isGreaterThan(sameCommon);
    }

    @Test
    void document_frequency_counts_a_word_once_a_text() {
        assertThat(Vectors.documentFrequency(List.of(List.of("ferry", "ferry", "quay"), List.of("ferry"), List.of())))
                .isEqualTo(Map.of("ferry", 2, "quay", 1));
    }

    @Test
    void a_crowd_with_many_words_gets_vectors_of_bounded_length() {
        Random random = new Random(9);
        List<LabeledComment> crowd = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 20; k++) {
                text.append("word").append(random.nextInt(3_000)).append(' ');
            }
            crowd.add(comment("c" + i, text.toString()).build());
        }
        float[][] vectors = Vectors.of(crowd);
        assertThat(vectors[0]).hasSize(512);
        assertThat(Arrays.stream(vectors).mapToDouble(VectorsTest::length)).allMatch(l -> l <= 1 + 1e-5);
    }

    @Test
    void the_same_comments_in_another_order_have_the_same_cosines() {
        List<LabeledComment> comments = new ArrayList<>(Threads.random(4, 30).comments());
        float[][] forward = Vectors.of(comments);
        java.util.Collections.reverse(comments);
        float[][] backward = Vectors.of(comments);
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                assertThat(Vectors.dot(backward[29 - i], backward[29 - j]))
                        .isCloseTo(Vectors.dot(forward[i], forward[j]), within(1e-5));
            }
        }
    }

    @Test
    void the_centroid_points_where_the_vectors_do_together() {
        float[] centroid = Vectors.centroid(List.of(new float[] {1, 0}, new float[] {0, 1}));
        assertThat(centroid[0]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
        assertThat(centroid[1]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
        assertThat(Vectors.centroid(List.of(new float[] {1, 0}, new float[] {-1, 0})))
                .as("opposites have no direction, and no NaN either")
                .containsExactly(0, 0);
    }
}
