package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
    @Test
    void counts_positives() {
        assertThat(Rows.of("1010", 1, 2, 3, 4).positives()).isEqualTo(2);
        assertThat(Rows.of("1010", 1, 2, 3, 4).hasBothClasses()).isTrue();
        assertThat(Rows.of("11", 1, 2).hasBothClasses()).isFalse();
        assertThat(Rows.of("").hasBothClasses()).isFalse();
    }

    @Test
    void later_changes_of_the_arrays_do_not_reach_it() {
        double[] scores = {0.1, 0.2};
        Outcomes outcomes = Outcomes.of(new boolean[] {true, false}, scores);
        scores[0] = 9;

        assertThat(outcomes.score(0)).isEqualTo(0.1);
    }

    @Test
    void as_many_scores_as_gold_labels_are_needed() {
        assertThatThrownBy(() -> Rows.of("10", 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 gold labels, 1 scores");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void a_score_must_be_a_number(double score) {
        assertThatThrownBy(() -> Rows.of("1", score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave rows without a score out");
    }
}
