package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankMetricsTest {
    private static final Metric AUC = Metric.auc();

    @Test
    void auc_of_the_textbook_example() {
        // pairs: .35 beats .1 but not .4, .8 beats both: 3 of 4
        Outcomes outcomes = Rows.of("0011", 0.1, 0.4, 0.35, 0.8);

        assertThat(AUC.of(outcomes)).isEqualTo(0.75);
    }

    @Test
    void a_tie_counts_half() {
        // .5 ties with .5, .9 wins: 1.5 of 2
        assertThat(AUC.of(Rows.of("011", 0.5, 0.5, 0.9))).isEqualTo(0.75);
        assertThat(AUC.of(Rows.of("0101", 0.3, 0.3, 0.3, 0.3))).isEqualTo(0.5);
    }

    @Test
    void perfect_order_is_one_and_reversed_order_is_zero() {
        assertThat(AUC.of(Rows.of("0011", 1, 2, 3, 4))).isEqualTo(1);
        assertThat(AUC.of(Rows.of("1100", 1, 2, 3, 4))).isZero();
    }

    @Test
    void is_not_defined_for_one_class_or_no_rows() {
        assertThat(AUC.of(Rows.of("111", 1, 2, 3))).isNaN();
        assertThat(AUC.of(Rows.of("000", 1, 2, 3))).isNaN();
        assertThat(AUC.of(Rows.of(""))).isNaN();
    }

    @Test
    void weights_stand_for_repeated_rows() {
        Outcomes three = Rows.of("010", 0.2, 0.4, 0.6);
        Outcomes repeated = Rows.of("00010", 0.2, 0.2, 0.2, 0.4, 0.6);

        assertThat(AUC.of(three, new int[] {3, 1, 1}))
                .isEqualTo(AUC.of(repeated))
                .isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equals_the_share_of_pairs_in_right_order(long seed) {
        Outcomes outcomes = Rows.random(seed, 60, 8);

        assertThat(AUC.of(outcomes)).isCloseTo(pairsInOrder(outcomes), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void turning_the_scores_round_turns_the_area_round(long seed) {
        Outcomes outcomes = Rows.random(seed, 60, 8);
        double[] turned = new double[outcomes.size()];
        boolean[] gold = new boolean[outcomes.size()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -outcomes.score(i);
            gold[i] = outcomes.gold(i);
        }

        assertThat(AUC.of(Outcomes.of(gold, turned))).isCloseTo(1 - AUC.of(outcomes), within(1e-12));
    }

    @Test
    void best_threshold_takes_the_rows_that_give_the_highest_f1() {
        // taking .9 and .7 gives 2·2/(2+2) = 1
        assertThat(RankMetrics.bestF1Threshold(Rows.of("1010", 0.9, 0.3, 0.7, 0.1)))
                .isEqualTo(0.7);
        // taking all four of which three are positive: 6/7; only the first: 2/4
        assertThat(RankMetrics.bestF1Threshold(Rows.of("1011", 0.9, 0.8, 0.7, 0.6)))
                .isEqualTo(0.6);
    }

    @Test
    void best_threshold_does_not_cut_through_a_tie() {
        // the rows at .5 come together: 2·1/(2+1), less than the row at .9 alone
        Outcomes outcomes = Rows.of("1000", 0.9, 0.5, 0.5, 0.5);

        assertThat(RankMetrics.bestF1Threshold(outcomes)).isEqualTo(0.9);
        assertThat(RankMetrics.bestF1Threshold(Rows.of("000", 1, 2, 3))).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9})
    void no_score_is_a_better_threshold_than_the_best(long seed) {
        Outcomes outcomes = Rows.random(seed, 50, 10);
        double best = Metric.f1(RankMetrics.bestF1Threshold(outcomes)).of(outcomes);

        for (int row = 0; row < outcomes.size(); row++) {
            assertThat(Metric.f1(outcomes.score(row)).of(outcomes)).isLessThanOrEqualTo(best);
        }
    }

    private static double pairsInOrder(Outcomes outcomes) {
        double wins = 0;
        double pairs = 0;
        for (int p = 0; p < outcomes.size(); p++) {
            for (int n = 0; n < outcomes.size(); n++) {
                if (outcomes.gold(p) && !outcomes.gold(n)) {
                    pairs++;
                    wins += (Double.compare(outcomes.score(p), outcomes.score(n)) + 1) / 2.0;
                }
            }
        }
        return wins / pairs;
    }
}
