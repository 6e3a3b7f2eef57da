package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.classify.Calibration;

class PlattScalingTest {
    /** Gold drawn with the probability that a line of that slope and offset gives. */
    private static boolean[] drawn(double[] logOdds, double slope, double offset) {
        Random random = new Random(1);
        boolean[] gold = new boolean[logOdds.length];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = random.nextDouble() < 1 / (1 + Math.exp(-(slope * logOdds[i] + offset)));
        }
        return gold;
    }

    private static double[] spread(int size) {
        Random random = new Random(2);
        return random.doubles(size, -4, 4).toArray();
    }

    @Test
    void finds_the_line_that_the_gold_was_drawn_from() {
        double[] logOdds = spread(20_000);
        Calibration.Line line = PlattScaling.fit(logOdds, drawn(logOdds, 0.6, -1));
        assertThat(line.slope()).isCloseTo(0.6, within(0.05));
        assertThat(line.offset()).isCloseTo(-1, within(0.1));
    }

    @Test
    void calibrated_probabilities_average_to_the_share_of_positives() {
        double[] logOdds = spread(2_000);
        boolean[] gold = drawn(logOdds, 2, 1);
        Calibration.Line line = PlattScaling.fit(logOdds, gold);
        double mean = 0;
        double share = 0;
        for (int i = 0; i < gold.length; i++) {
            mean += line.probability(logOdds[i]) / gold.length;
            share += gold[i] ? 1.0 / gold.length : 0;
        }
        assertThat(mean).isCloseTo(share, within(0.01));
    }

    @Test
    void classes_that_can_be_told_apart_without_fault_give_a_finite_line() {
        double[] logOdds = {-3, -2, -1, -1, -2, 1, 2, 3, 2, 1};
        boolean[] gold = {false, false, false, false, false, true, true, true, true, true};
        Calibration.Line line = PlattScaling.fit(logOdds, gold);
        assertThat(line.slope()).isFinite().isPositive();
    }

    @Test
    void too_few_rows_of_a_class_leave_scores_as_they_are() {
        assertThat(PlattScaling.fit(
                        new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {true, false, true, true, true, true}))
                .isEqualTo(Calibration.Line.IDENTITY);
    }

    @Test
    void scores_that_run_the_wrong_way_are_not_turned_round() {
        double[] logOdds = spread(1_000);
        assertThat(PlattScaling.fit(logOdds, drawn(logOdds, -1, 0))).isEqualTo(Calibration.Line.IDENTITY);
    }
}
