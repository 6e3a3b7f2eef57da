package org.winnow.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * One hidden layer of rectifiers under a softmax. Thread-safe: calls queue inside.
 *
 * <p>A file holds a magic number, a version, three sizes and the raw parameters, whose count must follow from the sizes.
 */
public final class SoftmaxNetwork {
    private static final int MAGIC = 0x574e4554; // "WNET"
    private static final int VERSION = 1;
    private static final int LARGEST_LAYER = 1 << 14;
    private static final int MOST_PARAMETERS = 1 << 24; // 64 MiB: a few bytes must not ask for all memory
    private static final int ROWS = 2048; // a call, to bound memory on pages of 200,000 lines

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final MultiLayerNetwork network;

    private SoftmaxNetwork(int inputs, int hidden, int outputs, MultiLayerNetwork network) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.network = network;
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
        NativeThreads.one();
        int inputs = x[0].length;
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(inputs, outputs, fitting));
        network.init();
        int[] order = IntStream.range(0, x.length).filter(i -> weights[i] > 0).toArray();
        Random random = new Random(fitting.seed());
        for (int epoch = 0; epoch < fitting.epochs(); epoch++) {
            shuffle(order, random);
            network.setLearningRate(fitting.rate() * (1 - 0.9 * epoch / fitting.epochs()));
            for (int from = 0; from < order.length; from += fitting.batch()) {
                int[] rows = Arrays.copyOfRange(order, from, Math.min(order.length, from + fitting.batch()));
                network.fit(batch(x, y, weights, outputs, rows));
            }
        }
        return new SoftmaxNetwork(inputs, fitting.hidden(), outputs, network);
    }

    private static MultiLayerConfiguration configuration(int inputs, int outputs, Fitting fitting) {
        return new NeuralNetConfiguration.Builder()
                .seed(fitting.seed())
                .updater(new Adam(fitting.rate()))
                .weightInit(WeightInit.XAVIER)
                .l2(1e-5)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(inputs)
                        .nOut(fitting.hidden())
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(fitting.hidden())
                        .nOut(outputs)
                        .dropOut(1 - fitting.dropout())
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    private static DataSet batch(float[][] x, int[] y, float[] weights, int outputs, int[] rows) {
        float[][] features = new float[rows.length][];
        float[][] labels = new float[rows.length][outputs];
        float[][] rowWeights = new float[rows.length][1];
        for (int i = 0; i < rows.length; i++) {
            features[i] = x[rows[i]];
            labels[i][y[rows[i]]] = 1;
            rowWeights[i][0] = weights[rows[i]];
        }
        // the label mask multiplies each row's loss and gradient; Deeplearning4j takes that of a single row for one of
        // outputs
        return new DataSet(
                Nd4j.create(features), Nd4j.create(labels), null, rows.length == 1 ? null : Nd4j.create(rowWeights));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    /** Returns how many numbers an input row has. */
    public int inputs() {
        return inputs;
    }

    /**
     * Returns the probability of each class.
     *
     * @param x inputs, [row][feature]
     * @return [row][class], each row adding up to 1
     */
    public float[][] probabilities(float[][] x) {
        float[][] all = new float[x.length][];
        for (int from = 0; from < x.length; from += ROWS) {
            int to = Math.min(x.length, from + ROWS);
            INDArray out;
            synchronized (network) {
                out = network.output(Nd4j.create(Arrays.copyOfRange(x, from, to)), false);
            }
            float[] flat = out.dup('c').data().asFloat();
            for (int i = from; i < to; i++) {
                all[i] = Arrays.copyOfRange(flat, (i - from) * outputs, (i - from + 1) * outputs);
            }
        }
        return all;
    }

    /** Writes the network. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(inputs);
        out.writeInt(hidden);
        out.writeInt(outputs);
        float[] parameters = network.params().dup('c').data().asFloat();
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
        float[] parameters = new float[count];
        for (int i = 0; i < count; i++) {
            parameters[i] = in.readFloat();
        }
        NativeThreads.one();
        MultiLayerNetwork network =
                new MultiLayerNetwork(configuration(inputs, outputs, new Fitting(hidden, 0, 1e-3, 0, 1, 1)));
        network.init(Nd4j.create(parameters, new long[] {1, count}), false);
        return new SoftmaxNetwork(inputs, hidden, outputs, network);
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 1 || size > LARGEST_LAYER) {
            throw new IOException("a layer of " + size + "; expected 1 to " + LARGEST_LAYER);
        }
        return size;
    }
}
