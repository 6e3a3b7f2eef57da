package org.winnow.evaluate;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws and textbook formulas that tests hold figures against. */
final class Samples {
    private Samples() {}

    /** A standard normal number (Box and Muller). */
    static double normal(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    static int[] permutation(SplittableRandom random, int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    /** Pearson's correlation, 0 where one side is constant. */
    static double correlation(double[] one, double[] other) {
        double meanOne = IntStream.range(0, one.length)
                .mapToDouble(i -> one[i])
                .average()
                .orElse(0);
        double meanOther = IntStream.range(0, other.length)
                .mapToDouble(i -> other[i])
                .average()
                .orElse(0);
        double both = 0;
        double squareOne = 0;
        double squareOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squareOne += (one[i] - meanOne) * (one[i] - meanOne);
            squareOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return squareOne == 0 || squareOther == 0 ? 0 : both / Math.sqrt(squareOne * squareOther);
    }

    /** Rows of two normal classes whose means are so far apart. */
    static Outcomes twoNormals(SplittableRandom random, int size, double apart) {
        boolean[] gold = new boolean[size];
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            gold[i] = random.nextInt(3) == 0;
            scores[i] = normal(random) + (gold[i] ? apart : 0);
        }
        return Outcomes.of(gold, scores);
    }

    /** Other scores of the same rows, as good as those of {@link #twoNormals} but drawn apart from them. */
    static Outcomes rescored(Outcomes rows, SplittableRandom random, double apart) {
        boolean[] gold = new boolean[rows.size()];
        double[] scores = new double[rows.size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = rows.gold(i);
            scores[i] = normal(random) + (gold[i] ? apart : 0);
        }
        return Outcomes.of(gold, scores);
    }
}
