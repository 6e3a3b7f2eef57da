package org.winnow.classify;

import com.google.common.primitives.Floats;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.winnow.label.Label;
import org.winnow.network.NativeThreads;

/**
 * The network in Deeplearning4j, to fit it: one hidden layer that every head shares, a small one for what only off-topic needs, a head for each label and one
 * for the kinds of each label.
 */
public final class LabelGraph {
    /** Inputs, in the order in which arrays are handed over. */
    public static final List<String> INPUTS = List.of("comment", "parent", "match", "text", "topic_signals");

    private LabelGraph() {}

    /**
     * How the weights are fitted; without meaning once they are.
     *
     * @param rate step size of Adam
     * @param keep share of the inputs of a layer that dropout keeps
     * @param decay weight of the squared weights in the loss
     * @param seed seed of the first weights and of dropout
     */
    public record Fitting(double rate, double keep, double decay, long seed) {}

    /** Returns names of the outputs: the labels, then the kinds of each label. */
    public static List<String> outputs() {
        return java.util.stream.Stream.concat(
                        Arrays.stream(Label.values()).map(Label::key),
                        Arrays.stream(Label.values()).map(label -> label.key() + "_kinds"))
                .toList();
    }

    /** Returns a network with fresh weights. */
    public static ComputationGraph build(NetworkShape shape, Fitting fitting) {
        NativeThreads.one();
        ComputationGraphConfiguration.GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .seed(fitting.seed())
                .updater(new Adam(fitting.rate()))
                .weightInit(WeightInit.XAVIER)
                .l2(fitting.decay())
                .graphBuilder()
                .addInputs(INPUTS)
                .addLayer("shared", dense(shape.vector() + shape.text(), shape.shared(), fitting), "comment", "text")
                .addLayer("context", dense(shape.vector(), shape.context(), fitting), "parent")
                .addLayer("matched", dense(shape.vector(), shape.match(), fitting), "match")
                .addLayer(
                        "topic",
                        dense(shape.match() + shape.topicSignals(), shape.topic(), fitting),
                        "matched",
                        "topic_signals");
        for (Label label : Label.values()) {
            addHead(builder, shape, label, label.key(), 1);
            addHead(builder, shape, label, label.key() + "_kinds", label.kinds().size());
        }
        ComputationGraph graph = new ComputationGraph(
                builder.setOutputs(outputs().toArray(String[]::new)).build());
        graph.init();
        return graph;
    }

    /** Returns the network that a graph of that shape has become. */
    public static LabelNetwork network(NetworkShape shape, VectorSpace space, ComputationGraph graph) {
        List<float[]> layers = LabelNetwork.LAYERS.stream()
                .map(name -> graph.getLayer(name).params().dup('c').data().asFloat())
                .toList();
        return LabelNetwork.of(shape, space, Floats.concat(layers.toArray(float[][]::new)));
    }

    /** Gives a graph the weights of a network of its shape. */
    static void set(ComputationGraph graph, LabelNetwork network) {
        int from = 0;
        for (String name : LabelNetwork.LAYERS) {
            int size = (int) graph.getLayer(name).numParams();
            float[] layer = Arrays.copyOfRange(network.parameters(), from, from + size);
            graph.getLayer(name).setParams(Nd4j.create(layer, new long[] {1, size}));
            from += size;
        }
    }

    /** Returns rows as the network's input arrays. */
    public static INDArray[] arrays(List<Features> rows) {
        List<Function<Features, float[]>> parts =
                List.of(Features::comment, Features::parent, Features::match, Features::text, Features::topic);
        INDArray[] arrays = new INDArray[parts.size()];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = Nd4j.create(rows.stream().map(parts.get(i)).toArray(float[][]::new));
        }
        return arrays;
    }

    private static void addHead(
            ComputationGraphConfiguration.GraphBuilder builder,
            NetworkShape shape,
            Label label,
            String name,
            int size) {
        int shared = shape.shared() + shape.text();
        if (label == Label.OFF_TOPIC) {
            builder.addLayer(
                    name, head(shared + shape.topic() + shape.context(), size), "shared", "text", "topic", "context");
        } else {
            builder.addLayer(name, head(shared + shape.context(), size), "shared", "text", "context");
        }
    }

    private static DenseLayer dense(int in, int out, Fitting fitting) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(Activation.RELU)
                .dropOut(fitting.keep())
                .build();
    }

    private static OutputLayer head(int in, int out) {
        return new OutputLayer.Builder(LossFunctions.LossFunction.XENT)
                .nIn(in)
                .nOut(out)
                .activation(Activation.SIGMOID)
                .build();
    }
}
