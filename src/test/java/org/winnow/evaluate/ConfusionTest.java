package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTest {
    @Test
    void counts_rows_by_gold_and_decision() {
        Outcomes outcomes = Rows.of("110010", 0.9, 0.2, 0.8, 0.1, 0.5, 0.49);

        assertThat(Confusion.at(outcomes, 0.5)).isEqualTo(new Confusion(2, 1, 1, 2));
    }

    @Test
    void a_score_at_the_threshold_is_taken() {
        assertThat(Confusion.at(Rows.of("1", 0.5), 0.5)).isEqualTo(new Confusion(1, 0, 0, 0));
    }

    @Test
    void precision_recall_f1_and_accuracy_by_hand() {
        Confusion counts = new Confusion(6, 2, 4, 8);

        assertThat(counts.precision()).isEqualTo(6.0 / 8);
        assertThat(counts.recall()).isEqualTo(6.0 / 10);
        assertThat(counts.f1()).isCloseTo(2 * 0.75 * 0.6 / (0.75 + 0.6), within(1e-12));
        assertThat(counts.accuracy()).isEqualTo(14.0 / 20);
    }

    @Test
    void mcc_of_the_textbook_example() {
        // gold + + + -, taken + - + +: TP 2, FP 1, FN 1, TN 0
        assertThat(new Confusion(2, 1, 1, 0).mcc()).isCloseTo(-1.0 / 3, within(1e-12));
    }

    @Test
    void mcc_is_one_for_right_minus_one_for_wrong_and_zero_where_all_are_taken() {
        assertThat(new Confusion(5, 0, 0, 5).mcc()).isCloseTo(1, within(1e-12));
        assertThat(new Confusion(0, 5, 5, 0).mcc()).isCloseTo(-1, within(1e-12));
        assertThat(new Confusion(5, 5, 0, 0).mcc()).isZero();
    }

    @Test
    void mcc_of_large_counts_does_not_overflow() {
        assertThat(new Confusion(3_000_000_000L, 0, 0, 3_000_000_000L).mcc()).isCloseTo(1, within(1e-9));
    }

    @Test
    void figures_without_rows_are_not_defined() {
        assertThat(Confusion.NONE.precision()).isNaN();
        assertThat(Confusion.NONE.recall()).isNaN();
        assertThat(Confusion.NONE.f1()).isNaN();
        assertThat(Confusion.NONE.accuracy()).isNaN();
    }

    @Test
    void taking_nothing_where_something_is_positive_has_an_f1_of_zero() {
        assertThat(new Confusion(0, 0, 3, 4).f1()).isZero();
    }

    @Test
    void decisions_add_up() {
        Confusion counts = Confusion.NONE
                .with(true, true)
                .with(false, true)
                .with(true, false)
                .with(false, false);

        assertThat(counts).isEqualTo(new Confusion(1, 1, 1, 1));
        assertThat(counts.plus(counts).total()).isEqualTo(8);
    }

    @Test
    void weights_stand_for_repeated_rows() {
        assertThat(Confusion.at(Rows.of("10", 0.9, 0.9), new int[] {3, 0}, 0.5)).isEqualTo(new Confusion(3, 0, 0, 0));
    }
}
