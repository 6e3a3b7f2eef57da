package org.winnow.train;

import org.winnow.classify.Calibration;

/** Fits slope and offset so that log odds become probabilities (Platt 1999), by Newton's method. */
final class PlattScaling {
    private static final int ITERATIONS = 100;
    /** Keeps the fit finite where the classes can be told apart without fault. */
    private static final double RIDGE = 1e-3;

    private PlattScaling() {}

    /**
     * Returns the line that fits best; targets are drawn in a little, as Platt does, against overconfidence.
     *
     * @param logOdds log odds
     * @param gold whether each is a positive
     * @return the identity where a class has fewer than five rows or the fit would turn the order round
     */
    static Calibration.Line fit(double[] logOdds, boolean[] gold) {
        int positives = 0;
        for (boolean positive : gold) {
            positives += positive ? 1 : 0;
        }
        int negatives = gold.length - positives;
        if (positives < 5 || negatives < 5) {
            return Calibration.Line.IDENTITY;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (negatives + 2.0);
        double[] line = {1, 0};
        for (int i = 0; i < ITERATIONS; i++) {
            if (step(logOdds, gold, high, low, line) < 1e-9) {
                break;
            }
        }
        boolean usable = line[0] > 0.01 && Double.isFinite(line[0]) && Double.isFinite(line[1]);
        return usable ? new Calibration.Line(line[0], line[1]) : Calibration.Line.IDENTITY;
    }

    private static double step(double[] logOdds, boolean[] gold, double high, double low, double[] line) {
        double g0 = RIDGE * (line[0] - 1);
        double g1 = 0;
        double h00 = RIDGE;
        double h01 = 0;
        double h11 = RIDGE;
        for (int i = 0; i < gold.length; i++) {
            double p = 1 / (1 + Math.exp(-(line[0] * logOdds[i] + line[1])));
            double error = p - (gold[i] ? high : low);
            double curve = Math.max(p * (1 - p), 1e-9);
            g0 += error * logOdds[i];
            g1 += error;
            h00 += curve * logOdds[i] * logOdds[i];
            h01 += curve * logOdds[i];
            h11 += curve;
        }
        double determinant = h00 * h11 - h01 * h01;
        double d0 = (h11 * g0 - h01 * g1) / determinant;
        double d1 = (h00 * g1 - h01 * g0) / determinant;
        // short steps: far from the optimum Newton's overshoot
        line[0] -= Math.max(-1, Math.min(1, d0));
        line[1] -= Math.max(-1, Math.min(1, d1));
        return Math.abs(d0) + Math.abs(d1);
    }
}
