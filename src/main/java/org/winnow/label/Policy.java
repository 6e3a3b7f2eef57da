package org.winnow.label;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a score becomes a label. Immutable.
 *
 * @param name name that results carry
 * @param thresholds threshold by label, {@code 0..1}; every label has one
 * @param kindThresholds thresholds by kind, {@code 0..1}; a kind without one does not give its label
 */
public record Policy(String name, Map<Label, Double> thresholds, Map<Kind, Double> kindThresholds) {
    public Policy {
        for (Label label : Label.values()) {
            check(label.key(), thresholds.get(label));
        }
        kindThresholds.forEach((kind, t) -> check(kind.key(), t));
        Map<Label, Double> byLabel = new EnumMap<>(Label.class);
        byLabel.putAll(thresholds);
        thresholds = Collections.unmodifiableMap(byLabel);
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        byKind.putAll(kindThresholds);
        kindThresholds = Collections.unmodifiableMap(byKind);
    }

    private static void check(String key, @Nullable Double threshold) {
        if (threshold == null || !(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException(key + " has threshold " + threshold + "; expected 0 to 1");
        }
    }

    /** Returns the policy that gives a label from 0.5 on. */
    public static Policy even() {
        Map<Label, Double> half = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            half.put(label, 0.5);
        }
        return new Policy("even", half, Map.of());
    }

    /** Returns this policy with another threshold for a label. */
    public Policy withThreshold(Label label, double p) {
        Map<Label, Double> changed = new EnumMap<>(thresholds);
        changed.put(label, p);
        return new Policy(name, changed, kindThresholds);
    }

    /** Returns the labels that these scores give, in the order of {@link Label}. */
    public List<Label> labels(Scores scores, KindScores kinds) {
        return Arrays.stream(Label.values())
                .filter(label -> scores.of(label).isPresent())
                .filter(label -> scores.of(label).getAsDouble() >= thresholds.get(label)
                        || label.kinds().stream().anyMatch(kind -> reaches(kind, kinds)))
                .toList();
    }

    private boolean reaches(Kind kind, KindScores kinds) {
        Double threshold = kindThresholds.get(kind);
        Double p = kinds.byKind().get(kind);
        return threshold != null && p != null && p >= threshold;
    }
}
