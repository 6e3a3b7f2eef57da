package org.winnow.encode;

import java.util.Arrays;

/** A vector of a text, scaled to length 1. Immutable, equal by value. */
public final class Embedding {
    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /** Returns the vector scaled to length 1; a vector of zeros stays as it is. */
    public static Embedding normalized(float[] vector) {
        double norm = 0;
        for (float v : vector) {
            norm += (double) v * v;
        }
        float scale = norm == 0 ? 1 : (float) (1 / Math.sqrt(norm));
        float[] scaled = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = vector[i] * scale;
        }
        return new Embedding(scaled);
    }

    /** Returns how many numbers the vector has. */
    public int size() {
        return values.length;
    }

    /** Returns the number at that place. */
    public float get(int i) {
        return values[i];
    }

    /** Returns a copy of the numbers. */
    public float[] toArray() {
        return values.clone();
    }

    /**
     * Returns the cosine of the angle to another vector.
     *
     * @return {@code -1..1}; 0 where one of them is a vector of zeros
     */
    public double cosine(Embedding other) {
        double dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
        }
        return dot;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding e && Arrays.equals(values, e.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
