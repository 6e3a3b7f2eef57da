package org.winnow.summarize;

/**
 * A 95 % interval.
 *
 * @param low lower bound; NaN where there is none
 * @param high upper bound; NaN where there is none
 */
public record Interval(double low, double high) {
    /** Nothing can be said. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** The standard normal quantile of a two-sided 95 % interval. */
    private static final double Z = 1.959963984540054;

    /** Returns whether the value lies in the interval, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Returns the Wilson score interval of a share at 95 %.
     *
     * @param hits how many have the property, {@code 0..n}
     * @param n how many were judged, at least 1
     * @throws IllegalArgumentException if {@code n < 1} or {@code hits} is outside {@code 0..n}
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">E. B. Wilson, 1927</a>
     */
    public static Interval wilson(int hits, int n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is no share");
        }
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // Rounding must not leave a bound a hair inside the share at 0 and 1.
        double low = hits == 0 ? 0 : Math.max(0, centre - half);
        double high = hits == n ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }
}
