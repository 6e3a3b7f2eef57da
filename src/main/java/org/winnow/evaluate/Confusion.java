package org.winnow.evaluate;

/**
 * How decisions agree with gold.
 *
 * @param truePositives positive rows that were taken
 * @param falsePositives negative rows that were taken
 * @param falseNegatives positive rows that were left
 * @param trueNegatives negative rows that were left
 */
public record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    /** Nothing was decided yet. */
    public static final Confusion NONE = new Confusion(0, 0, 0, 0);

    /** Returns the counts if rows that score at least the threshold are taken. */
    public static Confusion at(Outcomes outcomes, double threshold) {
        return at(outcomes, outcomes.ones(), threshold);
    }

    static Confusion at(Outcomes outcomes, int[] weights, double threshold) {
        long[] cells = new long[4];
        for (int row = 0; row < outcomes.size(); row++) {
            boolean taken = outcomes.score(row) >= threshold;
            cells[cell(outcomes.gold(row), taken)] += weights[row];
        }
        return new Confusion(cells[0], cells[1], cells[2], cells[3]);
    }

    private static int cell(boolean gold, boolean taken) {
        if (taken) {
            return gold ? 0 : 1;
        }
        return gold ? 2 : 3;
    }

    /** Returns these counts and one more decision. */
    public Confusion with(boolean gold, boolean taken) {
        long[] one = new long[4];
        one[cell(gold, taken)] = 1;
        return plus(new Confusion(one[0], one[1], one[2], one[3]));
    }

    /** Returns the sum of both. */
    public Confusion plus(Confusion other) {
        return new Confusion(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    /** Returns the share of taken rows that are positive, or NaN where none was taken. */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** Returns the share of positive rows that were taken, or NaN where there is none. */
    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /** Returns the harmonic mean of precision and recall, {@code 0..1}, or NaN where no row is positive and none was taken. */
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    /** Returns the share of decisions that were right, or NaN where there is none. */
    public double accuracy() {
        return ratio(truePositives + trueNegatives, total());
    }

    /** Returns how many decisions there were. */
    public long total() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /**
     * Returns Matthews' correlation coefficient.
     *
     * @return {@code -1..1}; 0 where a row or column of the table is empty
     */
    public double mcc() {
        double taken = truePositives + falsePositives;
        double positive = truePositives + falseNegatives;
        double left = trueNegatives + falseNegatives;
        double negative = trueNegatives + falsePositives;
        double scale = Math.sqrt(taken) * Math.sqrt(positive) * Math.sqrt(left) * Math.sqrt(negative);
        double agreement = (double) truePositives * trueNegatives - (double) falsePositives * falseNegatives;
        return scale == 0 ? 0 : agreement / scale;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
