package org.winnow.label;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Calibrated probabilities of the labels.
 *
 * @param byLabel {@code 0..1} by label; a label that was not judged is missing
 */
public record Scores(Map<Label, Double> byLabel) {
    /** Nothing was judged. */
    public static final Scores NONE = new Scores(Map.of());

    public Scores {
        byLabel.forEach((label, p) -> {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(label.key() + " scores " + p + "; expected 0 to 1");
            }
        });
        Map<Label, Double> copy = new EnumMap<>(Label.class);
        copy.putAll(byLabel);
        byLabel = Collections.unmodifiableMap(copy);
    }

    /** Returns the score of a label, or nothing where it was not judged. */
    public OptionalDouble of(Label label) {
        Double p = byLabel.get(label);
        return p == null ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /** Returns the highest score of all labels, or 0 where nothing was judged. */
    public double highest() {
        return byLabel.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
