package org.winnow.label;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What kind of a label fired.
 *
 * @param byKind {@code 0..1} by kind; a kind that was not judged is missing
 * @param theories conspiracy theories of the catalogue that match, {@code 0..1} by entry id
 * @param talkingPoints talking points of the catalogue that match, {@code 0..1} by entry id
 * @param techniques propaganda techniques, {@code 0..1} by name
 */
public record KindScores(
        Map<Kind, Double> byKind,
        Map<String, Double> theories,
        Map<String, Double> talkingPoints,
        Map<String, Double> techniques) {
    /** Nothing was judged. */
    public static final KindScores NONE = new KindScores(Map.of(), Map.of(), Map.of(), Map.of());

    public KindScores {
        Map<Kind, Double> copy = new EnumMap<>(Kind.class);
        copy.putAll(byKind);
        byKind = Collections.unmodifiableMap(copy);
        theories = Collections.unmodifiableMap(new TreeMap<>(theories));
        talkingPoints = Collections.unmodifiableMap(new TreeMap<>(talkingPoints));
        techniques = Collections.unmodifiableMap(new TreeMap<>(techniques));
    }

    /** Returns scores by kind alone. */
    public static KindScores of(Map<Kind, Double> byKind) {
        return new KindScores(byKind, Map.of(), Map.of(), Map.of());
    }
}
