package org.winnow.evaluate;

import org.winnow.summarize.Interval;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure, or NaN where it is not defined
 * @param interval where it would lie in 95 of 100 samples like this one
 */
public record Figure(double value, Interval interval) {
    /** Nothing can be said. */
    public static final Figure NONE = new Figure(Double.NaN, Interval.NONE);

    /** Returns whether, as a difference, it is below 0 by more than chance. */
    public boolean isSignificantlyBelowZero() {
        return interval.high() < 0;
    }

    /** Returns whether, as a difference, it is above 0 by more than chance. */
    public boolean isSignificantlyAboveZero() {
        return interval.low() > 0;
    }
}
