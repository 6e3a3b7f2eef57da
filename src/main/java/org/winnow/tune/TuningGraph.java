package org.winnow.tune;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.winnow.encode.Embedding;

/**
 * The upper layers with what they are trained for.
 *
 * <p>Three losses are added up: cross-entropy of the heads, over what is known; the squared distance to the published encoder's
 * vector, so that texts of one subject stay together; and, in batches of pairs, the cross-entropy of finding what a text is about
 * among the others (van den Oord et al. 2018).
 */
final class TuningGraph {
    /** Weight of staying near the published vectors. */
    private static final double STAY = 0.3;
    /** Weight of finding the other of a pair. */
    private static final double PAIR = 0.4;
    /** How much faster than the layers, which know their language, the heads learn, which start from nothing. */
    private static final double HEADS_FASTER = 6;
    /** A cosine of 1 in log odds. */
    private static final double SHARPNESS = 10;

    static final String HEAD_WEIGHTS = "heads.weight";
    static final String HEAD_BIASES = "heads.bias";

    private static final String GOLD = "gold";
    private static final String[] FEATURES = {
        "hidden", "mask", "mean", "counts", "published", "present", "target", "barred"
    };

    private final SameDiff graph = SameDiff.create();
    private final Adam adam = new Adam(0);
    private final List<String> trained;

    /**
     * How the published vectors lie.
     *
     * @param center their mean
     * @param scale what a number is multiplied with, the mean taken off, to a spread of 1
     */
    record Frame(float[] center, float scale) {
        static Frame of(List<Embedding> vectors) {
            int width = vectors.get(0).size();
            double[] sum = new double[width];
            double squares = 0;
            for (Embedding vector : vectors) {
                for (int i = 0; i < width; i++) {
                    sum[i] += vector.get(i);
                    squares += (double) vector.get(i) * vector.get(i);
                }
            }
            float[] center = new float[width];
            double centerSquares = 0;
            for (int i = 0; i < width; i++) {
                center[i] = (float) (sum[i] / vectors.size());
                centerSquares += (double) center[i] * center[i];
            }
            return new Frame(center, (float) (1 / Math.sqrt((squares / vectors.size() - centerSquares) / width)));
        }
    }

    /**
     * @param from first layer that is trained
     * @param weights numbers to start from, by name, the heads' included
     * @param frame how the published vectors lie
     * @param heads how many things are told of a text
     */
    TuningGraph(int from, Map<String, float[]> weights, Frame frame, int heads) {
        SDVariable hidden = graph.placeHolder("hidden", DataType.FLOAT, Rows.PLACES, UpperLayers.WIDTH);
        SDVariable mask = graph.placeHolder("mask", DataType.FLOAT, Rows.COUNT, 1, Rows.LENGTH, Rows.LENGTH);
        SDVariable mean = graph.placeHolder("mean", DataType.FLOAT, Rows.TEXTS, Rows.PLACES);
        SDVariable last = new UpperLayers(graph, weights, mask).over(from, hidden);
        SDVariable places = placed(mean.mmul(last), frame);
        SDVariable logits = places.mul(HEADS_FASTER)
                .mmul(graph.var(HEAD_WEIGHTS, head(weights, heads)))
                .add(graph.var(HEAD_BIASES, Nd4j.createFromArray(weights.get(HEAD_BIASES))));
        graph.updateVariableNameAndReference(logits, "logits");
        SDVariable loss = known(logits, heads)
                .add(near(places, frame).mul(STAY))
                .add(pairs(places).mul(PAIR));
        graph.updateVariableNameAndReference(loss, "loss");
        graph.setLossVariables("loss");
        trained = List.copyOf(weights.keySet());
        graph.setTrainingConfig(TrainingConfig.builder()
                .updater(adam)
                .dataSetFeatureMapping(FEATURES)
                .dataSetLabelMapping(GOLD)
                .build());
    }

    private static INDArray head(Map<String, float[]> weights, int heads) {
        return Nd4j.create(weights.get(HEAD_WEIGHTS), new long[] {UpperLayers.WIDTH, heads}, 'c');
    }

    /** Vectors of length 1, the published mean taken off, at a spread of 1. */
    private SDVariable placed(SDVariable vectors, Frame frame) {
        return unit(vectors).sub(center(frame)).mul(frame.scale());
    }

    private SDVariable center(Frame frame) {
        if (graph.hasVariable("center")) {
            return graph.getVariable("center");
        }
        return graph.constant("center", Nd4j.createFromArray(frame.center()).reshape(1, UpperLayers.WIDTH));
    }

    private SDVariable unit(SDVariable vectors) {
        return vectors.div(graph.math.sqrt(vectors.mul(vectors).sum(true, 1).add(1e-12)));
    }

    /** Cross-entropy by hand: the ready-made one takes no mask of cells. */
    private SDVariable known(SDVariable logits, int heads) {
        SDVariable gold = graph.placeHolder(GOLD, DataType.FLOAT, Rows.TEXTS, heads);
        SDVariable counts = graph.placeHolder("counts", DataType.FLOAT, Rows.TEXTS, heads);
        SDVariable soft = graph.math.log(
                graph.math.exp(graph.math.neg(graph.math.abs(logits))).add(1.0));
        SDVariable each = graph.nn.relu(logits, 0).sub(logits.mul(gold)).add(soft);
        SDVariable loss = each.mul(counts).sum().div(counts.sum().add(1e-6));
        graph.updateVariableNameAndReference(loss, "lossOfHeads");
        return loss;
    }

    private SDVariable near(SDVariable places, Frame frame) {
        SDVariable published = graph.placeHolder("published", DataType.FLOAT, Rows.TEXTS, UpperLayers.WIDTH);
        SDVariable present = graph.placeHolder("present", DataType.FLOAT, Rows.TEXTS, 1);
        SDVariable gap = places.sub(published.sub(center(frame)).mul(frame.scale()));
        SDVariable loss = gap.mul(gap).mul(present).sum().div(present.sum().mul(UpperLayers.WIDTH));
        graph.updateVariableNameAndReference(loss, "lossOfDistance");
        return loss;
    }

    private SDVariable pairs(SDVariable places) {
        SDVariable target = graph.placeHolder("target", DataType.FLOAT, Rows.TEXTS, Rows.TEXTS);
        SDVariable barred = graph.placeHolder("barred", DataType.FLOAT, Rows.TEXTS, Rows.TEXTS);
        SDVariable directions = unit(places);
        SDVariable cosines = graph.mmul(directions, directions, false, true, false)
                .mul(SHARPNESS)
                .add(barred);
        SDVariable chances = graph.nn.softmax(cosines, 1);
        SDVariable loss = graph.math
                .neg(graph.math.log(chances.add(1e-9)).mul(target).sum())
                .div(target.sum().add(1e-6));
        graph.updateVariableNameAndReference(loss, "lossOfPairs");
        return loss;
    }

    /**
     * Takes a step down the gradient (Adam: Kingma and Ba 2015).
     *
     * @param rate how far a number goes at most
     */
    void step(Batch batch, double rate) {
        adam.setLearningRate(rate);
        Map<String, INDArray> inputs = batch.inputs();
        INDArray[] features = Arrays.stream(FEATURES).map(inputs::get).toArray(INDArray[]::new);
        graph.fit(new MultiDataSet(features, new INDArray[] {inputs.get(GOLD)}));
    }

    /** Returns the heads' log odds for each text. */
    float[][] logits(Batch batch) {
        return graph.output(batch.inputs(), "logits").get("logits").toFloatMatrix();
    }

    /** Returns the losses of a batch: heads, distance, pairs. */
    double[] losses(Batch batch) {
        Map<String, INDArray> out = graph.output(batch.inputs(), "lossOfHeads", "lossOfDistance", "lossOfPairs");
        return new double[] {
            out.get("lossOfHeads").getDouble(0),
            out.get("lossOfDistance").getDouble(0),
            out.get("lossOfPairs").getDouble(0)
        };
    }

    /** Returns all weights by name. */
    Map<String, float[]> weights() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (String name : trained) {
            weights.put(name, graph.getVariable(name).getArr().dup('c').data().asFloat());
        }
        return weights;
    }
}
