package org.winnow.classify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.fault.ModelException;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.network.ModelFolder;

/**
 * Turns the network's log odds into probabilities by a slope and an offset for each label and kind (Platt 1999). Immutable.
 *
 * @param byKey line by the key of the label or kind; one that is missing stays as it is
 */
public record Calibration(Map<String, Line> byKey) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Calibration {
        byKey = Map.copyOf(byKey);
    }

    /**
     * A line over log odds.
     *
     * @param slope how much the log odds count; above 0
     * @param offset what is added
     */
    public record Line(double slope, double offset) {
        /** Leaves log odds as they are. */
        public static final Line IDENTITY = new Line(1, 0);

        public Line {
            if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(offset)) {
                throw new IllegalArgumentException("a line of slope " + slope + " and offset " + offset);
            }
        }

        /** Returns the probability, {@code 0..1}. */
        public double probability(double logOdds) {
            return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
        }
    }

    /** Returns the probability of a label, {@code 0..1}. */
    double probability(Label label, double logOdds) {
        return byKey.getOrDefault(label.key(), Line.IDENTITY).probability(logOdds);
    }

    /** Returns the probability of a kind, {@code 0..1}. */
    double probability(Kind kind, double logOdds) {
        return byKey.getOrDefault(kind.key(), Line.IDENTITY).probability(logOdds);
    }

    /**
     * Reads lines.
     *
     * @throws ModelException if there are none
     */
    public static Calibration read(Path file, byte[] json) {
        try {
            return new Calibration(JSON.readValue(json, new TypeReference<Map<String, Line>>() {}));
        } catch (IOException e) {
            throw new ModelException(file, "is no calibration; " + ModelFolder.REMEDY, e);
        }
    }

    /** Returns the bytes of a file that {@link #read} takes. */
    public byte[] write() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new TreeMap<>(byKey));
        } catch (IOException e) {
            throw new IllegalStateException("lines are numbers", e);
        }
    }
}
