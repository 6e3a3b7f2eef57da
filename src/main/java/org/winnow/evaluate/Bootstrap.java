package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.winnow.summarize.Interval;

/**
 * Intervals by drawing groups of rows with replacement (Efron's percentile method). The same seed gives the same intervals.
 *
 * @param repetitions how many times to draw, at least 100
 * @param seed seed of the random draws
 */
public record Bootstrap(int repetitions, long seed) {
    /** What reports use: 1,000 draws. */
    public static final Bootstrap STANDARD = new Bootstrap(1000, 20_250_101L);

    public Bootstrap {
        if (repetitions < 100) {
            throw new IllegalArgumentException(repetitions + " repetitions; a 95 % interval needs at least 100");
        }
    }

    /** Returns the figure with its 95 % interval; draws on which the figure is not defined are passed over. */
    public Figure figure(Outcomes outcomes, Metric metric) {
        return new Figure(metric.of(outcomes), interval(outcomes, weights -> metric.of(outcomes, weights)));
    }

    /**
     * Returns how much higher the figure is on one model's scores than on another's, both drawn alike.
     *
     * @param one outcomes of a model
     * @param other outcomes of another, of the same rows in the same order
     */
    public Figure difference(Outcomes one, Metric metricOfOne, Outcomes other, Metric metricOfOther) {
        requireSameRows(one, other);
        ToDoubleFunction<int[]> difference = weights -> metricOfOne.of(one, weights) - metricOfOther.of(other, weights);
        return new Figure(difference.applyAsDouble(one.ones()), interval(one, difference));
    }

    /** Returns how much higher the figure is on one model's scores than on another's, both drawn alike. */
    public Figure difference(Outcomes one, Outcomes other, Metric metric) {
        return difference(one, metric, other, metric);
    }

    private Interval interval(Outcomes outcomes, ToDoubleFunction<int[]> figure) {
        int[] weights = new int[outcomes.size()];
        return interval(outcomes.groupCount(), times -> {
            for (int row = 0; row < weights.length; row++) {
                weights[row] = times[outcomes.group(row)];
            }
            return figure.applyAsDouble(weights);
        });
    }

    private Interval interval(int groups, ToDoubleFunction<int[]> figure) {
        return interval(draws(groups, figure::applyAsDouble));
    }

    /**
     * Returns what a thing would be in other samples.
     *
     * @param groups how many groups it is made from
     * @param made the thing if each group counts that often; the array is not used again
     */
    <T> List<T> draws(int groups, Function<int[], T> made) {
        SplittableRandom random = new SplittableRandom(seed);
        List<T> draws = new ArrayList<>(repetitions);
        for (int i = 0; i < repetitions; i++) {
            draws.add(made.apply(draw(groups, random)));
        }
        return draws;
    }

    /** The middle 95 % of figures; those that are not defined are passed over. */
    static Interval interval(Collection<Double> figures) {
        double[] defined = figures.stream()
                .mapToDouble(Double::doubleValue)
                .filter(f -> !Double.isNaN(f))
                .sorted()
                .toArray();
        return defined.length == 0 ? Interval.NONE : new Interval(quantile(defined, 0.025), quantile(defined, 0.975));
    }

    private static int[] draw(int groups, SplittableRandom random) {
        int[] times = new int[groups];
        for (int i = 0; i < groups; i++) {
            times[random.nextInt(groups)]++;
        }
        return times;
    }

    /** The quantile of sorted values, between two neighbours by straight line. */
    static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static void requireSameRows(Outcomes one, Outcomes other) {
        boolean same = one.size() == other.size();
        for (int row = 0; same && row < one.size(); row++) {
            same = one.gold(row) == other.gold(row) && one.group(row) == other.group(row);
        }
        if (!same) {
            throw new IllegalArgumentException("the two models were not scored on the same rows in the same order");
        }
    }
}
