package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.winnow.summarize.Interval;

class BootstrapTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(300, 7);

    @Test
    void the_same_seed_gives_the_same_interval_and_another_seed_another() {
        Outcomes outcomes = Rows.random(1, 80, 20);
        Figure figure = BOOTSTRAP.figure(outcomes, Metric.auc());

        assertThat(BOOTSTRAP.figure(outcomes, Metric.auc())).isEqualTo(figure);
        assertThat(new Bootstrap(300, 8).figure(outcomes, Metric.auc())).isNotEqualTo(figure);
    }

    @Test
    void the_figure_is_that_of_the_rows_and_lies_in_its_interval() {
        Outcomes outcomes = Rows.random(2, 200, 20);
        Figure figure = BOOTSTRAP.figure(outcomes, Metric.auc());

        assertThat(figure.value()).isEqualTo(Metric.auc().of(outcomes));
        assertThat(figure.interval().contains(figure.value())).isTrue();
    }

    @Test
    void the_interval_holds_the_truth_about_as_often_as_it_promises() {
        int held = 0;
        for (long seed = 0; seed < 200; seed++) {
            // accuracy at .5 of calibrated uniform scores is 3/4
            Figure figure = new Bootstrap(200, seed).figure(Rows.calibrated(seed, 150), BootstrapTest::accuracy);
            held += figure.interval().contains(0.75) ? 1 : 0;
        }

        assertThat(held / 200.0).isBetween(0.89, 0.99);
    }

    private static double accuracy(Outcomes outcomes, int[] weights) {
        return Confusion.at(outcomes, weights, 0.5).accuracy();
    }

    @Test
    void more_rows_make_a_narrower_interval() {
        assertThat(width(Rows.calibrated(1, 2000))).isLessThan(width(Rows.calibrated(1, 100)) / 2);
    }

    @Test
    void copies_of_rows_in_one_group_do_not_make_it_narrower() {
        Outcomes single = Rows.calibrated(1, 100);
        Outcomes copied = copied(single, 4, false);
        Outcomes grouped = copied(single, 4, true);

        assertThat(width(copied)).isLessThan(0.65 * width(single));
        assertThat(width(grouped)).isCloseTo(width(single), within(1e-9));
    }

    private static Outcomes copied(Outcomes rows, int times, boolean grouped) {
        int size = rows.size() * times;
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) {
            gold[i] = rows.gold(i / times);
            scores[i] = rows.score(i / times);
            groups[i] = i / times;
        }
        return grouped ? Outcomes.grouped(gold, scores, groups) : Outcomes.of(gold, scores);
    }

    private static double width(Outcomes outcomes) {
        Interval interval = BOOTSTRAP.figure(outcomes, Metric.auc()).interval();
        return interval.high() - interval.low();
    }

    @Test
    void a_figure_that_is_not_defined_has_no_interval() {
        Figure figure = BOOTSTRAP.figure(Rows.of("111", 1, 2, 3), Metric.auc());

        assertThat(figure).isEqualTo(Figure.NONE);
        assertThat(figure.isSignificantlyBelowZero()).isFalse();
        assertThat(figure.isSignificantlyAboveZero()).isFalse();
    }

    @Test
    void a_model_does_not_differ_from_itself() {
        Outcomes outcomes = Rows.random(3, 100, 10);
        Figure difference = BOOTSTRAP.difference(outcomes, outcomes, Metric.auc());

        assertThat(difference).isEqualTo(new Figure(0, new Interval(0, 0)));
        assertThat(difference.isSignificantlyBelowZero()).isFalse();
    }

    @Test
    void a_better_model_is_significantly_above_and_a_worse_one_below() {
        Outcomes good = Rows.random(4, 300, 2);
        boolean[] gold = new boolean[300];
        double[] noise = new double[300];
        for (int i = 0; i < 300; i++) {
            gold[i] = good.gold(i);
            noise[i] = (i * 37 % 300) / 300.0;
        }
        Outcomes poor = Outcomes.of(gold, noise);

        assertThat(BOOTSTRAP.difference(good, poor, Metric.auc()).isSignificantlyAboveZero())
                .isTrue();
        assertThat(BOOTSTRAP.difference(poor, good, Metric.auc()).isSignificantlyBelowZero())
                .isTrue();
    }

    @Test
    void pairing_tells_small_steady_differences_from_chance() {
        Outcomes one = Rows.calibrated(5, 400);
        boolean[] gold = new boolean[400];
        double[] lower = new double[400];
        for (int i = 0; i < 400; i++) {
            gold[i] = one.gold(i);
            lower[i] = one.gold(i) ? one.score(i) - 0.03 : one.score(i);
        }
        Figure difference = BOOTSTRAP.difference(one, Outcomes.of(gold, lower), Metric.auc());

        assertThat(difference.isSignificantlyAboveZero()).isTrue();
        assertThat(difference.interval().high() - difference.interval().low()).isLessThan(width(one) / 3);
    }

    @Test
    void models_scored_on_other_rows_are_not_compared() {
        assertThatThrownBy(() -> BOOTSTRAP.difference(Rows.of("10", 1, 2), Rows.of("01", 1, 2), Metric.auc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the two models were not scored on the same rows in the same order");
    }

    @Test
    void quantiles_lie_on_a_straight_line_between_neighbours() {
        double[] sorted = {1, 2, 4, 8, 16};

        assertThat(Bootstrap.quantile(sorted, 0)).isEqualTo(1);
        assertThat(Bootstrap.quantile(sorted, 0.5)).isEqualTo(4);
        assertThat(Bootstrap.quantile(sorted, 0.875)).isEqualTo(12);
        assertThat(Bootstrap.quantile(sorted, 1)).isEqualTo(16);
    }

    @Test
    void too_few_repetitions_are_refused() {
        assertThatThrownBy(() -> new Bootstrap(99, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
