package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calibration error and its correction, where the true error is known. */
class CalibrationSimulationTest {
    private static final int SAMPLES = 120;

    /** Rows that are positive less often than their score says, by so much. */
    private static Outcomes overconfident(SplittableRandom random, int size, double by) {
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] = by + random.nextDouble() * (1 - by);
            gold[i] = random.nextDouble() < scores[i] - by;
        }
        return Outcomes.of(gold, scores);
    }

    private static double mean(Metric metric, int size, double by) {
        SplittableRandom random = new SplittableRandom(31);
        double sum = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            sum += metric.of(overconfident(random, size, by));
        }
        return sum / SAMPLES;
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 1000})
    void a_calibrated_model_seems_worse_the_fewer_rows_there_are_and_the_correction_mends_most_of_it(int size) {
        double plain = mean(Metric.ece(), size, 0);
        double corrected = mean(Metric.eceBiasCorrected(), size, 0);
        assertThat(plain).isGreaterThan(0.7 / Math.sqrt(size));
        assertThat(corrected).isLessThan(0.65 * plain);
    }

    @ParameterizedTest
    @CsvSource({"200, 0.2", "400, 0.1", "1000, 0.1", "1000, 0.3"})
    void a_true_error_is_left_standing(int size, double by) {
        assertThat(mean(Metric.ece(), size, by)).isCloseTo(by, within(0.02));
        assertThat(mean(Metric.eceBiasCorrected(), size, by)).isCloseTo(by, within(0.02));
    }

    @Test
    void the_correction_never_adds_and_never_goes_below_zero() {
        SplittableRandom random = new SplittableRandom(32);
        for (int sample = 0; sample < SAMPLES; sample++) {
            Outcomes outcomes = overconfident(random, 1 + random.nextInt(200), random.nextDouble() / 2);
            assertThat(Metric.eceBiasCorrected().of(outcomes))
                    .isBetween(0.0, Metric.ece().of(outcomes) + 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 1", "1, 1", "2, 1", "-1, 1", "0.1, 0.02", "0.02, 0.1", "3, 0.5"})
    void the_mean_of_a_folded_normal_is_that_of_its_draws(double mean, double spread) {
        SplittableRandom random = new SplittableRandom(33);
        double sum = 0;
        int draws = 60_000;
        for (int i = 0; i < draws; i++) {
            sum += Math.abs(mean + spread * Samples.normal(random));
        }
        assertThat(CalibrationError.meanOfFoldedNormal(mean, spread))
                .isCloseTo(sum / draws, within(0.015 * spread + 1e-9));
    }

    @Test
    void one_bin_is_corrected_as_by_hand() {
        // 10 rows of score .5, 8 positive: distance .3; share (8 + .5) / 11, spread the root of share times rest over
        // 10
        boolean[] gold = new boolean[10];
        double[] scores = new double[10];
        for (int i = 0; i < 10; i++) {
            gold[i] = i < 8;
            scores[i] = 0.5;
        }
        double share = 8.5 / 11;
        double spread = Math.sqrt(share * (1 - share) / 10);
        double z = 0.3 / spread;
        double folded =
                spread * Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) + 0.3 * (1 - 2 * NormalDistribution.below(-z));
        Outcomes outcomes = Outcomes.of(gold, scores);
        assertThat(Metric.ece().of(outcomes)).isCloseTo(0.3, within(1e-12));
        assertThat(Metric.eceBiasCorrected().of(outcomes)).isCloseTo(0.6 - folded, within(1e-12));
    }

    @Test
    void the_error_of_the_worst_model_is_one_and_a_constant_at_the_base_rate_has_none() {
        assertThat(Metric.ece().of(Rows.of("0011", 1, 1, 0, 0))).isEqualTo(1);
        assertThat(Metric.ece().of(Rows.of("0011", 0.5, 0.5, 0.5, 0.5))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, -5, 42})
    void scores_that_are_no_probabilities_are_refused(double score) {
        Outcomes outcomes = Rows.of("10", 0.5, score);
        assertThatThrownBy(() -> Metric.eceBiasCorrected().of(outcomes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score " + score + "; calibration needs scores from 0 to 1");
    }
}
