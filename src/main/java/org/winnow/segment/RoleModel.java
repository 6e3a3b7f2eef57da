package org.winnow.segment;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;
import org.winnow.network.ModelFolder;
import org.winnow.network.SoftmaxNetwork;
import org.winnow.page.Page;

/**
 * Predicts the state of each line: a maximum-entropy model over words (OpenNLP), a network over the line in its surroundings, a network
 * over what the first says of the whole page (Deeplearning4j), and a search for the best sequence.
 */
final class RoleModel {
    static final String CONTEXT = "context.bin";
    static final String WORDS = "words.bin";

    static final int PARTS = 2;

    private static final int STATES = LineState.values().length;

    private final MaxentModel sparse;
    private final int[] outcomes; // state of each outcome of the sparse model
    private final List<SoftmaxNetwork> first; // one a part of the training pages; their mean counts
    private final SoftmaxNetwork second;
    private final StateDecoder decoder;

    RoleModel(MaxentModel sparse, List<SoftmaxNetwork> first, SoftmaxNetwork second, StateDecoder decoder) {
        this.sparse = sparse;
        this.outcomes = outcomes(sparse);
        this.first = first;
        this.second = second;
        this.decoder = decoder;
    }

    /** What the model says of a page: the best sequence, and the probabilities of the states, [line][state]. */
    record Prediction(List<LineView> views, LineState[] states, float[][] probabilities) {}

    Prediction predict(Page page) {
        List<LineView> views = page.lines().stream().map(LineView::of).toList();
        if (views.isEmpty()) {
            return new Prediction(views, new LineState[0], new float[0][]);
        }
        float[][] lines = views.stream().map(LineFeatures::of).toArray(float[][]::new);
        float[][] surroundings = PageFeatures.of(views);
        float[][] words = sparse(sparse, outcomes, views);
        float[][] once = mean(ContextRows.first(lines, surroundings, words));
        float[][] twice = second.probabilities(ContextRows.second(views, lines, surroundings, once));
        return new Prediction(views, decoder.decode(views, twice), twice);
    }

    private float[][] mean(float[][] rows) {
        float[][] sum = first.get(0).probabilities(rows);
        for (SoftmaxNetwork network : first.subList(1, first.size())) {
            float[][] other = network.probabilities(rows);
            for (int i = 0; i < sum.length; i++) {
                for (int s = 0; s < STATES; s++) {
                    sum[i][s] += other[i][s];
                }
            }
        }
        for (float[] row : sum) {
            for (int s = 0; s < STATES; s++) {
                row[s] /= first.size();
            }
        }
        return sum;
    }

    static int[] outcomes(MaxentModel model) {
        int[] states = new int[model.getNumOutcomes()];
        for (int o = 0; o < states.length; o++) {
            states[o] = LineState.valueOf(model.getOutcome(o)).ordinal();
        }
        return states;
    }

    static float[][] sparse(MaxentModel model, int[] outcomes, List<LineView> views) {
        float[][] all = new float[views.size()][STATES];
        Blocks blocks = Blocks.of(views);
        for (int i = 0; i < all.length; i++) {
            double[] p = model.eval(Predicates.of(views, blocks, i));
            for (int o = 0; o < outcomes.length; o++) {
                all[i][outcomes[o]] = (float) p[o];
            }
        }
        return all;
    }

    void write(Path folder) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(CONTEXT))))) {
            for (SoftmaxNetwork network : first) {
                network.write(out);
            }
            second.write(out);
            for (double[][] gap : decoder.transitions()) {
                for (double[] row : gap) {
                    for (double p : row) {
                        out.writeDouble(p);
                    }
                }
            }
        }
        OutputStream words = new BufferedOutputStream(Files.newOutputStream(folder.resolve(WORDS)));
        new BinaryQNModelWriter((AbstractModel) sparse, new DataOutputStream(words)).persist(); // closes the stream
    }

    /** Reads a model from files whose checksums were checked. */
    static RoleModel read(ModelFolder folder) throws IOException {
        MaxentModel sparse;
        try (DataInputStream in = folder.open(WORDS)) {
            sparse = new QNModelReader(new BinaryFileDataReader(in)).getModel();
        }
        try (DataInputStream in = folder.open(CONTEXT)) {
            List<SoftmaxNetwork> first = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                first.add(network(in, ContextRows.FIRST_SIZE));
            }
            SoftmaxNetwork second = network(in, ContextRows.SECOND_SIZE);
            return new RoleModel(sparse, first, second, new StateDecoder(transitions(in)));
        }
    }

    private static double[][][] transitions(DataInputStream in) throws IOException {
        double[][][] transitions = new double[StateDecoder.GAPS][STATES][STATES];
        for (double[][] gap : transitions) {
            for (double[] row : gap) {
                for (int s = 0; s < STATES; s++) {
                    row[s] = in.readDouble();
                }
            }
        }
        return transitions;
    }

    private static SoftmaxNetwork network(DataInputStream in, int inputs) throws IOException {
        SoftmaxNetwork network = SoftmaxNetwork.read(in);
        if (network.inputs() != inputs) {
            throw new IOException("a network of " + network.inputs() + " inputs; expected " + inputs);
        }
        return network;
    }
}
