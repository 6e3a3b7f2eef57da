package org.winnow.evaluate;

import java.util.List;
import java.util.SplittableRandom;

/** Logistic regression over sparse present-or-not features, fitted by AdaGrad (Duchi, Hazan and Singer 2011). */
final class LogisticRegression {
    private static final int PASSES = 6;
    private static final double STEP = 0.5;
    private static final double RIDGE = 1e-6;

    private final float[] weights;
    private double bias;

    private LogisticRegression(int size) {
        this.weights = new float[size];
    }

    /**
     * Fits to rows; the same seed gives the same weights.
     *
     * @param size one more than the highest feature
     * @param rows features of each row
     * @param gold class of each row
     */
    static LogisticRegression fit(int size, List<int[]> rows, boolean[] gold, long seed) {
        LogisticRegression model = new LogisticRegression(size);
        float[] squares = new float[size];
        double[] biasSquare = {1e-8};
        int[] order = new int[rows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int row : order) {
                model.learn(rows.get(row), gold[row], squares, biasSquare);
            }
        }
        return model;
    }

    private void learn(int[] features, boolean gold, float[] squares, double[] biasSquare) {
        double error = probability(features) - (gold ? 1 : 0);
        double value = value(features);
        for (int feature : features) {
            double gradient = error * value + RIDGE * weights[feature];
            squares[feature] += (float) (gradient * gradient);
            weights[feature] -= (float) (STEP * gradient / (Math.sqrt(squares[feature]) + 1e-8));
        }
        biasSquare[0] += error * error;
        bias -= STEP * error / Math.sqrt(biasSquare[0]);
    }

    /** The probability that a row of these features is positive. */
    double probability(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + Math.exp(-(bias + sum * value(features))));
    }

    /** Rows are scaled to length 1, so that long texts do not outweigh short ones. */
    private static double value(int[] features) {
        return features.length == 0 ? 0 : 1 / Math.sqrt(features.length);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
