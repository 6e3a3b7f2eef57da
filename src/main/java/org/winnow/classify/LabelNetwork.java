package org.winnow.classify;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.openblas.global.openblas;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.winnow.label.Label;

/** A trained network and the space its vectors live in. Thread-safe. */
public final class LabelNetwork {
    /**
     * Rows that are scored at once, always as many: matrix products of another height may round otherwise, and a comment's score
     * must not depend on how many others there are.
     */
    private static final int BATCH = 32;

    private final NetworkShape shape;
    private final VectorSpace space;
    private final ComputationGraph graph;

    /** Takes over a network that was built with that shape. */
    public LabelNetwork(NetworkShape shape, VectorSpace space, ComputationGraph graph) {
        this.shape = shape;
        this.space = space;
        this.graph = graph;
    }

    /**
     * Starts the native library with one thread: small matrices are many times slower with more. May be called more than once.
     */
    public static void start() {
        Nd4j.create(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        openblas.blas_set_num_threads(1);
    }

    /** Returns a network with given weights, as {@link #parameters} gave them. */
    static LabelNetwork of(NetworkShape shape, VectorSpace space, float[] parameters) {
        ComputationGraph graph = LabelGraph.build(shape, new LabelGraph.Fitting(1e-3, 1, 0, 1));
        if (graph.numParams() != parameters.length) {
            throw new IllegalArgumentException(parameters.length + " parameters; this shape has " + graph.numParams());
        }
        graph.setParams(Nd4j.create(parameters));
        return new LabelNetwork(shape, space, graph);
    }

    /** Returns the space its vectors live in. */
    public VectorSpace space() {
        return space;
    }

    /** Returns its sizes. */
    NetworkShape shape() {
        return shape;
    }

    /** Returns all weights in the library's order. */
    float[] parameters() {
        return graph.params().dup('c').reshape(graph.params().length()).toFloatVector();
    }

    /**
     * Returns log odds, not calibrated, of the labels and kinds of each row: first the labels, then the kinds, in the order of
     * their enums.
     */
    public List<double[]> logOdds(List<Features> rows) {
        List<double[]> scores = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += BATCH) {
            score(rows.subList(from, Math.min(rows.size(), from + BATCH)), scores);
        }
        return scores;
    }

    private void score(List<Features> rows, List<double[]> scores) {
        INDArray[] outputs;
        synchronized (graph) {
            outputs = graph.output(arrays(rows, BATCH));
        }
        float[][][] values = new float[outputs.length][][];
        for (int o = 0; o < outputs.length; o++) {
            values[o] = outputs[o].toFloatMatrix();
        }
        for (int row = 0; row < rows.size(); row++) {
            scores.add(row(values, row));
        }
    }

    private static double[] row(float[][][] values, int row) {
        double[] all = new double[values.length / 2 + kinds()];
        int at = 0;
        for (float[][] output : values) {
            for (float p : output[row]) {
                all[at++] = logOdds(p);
            }
        }
        return all;
    }

    private static int kinds() {
        return org.winnow.label.Kind.values().length;
    }

    private static double logOdds(double p) {
        double inside = Math.min(1 - 1e-7, Math.max(1e-7, p));
        return Math.log(inside / (1 - inside));
    }

    /** Returns rows as the network's input arrays, padded with zeros to a height. */
    public static INDArray[] arrays(List<Features> rows, int height) {
        List<java.util.function.Function<Features, float[]>> parts =
                List.of(Features::comment, Features::parent, Features::match, Features::text, Features::topic);
        INDArray[] arrays = new INDArray[parts.size()];
        for (int i = 0; i < arrays.length; i++) {
            int width = parts.get(i).apply(rows.get(0)).length;
            float[] flat = new float[height * width];
            for (int row = 0; row < rows.size(); row++) {
                System.arraycopy(parts.get(i).apply(rows.get(row)), 0, flat, row * width, width);
            }
            arrays[i] = Nd4j.create(flat, new long[] {height, width}, 'c').castTo(DataType.FLOAT);
        }
        return arrays;
    }

    /** Returns the place of a label in what {@link #logOdds} gives. */
    public static int index(Label label) {
        return label.ordinal();
    }

    /** Returns the place of a kind in what {@link #logOdds} gives. */
    public static int index(org.winnow.label.Kind kind) {
        return Label.values().length + kind.ordinal();
    }
}
