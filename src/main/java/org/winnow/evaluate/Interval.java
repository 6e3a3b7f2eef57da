package org.winnow.evaluate;

/**
 * A 95 % interval.
 *
 * @param low lower end; NaN where there is none
 * @param high upper end; NaN where there is none
 */
public record Interval(double low, double high) {
    /** Nothing can be said. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Returns whether the value lies in the interval, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Returns Wilson's score interval of a share (Wilson 1927).
     *
     * @param hits how many
     * @param of of how many; the interval is {@link #NONE} for 0
     */
    public static Interval wilson(long hits, long of) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + "; expected at most as many as there are");
        }
        if (of == 0) {
            return NONE;
        }
        double z2 = NormalDistribution.Z95 * NormalDistribution.Z95;
        double share = (double) hits / of;
        double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half =
                NormalDistribution.Z95 / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        // at the ends rounding would leave 0 or 1 by a hair
        return new Interval(hits == 0 ? 0 : Math.max(0, centre - half), hits == of ? 1 : Math.min(1, centre + half));
    }
}
