package org.winnow.network;

import java.util.Arrays;

/**
 * A fully connected layer as plain numbers, for answers without a native library: starting one takes longer than all the sums of a
 * page. Immutable, thread-safe.
 */
public final class Dense {
    private final int inputs;
    /** A row an input, so that the innermost loop runs over neighbours in memory. */
    private final float[] weights;

    private final float[] bias;

    private Dense(int inputs, float[] weights, float[] bias) {
        this.inputs = inputs;
        this.weights = weights;
        this.bias = bias;
    }

    /** Returns how many parameters a layer has. */
    public static int size(int inputs, int outputs) {
        return (inputs + 1) * outputs;
    }

    /**
     * Returns a layer with these parameters.
     *
     * @param parameters in Deeplearning4j's order: the weights of the first output, of the second, …, then the biases
     * @param from where they start
     */
    public static Dense of(float[] parameters, int from, int inputs, int outputs) {
        float[] weights = new float[inputs * outputs];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                weights[in * outputs + out] = parameters[from + out * inputs + in];
            }
        }
        int biases = from + inputs * outputs;
        return new Dense(inputs, weights, Arrays.copyOfRange(parameters, biases, biases + outputs));
    }

    /**
     * Returns the weighted sums.
     *
     * @param parts arrays that make up the input, one after the other
     */
    public float[] sums(float[]... parts) {
        float[] sums = bias.clone();
        int row = 0;
        for (float[] part : parts) {
            if (row + part.length > inputs) {
                throw new IllegalArgumentException("more than " + inputs + " inputs");
            }
            for (float value : part) {
                if (value != 0) { // most numbers of a line are flags
                    add(sums, row, value);
                }
                row++;
            }
        }
        if (row != inputs) {
            throw new IllegalArgumentException(row + " inputs; expected " + inputs);
        }
        return sums;
    }

    private void add(float[] sums, int row, float value) {
        int from = row * sums.length;
        for (int out = 0; out < sums.length; out++) {
            sums[out] += value * weights[from + out];
        }
    }

    /** Returns the weighted sums, those below 0 as 0 (rectifier). */
    public float[] rectified(float[]... parts) {
        float[] sums = sums(parts);
        for (int out = 0; out < sums.length; out++) {
            sums[out] = Math.max(0, sums[out]);
        }
        return sums;
    }
}
