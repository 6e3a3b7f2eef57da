package org.winnow.classify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.fault.ModelException;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.label.Policy;

/**
 * Reads a policy: {@code {"name": "default", "thresholds": {"conspiracy": 0.5, "hostility": 0.5, "propaganda": 0.5,
 * "off_topic": 0.5}, "kinds": {"threat": 0.3}}}. {@code kinds} may be left out.
 */
public final class PolicyFile {
    private static final long LARGEST = 100_000;
    private static final String NAME = "name";
    private static final String THRESHOLDS = "thresholds";
    private static final String KINDS = "kinds";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private PolicyFile() {}

    /**
     * Reads a policy.
     *
     * @throws ModelException if the file is missing, is no JSON, holds an unknown key or lacks a threshold: names the file, the
     *     finding and the remedy
     */
    public static Policy read(Path file) {
        JsonNode root = parse(file);
        checkKeys(file, root, List.of(NAME, THRESHOLDS, KINDS));
        JsonNode name = root.path(NAME);
        if (!name.isTextual() || name.asText().isBlank()) {
            throw new ModelException(file, "has no \"name\"; give the policy one, such as \"default\"");
        }
        return new Policy(name.asText(), labels(file, root.path(THRESHOLDS)), kinds(file, root.path(KINDS)));
    }

    private static JsonNode parse(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ModelException(file, "is larger than " + LARGEST + " bytes; a policy is a few lines of JSON");
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root == null || !root.isObject()) {
                throw new ModelException(file, "is no JSON object; see models/policy.json for an example");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new ModelException(file, where(e) + "is no JSON: " + e.getOriginalMessage() + "; mend it there", e);
        } catch (IOException e) {
            throw new ModelException(file, "could not be read; give the path of a policy file", e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + " ";
    }

    private static Map<Label, Double> labels(Path file, JsonNode thresholds) {
        List<String> known = Arrays.stream(Label.values()).map(Label::key).toList();
        checkKeys(file, thresholds, known);
        Map<Label, Double> byLabel = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            byLabel.put(label, threshold(file, label.key(), thresholds.path(label.key())));
        }
        return byLabel;
    }

    private static Map<Kind, Double> kinds(Path file, JsonNode thresholds) {
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        if (thresholds.isMissingNode()) {
            return byKind;
        }
        checkKeys(file, thresholds, Arrays.stream(Kind.values()).map(Kind::key).toList());
        for (Kind kind : Kind.values()) {
            if (thresholds.has(kind.key())) {
                byKind.put(kind, threshold(file, kind.key(), thresholds.path(kind.key())));
            }
        }
        return byKind;
    }

    private static double threshold(Path file, String key, JsonNode value) {
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
            String found = value.isMissingNode() ? "no threshold for \"" + key + "\"" : "\"" + key + "\": " + value;
            throw new ModelException(file, "has " + found + "; give a number from 0 to 1");
        }
        return value.asDouble();
    }

    private static void checkKeys(Path file, JsonNode object, List<String> known) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new ModelException(
                        file, "has the unknown key \"" + key + "\"; did you mean \"" + nearest(key, known) + "\"?");
            }
        });
    }

    private static String nearest(String key, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(k, key.substring(0, Math.min(100, key.length())))))
                .orElseThrow();
    }

    /** Edit distance (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
