package org.winnow.tables;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a part, or a whole result, holds.
 *
 * @param discussions rows of {@code discussions}
 * @param comments rows of {@code comments}
 * @param unscored comments without any score
 * @param labels comments by label
 * @param errors lines of {@code errors.jsonl}
 */
public record Counts(long discussions, long comments, long unscored, Map<String, Long> labels, long errors) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, Map.of(), 0);

    public Counts {
        labels = Map.copyOf(new TreeMap<>(labels));
    }

    /** Returns both together. */
    public Counts plus(Counts other) {
        Map<String, Long> sum = new TreeMap<>(labels);
        other.labels.forEach((label, count) -> sum.merge(label, count, Long::sum));
        return new Counts(
                discussions + other.discussions,
                comments + other.comments,
                unscored + other.unscored,
                sum,
                errors + other.errors);
    }

    /** Returns the labels' counts, sorted by label. */
    @Override
    public Map<String, Long> labels() {
        return new TreeMap<>(labels);
    }
}
