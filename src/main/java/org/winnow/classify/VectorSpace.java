package org.winnow.classify;

import java.util.List;
import org.winnow.encode.Embedding;

/**
 * The encoder's vectors, moved so that the average comment lies at the origin and scaled to a spread near 1. Before that any two
 * texts look alike (cosine above 0.7); after it the cosine tells subjects apart. Immutable.
 */
public final class VectorSpace {
    private final float[] center;
    private final float scale;

    /**
     * @param center the average comment's vector; not copied, must not change
     * @param scale what a number is multiplied with once the center is taken off
     */
    public VectorSpace(float[] center, float scale) {
        this.center = center;
        this.scale = scale;
    }

    /** Returns the space in which these vectors have mean 0 and a spread of 1. */
    public static VectorSpace around(List<Embedding> vectors) {
        int size = vectors.get(0).size();
        double[] sum = new double[size];
        double squares = 0;
        for (Embedding vector : vectors) {
            for (int i = 0; i < size; i++) {
                sum[i] += vector.get(i);
                squares += (double) vector.get(i) * vector.get(i);
            }
        }
        float[] center = new float[size];
        double centerSquares = 0;
        for (int i = 0; i < size; i++) {
            center[i] = (float) (sum[i] / vectors.size());
            centerSquares += (double) center[i] * center[i];
        }
        double variance = (squares / vectors.size() - centerSquares) / size;
        return new VectorSpace(center, (float) (1 / Math.sqrt(Math.max(variance, 1e-9))));
    }

    float[] center() {
        return center.clone();
    }

    float scale() {
        return scale;
    }

    int size() {
        return center.length;
    }

    /** Returns a vector as a point of this space. */
    public float[] place(Embedding vector) {
        float[] point = new float[center.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = (vector.get(i) - center[i]) * scale;
        }
        return point;
    }

    /** Returns the cosine of two points, 0 where one is the origin. */
    static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
    }

    /** Returns the mean of points; at least one. */
    static float[] mean(List<float[]> points) {
        float[] mean = new float[points.get(0).length];
        for (float[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        return mean;
    }
}
