package org.winnow.evaluate;

import java.util.function.ToDoubleBiFunction;

/**
 * How far scores are from the frequencies that they promise.
 *
 * <p>Scores are put into 15 bins of equal width; the error is the mean over rows of the distance between mean score and share
 * of positives in the row's bin (Naeini, Cooper and Hauskrecht 2015). With few rows in a bin chance alone makes a distance, so
 * a perfectly calibrated model does not reach 0; the corrected form takes away, bin by bin, how much the distance would grow on
 * average if the rows were drawn once more (the plug-in correction of Kumar, Liang and Ma 2019, with the normal distribution in
 * closed form).
 */
public final class CalibrationError {
    /** How many bins the scores are put into. */
    public static final int BINS = 15;

    private CalibrationError() {}

    /** Returns the expected calibration error, {@code 0..1}, or NaN without rows; scores must lie in {@code 0..1}. */
    public static double expected(Outcomes outcomes, int[] weights) {
        return Bins.of(outcomes, weights).meanOf(Bins::gap);
    }

    /** Returns the error less what chance adds to it, at least 0, or NaN without rows; scores must lie in {@code 0..1}. */
    public static double biasCorrected(Outcomes outcomes, int[] weights) {
        double corrected = Bins.of(outcomes, weights).meanOf(Bins::correctedGap);
        return Double.isNaN(corrected) ? corrected : Math.max(0, corrected);
    }

    /** Returns the mean of {@code |x|} for a normal {@code x} of that mean and spread. */
    static double meanOfFoldedNormal(double mean, double spread) {
        if (spread == 0) {
            return Math.abs(mean);
        }
        double z = mean / spread;
        return spread * Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) + mean * (1 - 2 * NormalDistribution.below(-z));
    }

    /** Sums by bin. */
    private static final class Bins {
        private final double[] rows = new double[BINS];
        private final double[] positives = new double[BINS];
        private final double[] scores = new double[BINS];

        static Bins of(Outcomes outcomes, int[] weights) {
            Bins bins = new Bins();
            for (int row = 0; row < outcomes.size(); row++) {
                bins.add(outcomes.score(row), outcomes.gold(row), weights[row]);
            }
            return bins;
        }

        private void add(double score, boolean gold, int weight) {
            if (score < 0 || score > 1) {
                throw new IllegalArgumentException("score " + score + "; calibration needs scores from 0 to 1");
            }
            int bin = Math.min(BINS - 1, (int) (score * BINS));
            rows[bin] += weight;
            positives[bin] += gold ? weight : 0;
            scores[bin] += score * weight;
        }

        double gap(int bin) {
            return Math.abs(scores[bin] - positives[bin]) / rows[bin];
        }

        double correctedGap(int bin) {
            double gap = gap(bin);
            // half a row of either class more, so that a bin of one class does not look certain
            double share = (positives[bin] + 0.5) / (rows[bin] + 1);
            double spread = Math.sqrt(share * (1 - share) / rows[bin]);
            return gap - (meanOfFoldedNormal(gap, spread) - gap);
        }

        double meanOf(ToDoubleBiFunction<Bins, Integer> figure) {
            double sum = 0;
            double all = 0;
            for (int bin = 0; bin < BINS; bin++) {
                if (rows[bin] > 0) {
                    sum += rows[bin] * figure.applyAsDouble(this, bin);
                    all += rows[bin];
                }
            }
            return all == 0 ? Double.NaN : sum / all;
        }
    }
}
