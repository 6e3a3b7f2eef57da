package org.winnow.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Gold and scores of the same rows, side by side. Immutable.
 *
 * <p>Metrics weigh rows by how often they count, so that a bootstrap need not copy or sort anything again.
 */
public final class Outcomes {
    private final boolean[] gold;
    private final double[] scores;
    private final int[] groups;
    private final int groupCount;
    private final int[] ascending;

    private Outcomes(boolean[] gold, double[] scores, int[] groups) {
        if (gold.length != scores.length || gold.length != groups.length) {
            throw new IllegalArgumentException(gold.length + " gold labels, " + scores.length + " scores, "
                    + groups.length + " groups; expected as many of each");
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("a score is " + score + "; leave rows without a score out");
            }
        }
        this.gold = gold.clone();
        this.scores = scores.clone();
        this.groups = groups.clone();
        this.groupCount = Arrays.stream(groups).max().orElse(-1) + 1;
        this.ascending = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> this.scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns outcomes of rows that are independent of each other. */
    public static Outcomes of(boolean[] gold, double[] scores) {
        return new Outcomes(gold, scores, IntStream.range(0, gold.length).toArray());
    }

    /**
     * Returns outcomes of rows that come in groups, such as the sentences of an article.
     *
     * @param groups number of the group of each row, from 0 on
     */
    public static Outcomes grouped(boolean[] gold, double[] scores, int[] groups) {
        return new Outcomes(gold, scores, groups);
    }

    /** Returns how many rows there are. */
    public int size() {
        return gold.length;
    }

    /** Returns how many rows are positive. */
    public int positives() {
        int count = 0;
        for (boolean positive : gold) {
            count += positive ? 1 : 0;
        }
        return count;
    }

    /** Returns whether there are positive and negative rows. */
    public boolean hasBothClasses() {
        return positives() > 0 && positives() < size();
    }

    /** Returns whether the row is positive. */
    public boolean gold(int row) {
        return gold[row];
    }

    /** Returns the score of the row. */
    public double score(int row) {
        return scores[row];
    }

    int group(int row) {
        return groups[row];
    }

    int groupCount() {
        return groupCount;
    }

    /** The row that is at that place when rows are ordered by score, lowest first. */
    int ascending(int place) {
        return ascending[place];
    }

    /** Every row once. */
    int[] ones() {
        int[] ones = new int[size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
