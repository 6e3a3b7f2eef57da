package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
    @Test
    void is_the_mean_distance_of_bins_by_hand() {
        // bin of .1: mean .1, share .5, distance .4; bin of .9: mean .9, share 1, distance .1; two rows each
        Outcomes outcomes = Rows.of("0111", 0.1, 0.1, 0.9, 0.9);

        assertThat(Metric.ece().of(outcomes)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void weighs_bins_by_their_rows() {
        // three rows at distance .2, one at distance .5
        Outcomes outcomes = Rows.of("0000", 0.2, 0.2, 0.2, 0.5);

        assertThat(Metric.ece().of(outcomes)).isCloseTo((3 * 0.2 + 0.5) / 4, within(1e-12));
    }

    @Test
    void scores_of_zero_and_one_have_bins() {
        assertThat(Metric.ece().of(Rows.of("01", 0.0, 1.0))).isZero();
        assertThat(Metric.ece().of(Rows.of("10", 0.0, 1.0))).isEqualTo(1);
    }

    @Test
    void neighbours_in_one_bin_cancel_out() {
        // .40 and .46 share the bin from 6/15 to 7/15: mean .43, share .5
        assertThat(Metric.ece().of(Rows.of("01", 0.40, 0.46))).isCloseTo(0.07, within(1e-12));
    }

    @Test
    void is_not_defined_without_rows_and_refuses_scores_that_are_no_probabilities() {
        assertThat(Metric.ece().of(Rows.of(""))).isNaN();
        assertThat(Metric.eceBiasCorrected().of(Rows.of(""))).isNaN();
        assertThatThrownBy(() -> Metric.ece().of(Rows.of("1", 1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score 1.5; calibration needs scores from 0 to 1");
    }

    @Test
    void chance_is_taken_away_from_calibrated_scores() {
        double plain = mean(Metric.ece());
        double corrected = mean(Metric.eceBiasCorrected());

        assertThat(plain).isGreaterThan(0.05);
        assertThat(corrected).isLessThan(0.6 * plain);
    }

    private static double mean(Metric metric) {
        return LongStream.range(0, 50)
                .mapToDouble(seed -> metric.of(Rows.calibrated(seed, 300)))
                .average()
                .orElseThrow();
    }

    @Test
    void a_real_error_is_left_as_it_is() {
        boolean[] gold = new boolean[2000];
        double[] scores = new double[2000];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = i % 2 == 0;
            scores[i] = 0.9;
        }
        Outcomes outcomes = Outcomes.of(gold, scores);

        assertThat(Metric.ece().of(outcomes)).isCloseTo(0.4, within(1e-9));
        assertThat(Metric.eceBiasCorrected().of(outcomes)).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void mean_of_a_folded_normal_agrees_with_tables() {
        assertThat(CalibrationError.meanOfFoldedNormal(0, 1)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-7));
        assertThat(CalibrationError.meanOfFoldedNormal(1, 1)).isCloseTo(1.166630, within(1e-6));
        assertThat(CalibrationError.meanOfFoldedNormal(5, 1)).isCloseTo(5, within(1e-5));
        assertThat(CalibrationError.meanOfFoldedNormal(0.3, 0)).isEqualTo(0.3);
    }

    @Test
    void the_normal_distribution_agrees_with_tables() {
        assertThat(NormalDistribution.below(0)).isCloseTo(0.5, within(1e-7));
        assertThat(NormalDistribution.below(NormalDistribution.Z95)).isCloseTo(0.975, within(2e-7));
        assertThat(NormalDistribution.below(-1)).isCloseTo(0.158655, within(1e-6));
    }
}
