package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.winnow.summarize.Interval;

/** Intervals keep their promise: by simulation, where the truth is known. */
class CoverageTest {
    private static final int SAMPLES = 200;
    private static final int DRAWS = 200;

    private static double shareOfPositives(Outcomes outcomes, int[] weights) {
        double positives = 0;
        double all = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            positives += outcomes.gold(row) ? weights[row] : 0;
            all += weights[row];
        }
        return positives / all;
    }

    @Test
    void intervals_of_the_auc_hold_the_truth_about_95_times_in_100() {
        double truth = NormalDistribution.below(1.2 / Math.sqrt(2));
        SplittableRandom random = new SplittableRandom(21);
        int held = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Outcomes outcomes = Samples.twoNormals(random, 150, 1.2);
            held += new Bootstrap(DRAWS, sample)
                            .figure(outcomes, Metric.auc())
                            .interval()
                            .contains(truth)
                    ? 1
                    : 0;
        }
        assertThat((double) held / SAMPLES).isBetween(0.88, 0.99);
    }

    @Test
    void equally_good_models_seldom_differ_significantly() {
        SplittableRandom random = new SplittableRandom(22);
        int significant = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Outcomes one = Samples.twoNormals(random, 150, 1);
            Outcomes other = Samples.rescored(one, random, 1);
            Figure difference = new Bootstrap(DRAWS, sample).difference(one, other, Metric.auc());
            significant += difference.isSignificantlyAboveZero() || difference.isSignificantlyBelowZero() ? 1 : 0;
        }
        assertThat((double) significant / SAMPLES).isBetween(0.0, 0.1);
    }

    @Test
    void a_clearly_better_model_is_nearly_always_found_out() {
        SplittableRandom random = new SplittableRandom(23);
        int found = 0;
        for (int sample = 0; sample < 100; sample++) {
            Outcomes better = Samples.twoNormals(random, 200, 2);
            Outcomes worse = Samples.rescored(better, random, 0.5);
            found += new Bootstrap(DRAWS, sample)
                            .difference(better, worse, Metric.auc())
                            .isSignificantlyAboveZero()
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThan(95);
    }

    @Test
    void rows_of_one_article_need_their_group_for_the_interval_to_hold() {
        SplittableRandom random = new SplittableRandom(24);
        int grouped = 0;
        int ungrouped = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            boolean[] gold = new boolean[300];
            int[] groups = new int[300];
            for (int i = 0; i < 300; i++) {
                groups[i] = i / 6;
                gold[i] = i % 6 == 0 ? random.nextDouble() < 0.4 : gold[i - 1];
            }
            Bootstrap bootstrap = new Bootstrap(DRAWS, sample);
            double[] scores = new double[300];
            grouped += holds(bootstrap, Outcomes.grouped(gold, scores, groups)) ? 1 : 0;
            ungrouped += holds(bootstrap, Outcomes.of(gold, scores)) ? 1 : 0;
        }
        assertThat((double) grouped / SAMPLES).isGreaterThan(0.87);
        assertThat((double) ungrouped / SAMPLES).isLessThan(0.75);
    }

    private static boolean holds(Bootstrap bootstrap, Outcomes outcomes) {
        return bootstrap
                .figure(outcomes, CoverageTest::shareOfPositives)
                .interval()
                .contains(0.4);
    }

    @Test
    void the_interval_of_a_share_is_about_that_of_theory() {
        SplittableRandom random = new SplittableRandom(25);
        boolean[] gold = new boolean[1000];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = random.nextDouble() < 0.3;
        }
        Outcomes outcomes = Outcomes.of(gold, new double[1000]);
        Figure figure = new Bootstrap(2000, 1).figure(outcomes, CoverageTest::shareOfPositives);
        double share = outcomes.positives() / 1000.0;
        double reach = NormalDistribution.Z95 * Math.sqrt(share * (1 - share) / 1000);
        assertThat(figure.value()).isEqualTo(share);
        assertThat(figure.interval().low()).isCloseTo(share - reach, within(0.003));
        assertThat(figure.interval().high()).isCloseTo(share + reach, within(0.003));
    }

    @Test
    void a_draw_has_as_many_groups_as_there_are_and_each_counts_once_on_average() {
        List<int[]> draws = new Bootstrap(4000, 3).draws(10, times -> times);
        double[] mean = new double[10];
        double square = 0;
        for (int[] times : draws) {
            assertThat(Arrays.stream(times).sum()).isEqualTo(10);
            for (int group = 0; group < 10; group++) {
                mean[group] += times[group] / 4000.0;
            }
            square += (times[0] - 1.0) * (times[0] - 1.0) / 4000;
        }
        for (double times : mean) {
            assertThat(times).isCloseTo(1, within(0.08));
        }
        // a binomial of 10 draws with a chance of one in ten
        assertThat(square).isCloseTo(0.9, within(0.08));
    }

    @Test
    void draws_on_which_a_figure_is_not_defined_are_passed_over() {
        // one positive row of three: in many draws it is missing, and the area is not defined
        Figure figure = new Bootstrap(300, 1).figure(Rows.of("100", 0.9, 0.1, 0.2), Metric.auc());
        assertThat(figure).isEqualTo(new Figure(1, new Interval(1, 1)));
    }

    @Test
    void paired_draws_make_a_difference_of_constants_certain() {
        Outcomes right = Rows.of("1100", 0.9, 0.9, 0.1, 0.1);
        Outcomes wrong = Rows.of("1100", 0.1, 0.1, 0.9, 0.9);
        Figure difference = new Bootstrap(300, 1).difference(right, wrong, Metric.auc());
        assertThat(difference).isEqualTo(new Figure(1, new Interval(1, 1)));
        assertThat(difference.isSignificantlyAboveZero()).isTrue();
        assertThat(new Bootstrap(300, 1).difference(wrong, right, Metric.auc()).isSignificantlyBelowZero())
                .isTrue();
    }

    @Test
    void an_interval_that_touches_zero_is_chance() {
        assertThat(new Figure(0.1, new Interval(0, 0.2)).isSignificantlyAboveZero())
                .isFalse();
        assertThat(new Figure(-0.1, new Interval(-0.2, 0)).isSignificantlyBelowZero())
                .isFalse();
        assertThat(new Figure(0.1, new Interval(0.01, 0.2)).isSignificantlyAboveZero())
                .isTrue();
        assertThat(new Figure(-0.1, new Interval(-0.2, -0.01)).isSignificantlyBelowZero())
                .isTrue();
    }
}
