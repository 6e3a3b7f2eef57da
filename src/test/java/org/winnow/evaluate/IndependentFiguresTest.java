package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure against the same quantity computed another way, on rows drawn at random. */
class IndependentFiguresTest {
    private static final int ROUNDS = 150;
    private static final double EXACT = 1e-9;

    private static int[] weights(SplittableRandom random, int size) {
        int[] weights = new int[size];
        for (int i = 0; i < size; i++) {
            weights[i] = random.nextInt(4);
        }
        return weights;
    }

    /** The same rows, each written out as often as it counts. */
    private static Outcomes writtenOut(Outcomes outcomes, int[] weights) {
        int size = Arrays.stream(weights).sum();
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        int next = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            for (int k = 0; k < weights[row]; k++) {
                gold[next] = outcomes.gold(row);
                scores[next++] = outcomes.score(row);
            }
        }
        return Outcomes.of(gold, scores);
    }

    /** Area under the curve by trapezia, threshold by threshold from the highest down. */
    private static double areaByTrapezia(Outcomes outcomes) {
        TreeSet<Double> thresholds = new TreeSet<>();
        for (int row = 0; row < outcomes.size(); row++) {
            thresholds.add(outcomes.score(row));
        }
        double area = 0;
        double x = 0;
        double y = 0;
        for (double threshold : thresholds.descendingSet()) {
            double nextX = rate(outcomes, threshold, false);
            double nextY = rate(outcomes, threshold, true);
            area += (nextX - x) * (y + nextY) / 2;
            x = nextX;
            y = nextY;
        }
        return area;
    }

    private static double rate(Outcomes outcomes, double threshold, boolean gold) {
        int taken = 0;
        int all = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            if (outcomes.gold(row) == gold) {
                all++;
                taken += outcomes.score(row) >= threshold ? 1 : 0;
            }
        }
        return (double) taken / all;
    }

    @Test
    void auc_is_the_area_under_the_curve_by_trapezia() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Outcomes outcomes = Rows.random(seed, 40 + (int) seed % 30, 3 + (int) seed % 20);
            if (outcomes.hasBothClasses()) {
                assertThat(Metric.auc().of(outcomes))
                        .as("seed %d", seed)
                        .isCloseTo(areaByTrapezia(outcomes), within(EXACT));
            }
        }
    }

    @Test
    void auc_does_not_change_when_scores_are_stretched_in_their_order() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Outcomes outcomes = Rows.random(seed, 50, 12);
            double[] stretched = new double[outcomes.size()];
            boolean[] gold = new boolean[outcomes.size()];
            for (int i = 0; i < stretched.length; i++) {
                stretched[i] = Math.exp(7 * outcomes.score(i)) - 40;
                gold[i] = outcomes.gold(i);
            }
            assertThat(Metric.auc().of(Outcomes.of(gold, stretched)))
                    .isEqualTo(Metric.auc().of(outcomes));
        }
    }

    @Test
    void auc_of_normal_scores_is_what_theory_says() {
        // scores of the classes are normal, one apart: the area is the chance that their difference is above 0
        SplittableRandom random = new SplittableRandom(11);
        int size = 20_000;
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            gold[i] = i % 3 == 0;
            scores[i] = Samples.normal(random) + (gold[i] ? 1 : 0);
        }
        assertThat(Metric.auc().of(Outcomes.of(gold, scores)))
                .isCloseTo(NormalDistribution.below(1 / Math.sqrt(2)), within(0.012));
    }

    @Test
    void a_weight_is_the_same_as_writing_the_row_so_often() {
        SplittableRandom random = new SplittableRandom(3);
        Metric[] metrics = {Metric.auc(), Metric.f1(0.4), Metric.mcc(0.6), Metric.ece(), Metric.eceBiasCorrected()};
        for (long seed = 0; seed < 60; seed++) {
            Outcomes outcomes = Rows.calibrated(seed, 30);
            int[] weights = weights(random, 30);
            Outcomes written = writtenOut(outcomes, weights);
            for (Metric metric : metrics) {
                double expected = metric.of(written);
                double actual = metric.of(outcomes, weights);
                assertThat(Double.isNaN(actual)).isEqualTo(Double.isNaN(expected));
                if (!Double.isNaN(expected)) {
                    assertThat(actual).isCloseTo(expected, within(EXACT));
                }
            }
        }
    }

    @Test
    void f1_is_the_harmonic_mean_of_precision_and_recall_counted_row_by_row() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Outcomes outcomes = Rows.calibrated(seed, 60);
            double threshold = 0.1 + seed % 8 / 10.0;
            int taken = 0;
            int hits = 0;
            for (int row = 0; row < outcomes.size(); row++) {
                taken += outcomes.score(row) >= threshold ? 1 : 0;
                hits += outcomes.score(row) >= threshold && outcomes.gold(row) ? 1 : 0;
            }
            if (hits > 0) {
                double precision = (double) hits / taken;
                double recall = (double) hits / outcomes.positives();
                assertThat(Metric.f1(threshold).of(outcomes))
                        .isCloseTo(2 * precision * recall / (precision + recall), within(EXACT));
            }
        }
    }

    @Test
    void mcc_is_the_correlation_of_gold_and_decision() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Outcomes outcomes = Rows.calibrated(seed, 40);
            double[] gold = new double[40];
            double[] taken = new double[40];
            for (int row = 0; row < 40; row++) {
                gold[row] = outcomes.gold(row) ? 1 : 0;
                taken[row] = outcomes.score(row) >= 0.5 ? 1 : 0;
            }
            assertThat(Metric.mcc(0.5).of(outcomes)).isCloseTo(Samples.correlation(gold, taken), within(EXACT));
        }
    }

    @Test
    void best_threshold_is_found_by_trying_every_score() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Outcomes outcomes = Rows.random(seed, 25, 9);
            double best = 0;
            double at = 0.5;
            for (int row = 0; row < outcomes.size(); row++) {
                double f1 = Metric.f1(outcomes.score(row)).of(outcomes);
                if (f1 > best + EXACT || Math.abs(f1 - best) <= EXACT && f1 > 0 && outcomes.score(row) > at) {
                    best = f1;
                    at = outcomes.score(row);
                }
            }
            assertThat(RankMetrics.bestF1Threshold(outcomes))
                    .as("seed %d", seed)
                    .isEqualTo(at);
        }
    }

    @Test
    void calibration_error_is_that_of_bins_filled_one_by_one() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Outcomes outcomes = Rows.calibrated(seed, 80);
            double error = 0;
            for (int bin = 0; bin < CalibrationError.BINS; bin++) {
                double low = bin / 15.0;
                double high = (bin + 1) / 15.0;
                double scores = 0;
                double positives = 0;
                for (int row = 0; row < outcomes.size(); row++) {
                    if (outcomes.score(row) >= low && outcomes.score(row) < high) {
                        scores += outcomes.score(row);
                        positives += outcomes.gold(row) ? 1 : 0;
                    }
                }
                error += Math.abs(scores - positives) / outcomes.size();
            }
            assertThat(Metric.ece().of(outcomes)).isCloseTo(error, within(EXACT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // chances from tables of the standard normal distribution
        "-3.0, 0.001349898", "-2.5, 0.006209665", "-2.0, 0.022750132", "-1.5, 0.066807201", "-0.5, 0.308537539",
        "0.25, 0.598706326", "1.0, 0.841344746", "1.75, 0.959940843", "2.326347874, 0.99", "3.5, 0.999767371"
    })
    void the_normal_distribution_agrees_with_tables(double z, double chance) {
        assertThat(NormalDistribution.below(z)).isCloseTo(chance, within(1.5e-7));
        assertThat(NormalDistribution.below(-z)).isCloseTo(1 - chance, within(1.5e-7));
    }

    @Test
    void no_order_of_rows_changes_a_figure() {
        SplittableRandom random = new SplittableRandom(5);
        for (long seed = 0; seed < 40; seed++) {
            Outcomes outcomes = Rows.calibrated(seed, 50);
            int[] order = Samples.permutation(random, 50);
            boolean[] gold = new boolean[50];
            double[] scores = new double[50];
            for (int i = 0; i < 50; i++) {
                gold[i] = outcomes.gold(order[i]);
                scores[i] = outcomes.score(order[i]);
            }
            Outcomes shuffled = Outcomes.of(gold, scores);
            for (Metric metric : new Metric[] {Metric.auc(), Metric.f1(0.5), Metric.ece(), Metric.eceBiasCorrected()}) {
                assertThat(metric.of(shuffled)).isCloseTo(metric.of(outcomes), within(EXACT));
            }
        }
    }
}
