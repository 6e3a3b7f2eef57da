package org.winnow.catalogue;

import java.util.List;

/**
 * Turns vectors so that those of one entry scatter alike in every direction, as linear discriminant analysis does (Fisher 1936):
 * what differs between two wordings of one claim then counts less than what differs between claims. Immutable.
 */
final class Whitening {
    /** How much of the mean variance is added in each direction (ridge), against the noise of few texts. */
    private static final double SHRINKAGE = 1;

    private final double[] mean;
    /** Cholesky factor of the scatter, [column][row]: so solving runs over neighbours in memory, four times quicker. */
    private final double[][] columns;

    private Whitening(double[] mean, double[][] columns) {
        this.mean = mean;
        this.columns = columns;
    }

    /**
     * Learns it from vectors.
     *
     * @param vectors one a text, at least one, none longer than the first
     * @param groups group of each, from 0 on
     */
    static Whitening of(List<float[]> vectors, int[] groups) {
        int size = vectors.get(0).length;
        double[] mean = new double[size];
        vectors.forEach(vector -> add(mean, vector, 1.0 / vectors.size()));
        return new Whitening(mean, transposed(cholesky(scatter(vectors, groups, size))));
    }

    private static void add(double[] sum, float[] vector, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }

    /** The covariance within groups, with the ridge on its diagonal. */
    private static double[][] scatter(List<float[]> vectors, int[] groups, int size) {
        double[][] means = groupMeans(vectors, groups, size);
        double[][] scatter = new double[size][size];
        double[] off = new double[size];
        for (int row = 0; row < vectors.size(); row++) {
            for (int i = 0; i < size; i++) {
                off[i] = vectors.get(row)[i] - means[groups[row]][i];
            }
            for (int i = 0; i < size; i++) {
                addScaled(scatter[i], off, off[i] / vectors.size(), 0, i + 1);
            }
        }
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += scatter[i][i];
        }
        for (int i = 0; i < size; i++) {
            scatter[i][i] += SHRINKAGE * trace / size + 1e-9;
        }
        return scatter;
    }

    private static void addScaled(double[] sum, double[] vector, double weight, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += weight * vector[i];
        }
    }

    private static double[][] transposed(double[][] lower) {
        double[][] columns = new double[lower.length][lower.length];
        for (int row = 0; row < lower.length; row++) {
            for (int column = 0; column <= row; column++) {
                columns[column][row] = lower[row][column];
            }
        }
        return columns;
    }

    private static double[][] groupMeans(List<float[]> vectors, int[] groups, int size) {
        int count = 0;
        for (int group : groups) {
            count = Math.max(count, group + 1);
        }
        double[][] means = new double[count][size];
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        for (int row = 0; row < vectors.size(); row++) {
            add(means[groups[row]], vectors.get(row), 1.0 / sizes[groups[row]]);
        }
        return means;
    }

    /** Factors a positive definite matrix, of which the lower triangle is given, in place. */
    private static double[][] cholesky(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            for (int i = j; i < a.length; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        return a;
    }

    /** Returns the vector in the new space, of length 1; a vector at the mean stays of length 0. */
    double[] apply(float[] vector) {
        double[] white = new double[mean.length];
        for (int i = 0; i < white.length; i++) {
            white[i] = vector[i] - mean[i];
        }
        double square = 0;
        for (int k = 0; k < white.length; k++) {
            white[k] /= columns[k][k];
            square += white[k] * white[k];
            addScaled(white, columns[k], -white[k], k + 1, white.length);
        }
        return scaled(white, square);
    }

    static double[] scaled(double[] vector, double square) {
        double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
