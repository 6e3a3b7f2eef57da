package org.winnow.catalogue;

import java.nio.file.Path;
import java.util.Map;
import org.winnow.classify.Calibration;
import org.winnow.classify.Calibration.Line;
import org.winnow.fault.ModelException;

/**
 * Two fitted lines for each kind of entry, which turn what the space says into probabilities. Immutable.
 *
 * @param lines by {@link #about} and {@link #stating} of each kind
 */
public record MatchLines(Calibration lines) {
    /** Name of the file in the folder of the matcher. */
    public static final String FILE = "lines.json";
    /** Brings cosines, which lie close together, to the size of log odds. */
    private static final double SCALE = 10;
    /** Where evidence is about even, so that Newton's method starts near its end. */
    private static final double EVEN = 0.35;

    /** Returns the name of the line that tells whether an entry of a kind is the one that a text is about. */
    public static String about(EntryKind kind) {
        return kind.key() + ".about";
    }

    /** Returns the name of the line that tells whether a text puts an entry of a kind forward. */
    public static String stating(EntryKind kind) {
        return kind.key() + ".stating";
    }

    /**
     * Returns what tells whether a text is about an entry: how near it is, and how much nearer than the next entry of the kind.
     *
     * @param nearness to the entry
     * @param next to the nearest other entry of the kind
     */
    public static double aboutEvidence(double nearness, double next) {
        return SCALE * (2 * nearness - next - EVEN);
    }

    /** Returns what tells whether a text puts something forward. */
    public static double statingEvidence(double stating) {
        return SCALE * stating;
    }

    double aboutProbability(EntryKind kind, double evidence) {
        return line(about(kind)).probability(evidence);
    }

    double statingProbability(EntryKind kind, double evidence) {
        return line(stating(kind)).probability(evidence);
    }

    private Line line(String name) {
        return lines.byKey().getOrDefault(name, Line.IDENTITY);
    }

    /**
     * Reads lines.
     *
     * @throws ModelException if one is missing
     */
    static MatchLines read(Path file, byte[] json) {
        Map<String, Line> byKey = Calibration.read(file, json).byKey();
        for (EntryKind kind : EntryKind.values()) {
            if (!byKey.containsKey(about(kind)) || !byKey.containsKey(stating(kind))) {
                throw new ModelException(
                        file,
                        "has no lines for " + kind.key() + "; run `winnow train catalogue` or restore the release's");
            }
        }
        return new MatchLines(new Calibration(byKey));
    }
}
