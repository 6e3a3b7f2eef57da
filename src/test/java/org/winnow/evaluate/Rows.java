package org.winnow.evaluate;

import java.util.SplittableRandom;

/** Makes outcomes. */
final class Rows {
    private Rows() {}

    /** One row a character of gold, {@code 1} for positive. */
    static Outcomes of(String gold, double... scores) {
        boolean[] positive = new boolean[gold.length()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = gold.charAt(i) == '1';
        }
        return Outcomes.of(positive, scores);
    }

    /** Rows of either class with scores out of few, so that ties are common. */
    static Outcomes random(long seed, int size, int distinctScores) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            gold[i] = random.nextBoolean();
            scores[i] = (random.nextInt(distinctScores) + (gold[i] ? 1 : 0)) / (distinctScores + 1.0);
        }
        return Outcomes.of(gold, scores);
    }

    /** Rows that are positive exactly as often as their score says. */
    static Outcomes calibrated(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] = random.nextDouble();
            gold[i] = random.nextDouble() < scores[i];
        }
        return Outcomes.of(gold, scores);
    }
}
