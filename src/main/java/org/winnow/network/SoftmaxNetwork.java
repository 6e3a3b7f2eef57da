package org.winnow.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One hidden layer of rectifiers under a softmax. Deeplearning4j fits it; its answers are sums in Java, so that asking it starts no
 * native library. Immutable, thread-safe.
 *
 * <p>A file holds a magic number, a version, three sizes and the raw parameters, whose count must follow from the sizes.
 */
public final class SoftmaxNetwork {
    private static final int MAGIC = 0x574e4554; // "WNET"
    private static final int VERSION = 1;
    private static final int LARGEST_LAYER = 1 << 14;
    private static final int MOST_PARAMETERS = 1 << 24; // 64 MiB: a few bytes must not ask for all memory

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final float[] parameters;
    private final Dense below;
    private final Dense above;

    /** Takes over parameters in Deeplearning4j's order. */
    SoftmaxNetwork(int inputs, int hidden, int outputs, float[] parameters) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.parameters = parameters;
        this.below = Dense.of(parameters, 0, inputs, hidden);
        this.above = Dense.of(parameters, Dense.size(inputs, hidden), hidden, outputs);
    }

    /** How a network is fitted. */
    public record Fitting(int hidden, int epochs, double rate, double dropout, int batch, long seed) {}

    /**
     * Fits a network.
     *
     * @param x inputs, [row][feature]
     * @param y class of each row, {@code 0..outputs-1}
     * @param weights weight of each row, 0 to leave it out
     */
    public static SoftmaxNetwork fit(float[][] x, int[] y, float[] weights, int outputs, Fitting fitting) {
        return SoftmaxFit.fit(x, y, weights, outputs, fitting);
    }

    /** Returns how many numbers an input row has. */
    public int inputs() {
        return inputs;
    }

    int hidden() {
        return hidden;
    }

    int outputs() {
        return outputs;
    }

    /**
     * Returns the probability of each class.
     *
     * @param x inputs, [row][feature]
     * @return [row][class], each row adding up to 1
     */
    public float[][] probabilities(float[][] x) {
        float[][] all = new float[x.length][];
        for (int i = 0; i < x.length; i++) {
            all[i] = probabilities(x[i]);
        }
        return all;
    }

    /** Returns the probability of each class for one input row. */
    public float[] probabilities(float[] x) {
        return softmax(above.sums(below.rectified(x)));
    }

    private static float[] softmax(float[] sums) {
        float most = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        float all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) Math.exp(sums[i] - most);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** Returns all weights in Deeplearning4j's order. */
    float[] parameters() {
        return parameters.clone();
    }

    /** Writes the network. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(inputs);
        out.writeInt(hidden);
        out.writeInt(outputs);
        out.writeInt(parameters.length);
        for (float p : parameters) {
            out.writeFloat(p);
        }
    }

    /**
     * Reads a network.
     *
     * @throws IOException if the bytes are no such network, or are cut off
     */
    public static SoftmaxNetwork read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("not a network of version " + VERSION);
        }
        int inputs = size(in);
        int hidden = size(in);
        int outputs = size(in);
        int count = in.readInt();
        if (count > MOST_PARAMETERS) {
            throw new IOException(count + " parameters; expected at most " + MOST_PARAMETERS);
        }
        if (count != (inputs + 1) * hidden + (hidden + 1) * outputs) {
            throw new IOException(
                    count + " parameters do not fit layers of " + inputs + ", " + hidden + " and " + outputs);
        }
        byte[] bytes = new byte[count * Float.BYTES];
        in.readFully(bytes);
        float[] parameters = new float[count];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(parameters);
        return new SoftmaxNetwork(inputs, hidden, outputs, parameters);
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 1 || size > LARGEST_LAYER) {
            throw new IOException("a layer of " + size + "; expected 1 to " + LARGEST_LAYER);
        }
        return size;
    }
}
