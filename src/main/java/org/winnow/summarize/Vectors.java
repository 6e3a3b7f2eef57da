package org.winnow.summarize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.encode.Embedding;
import org.winnow.label.LabeledComment;

/**
 * A vector for each comment, such that comments that say the like lie close.
 *
 * <p>The encoder's vectors where all comments have one: all of them point much the same way, so their mean is taken off
 * first. Else term frequency times inverse document frequency.
 */
final class Vectors {
    private static final int MOST_TERMS = 512;

    private Vectors() {}

    /** Returns vectors of length at most 1 in the comments' order. */
    static float[][] of(List<LabeledComment> comments) {
        return encoded(comments) ? centred(comments) : counted(comments);
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

    private static float[][] counted(List<LabeledComment> comments) {
        List<List<String>> terms =
                comments.stream().map(c -> Terms.of(c.comment().text())).toList();
        Map<String, Integer> frequency = documentFrequency(terms);
        Map<String, Integer> vocabulary = vocabulary(frequency);
        float[][] vectors = new float[comments.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = counted(terms.get(i), frequency, vocabulary, vectors.length);
        }
        return vectors;
    }

    /** Returns the place of each term that at least two comments share: others bring no two of them together. */
    private static Map<String, Integer> vocabulary(Map<String, Integer> frequency) {
        Map<String, Integer> vocabulary = new HashMap<>();
        frequency.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .forEach(e -> vocabulary.put(e.getKey(), vocabulary.size()));
        return vocabulary;
    }

    private static float[] counted(
            List<String> terms, Map<String, Integer> frequency, Map<String, Integer> vocabulary, int documents) {
        Map<String, Integer> counts = new TreeMap<>();
        terms.forEach(t -> counts.merge(t, 1, Integer::sum));
        float[] v = new float[vocabulary.size()];
        double squares = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            double weight = (1 + Math.log(count.getValue()))
                    * Math.log((1.0 + documents) / frequency.getOrDefault(count.getKey(), 1));
            squares += weight * weight;
            Integer place = vocabulary.get(count.getKey());
            if (place != null) {
                v[place] = (float) weight;
            }
        }
        // Terms of one comment alone count for its length: they are what sets it apart.
        scale(v, Math.sqrt(squares));
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
        scale(v, Math.sqrt(dot(v, v)));
    }

    private static void scale(float[] v, double norm) {
        if (norm > 1e-9) {
            for (int d = 0; d < v.length; d++) {
                v[d] = (float) (v[d] / norm);
            }
        }
    }
}
