package org.winnow.summarize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Groups vectors that lie close: average-link agglomeration of a sample, the rest joined to the nearest group.
 *
 * <p>Deterministic. Time is linear in the number of vectors, cubic in the sample.
 *
 * @see <a href="https://doi.org/10.2307/2346439">Average linkage; Murtagh's survey of agglomerative methods</a>
 */
final class Clusters {
    private static final int SAMPLE = 300;

    /** Two groups are joined only above this cosine, however alike everything else is. */
    private static final double LEAST_COSINE = 0.15;

    private final float[][] vectors;

    private Clusters(float[][] vectors) {
        this.vectors = vectors;
    }

    /**
     * Returns groups of indices, the largest first, ties by the first member; each group is in ascending order.
     *
     * @param vectors vectors of length 1
     */
    static List<List<Integer>> of(float[][] vectors) {
        return vectors.length == 0 ? List.of() : new Clusters(vectors).groups();
    }

    private List<List<Integer>> groups() {
        int[] sample = sample();
        double[][] cosine = cosines(sample);
        double least = Math.max(LEAST_COSINE, usualCosine(cosine));
        List<List<Integer>> groups = agglomerate(sample, cosine, least);
        if (sample.length < vectors.length) {
            assignRest(groups, sample, least);
        }
        groups.forEach(Collections::sort);
        groups.sort(
                Comparator.<List<Integer>>comparingInt(List::size).reversed().thenComparing(g -> g.get(0)));
        return groups;
    }

    private int[] sample() {
        int n = Math.min(SAMPLE, vectors.length);
        int[] sample = new int[n];
        for (int i = 0; i < n; i++) {
            sample[i] = (int) ((long) i * vectors.length / n);
        }
        return sample;
    }

    private double[][] cosines(int[] sample) {
        double[][] cosine = new double[sample.length][sample.length];
        for (int i = 0; i < sample.length; i++) {
            for (int j = 0; j < i; j++) {
                cosine[i][j] = cosine[j][i] = Vectors.dot(vectors[sample[i]], vectors[sample[j]]);
            }
        }
        return cosine;
    }

    /** Returns mean plus one standard deviation over all pairs: what lies above is alike for this thread. */
    private static double usualCosine(double[][] cosine) {
        double sum = 0;
        double squares = 0;
        int pairs = 0;
        for (int i = 0; i < cosine.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += cosine[i][j];
                squares += cosine[i][j] * cosine[i][j];
                pairs++;
            }
        }
        double mean = pairs == 0 ? 0 : sum / pairs;
        double variance = pairs == 0 ? 0 : Math.max(0, squares / pairs - mean * mean);
        return Math.min(0.95, mean + Math.sqrt(variance));
    }

    private static List<List<Integer>> agglomerate(int[] sample, double[][] cosine, double least) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int index : sample) {
            groups.add(new ArrayList<>(List.of(index)));
        }
        for (int[] pair = closest(groups, cosine); pair.length == 2; pair = closest(groups, cosine)) {
            int a = pair[0];
            int b = pair[1];
            if (cosine[a][b] < least) {
                break;
            }
            link(groups, cosine, a, b);
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }

    private static int[] closest(List<List<Integer>> groups, double[][] cosine) {
        int[] best = {};
        for (int i = 0; i < cosine.length; i++) {
            if (groups.get(i).isEmpty()) {
                continue;
            }
            for (int j = 0; j < i; j++) {
                if (!groups.get(j).isEmpty() && (best.length == 0 || cosine[i][j] > cosine[best[1]][best[0]])) {
                    best = new int[] {j, i};
                }
            }
        }
        return best;
    }

    private static void link(List<List<Integer>> groups, double[][] cosine, int a, int b) {
        double sizeA = groups.get(a).size();
        double sizeB = groups.get(b).size();
        for (int k = 0; k < cosine.length; k++) {
            cosine[a][k] = cosine[k][a] = (sizeA * cosine[a][k] + sizeB * cosine[b][k]) / (sizeA + sizeB);
        }
        groups.get(a).addAll(groups.get(b));
        groups.get(b).clear();
    }

    private void assignRest(List<List<Integer>> groups, int[] sample, double least) {
        List<float[]> centroids = groups.stream()
                .map(group ->
                        Vectors.centroid(group.stream().map(i -> vectors[i]).toList()))
                .toList();
        boolean[] sampled = new boolean[vectors.length];
        for (int index : sample) {
            sampled[index] = true;
        }
        for (int i = 0; i < vectors.length; i++) {
            if (!sampled[i]) {
                assign(groups, centroids, i, least);
            }
        }
    }

    private void assign(List<List<Integer>> groups, List<float[]> centroids, int index, double least) {
        int best = -1;
        double bestCosine = least;
        for (int g = 0; g < centroids.size(); g++) {
            double cosine = Vectors.dot(vectors[index], centroids.get(g));
            if (cosine >= bestCosine) {
                best = g;
                bestCosine = cosine;
            }
        }
        if (best >= 0) {
            groups.get(best).add(index);
        }
    }
}
