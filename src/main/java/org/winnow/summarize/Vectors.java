package org.winnow.summarize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.winnow.encode.Embedding;
import org.winnow.label.LabeledComment;

/**
 * A vector for each comment, such that comments that say the like lie close.
 *
 * <p>The encoder's vectors where all comments have one: all of them point much the same way, so their mean is taken off
 * first. Else term frequency times inverse document frequency, hashed.
 */
final class Vectors {
    private static final int HASHED_SIZE = 512;

    private Vectors() {}

    /** Returns vectors of length 1 (or 0) in the comments' order. */
    static float[][] of(List<LabeledComment> comments) {
        return encoded(comments) ? centred(comments) : hashed(comments);
    }

    private static boolean encoded(List<LabeledComment> comments) {
        Embedding first = comments.isEmpty() ? null : comments.get(0).embedding();
        return first != null
                && comments.stream()
                        .map(LabeledComment::embedding)
                        .allMatch(e -> e != null && e.size() == first.size());
    }

    @SuppressWarnings("NullAway") // encoded() has looked at each of them
    private static float[][] centred(List<LabeledComment> comments) {
        float[][] vectors = new float[comments.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = comments.get(i).embedding().toArray();
        }
        float[] mean = sum(vectors);
        for (float[] v : vectors) {
            for (int d = 0; d < v.length; d++) {
                v[d] -= mean[d] / vectors.length;
            }
            normalize(v);
        }
        return vectors;
    }

    private static float[][] hashed(List<LabeledComment> comments) {
        List<List<String>> terms =
                comments.stream().map(c -> Terms.of(c.comment().text())).toList();
        Map<String, Integer> frequency = documentFrequency(terms);
        float[][] vectors = new float[comments.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = hashed(terms.get(i), frequency, vectors.length);
        }
        return vectors;
    }

    private static float[] hashed(List<String> terms, Map<String, Integer> frequency, int documents) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(t -> counts.merge(t, 1, Integer::sum));
        float[] v = new float[HASHED_SIZE];
        counts.forEach((term, n) -> {
            double weight = (1 + Math.log(n)) * Math.log((1.0 + documents) / frequency.get(term));
            int hash = term.hashCode() * 0x9E3779B9;
            v[(hash >>> 8) % HASHED_SIZE] += (float) ((hash & 1) == 0 ? weight : -weight);
        });
        normalize(v);
        return v;
    }

    /** Returns how many of the texts hold each term. */
    static Map<String, Integer> documentFrequency(List<List<String>> texts) {
        Map<String, Integer> frequency = new HashMap<>();
        texts.forEach(terms -> new HashSet<>(terms).forEach(t -> frequency.merge(t, 1, Integer::sum)));
        return frequency;
    }

    /** Returns the direction of the mean of vectors. */
    static float[] centroid(List<float[]> vectors) {
        float[] centroid = sum(vectors.toArray(float[][]::new));
        normalize(centroid);
        return centroid;
    }

    /** Returns the inner product, which is the cosine for vectors of length 1. */
    static double dot(float[] a, float[] b) {
        double dot = 0;
        for (int d = 0; d < a.length; d++) {
            dot += (double) a[d] * b[d];
        }
        return dot;
    }

    private static float[] sum(float[][] vectors) {
        double[] sum = new double[vectors[0].length];
        for (float[] v : vectors) {
            for (int d = 0; d < v.length; d++) {
                sum[d] += v[d];
            }
        }
        float[] result = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            result[d] = (float) sum[d];
        }
        return result;
    }

    private static void normalize(float[] v) {
        double norm = Math.sqrt(dot(v, v));
        if (norm > 1e-9) {
            for (int d = 0; d < v.length; d++) {
                v[d] = (float) (v[d] / norm);
            }
        }
    }
}
