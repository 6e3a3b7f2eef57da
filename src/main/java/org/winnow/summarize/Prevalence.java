package org.winnow.summarize;

import org.jspecify.annotations.Nullable;

/**
 * How common a label is.
 *
 * @param count comments with the label, {@code 0..scored}
 * @param scored comments that have a score for it
 */
public record Prevalence(int count, int scored) {
    public Prevalence {
        if (count < 0 || count > scored) {
            throw new IllegalArgumentException(count + " of " + scored + " is no share");
        }
    }

    /** Returns the share, {@code 0..1}, or null where nothing was scored. */
    public @Nullable Double share() {
        return scored == 0 ? null : (double) count / scored;
    }

    /** Returns the 95 % Wilson interval of the share, or null where nothing was scored. */
    public @Nullable Interval interval() {
        return scored == 0 ? null : Interval.wilson(count, scored);
    }

    /** Returns the prevalence in two sets of comments together. */
    public Prevalence plus(Prevalence other) {
        return new Prevalence(count + other.count, scored + other.scored);
    }
}
