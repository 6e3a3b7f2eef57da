package org.winnow.tune;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.winnow.encode.LayerWeights;
import org.winnow.encode.SentenceEncoder;

/**
 * The encoder's upper layers in SameDiff (BERT: Devlin et al. 2019), on the hidden states of a batch.
 * Adds its variables to a graph under the names of {@link LayerWeights}, so that they can be read back.
 */
final class UpperLayers {
    static final int WIDTH = SentenceEncoder.DIMENSION;

    private final SameDiff graph;
    private final Map<String, float[]> weights;
    private final SDVariable mask;
    private final SDVariable split;
    private final SDVariable join;

    /**
     * @param graph what the layers are added to
     * @param weights numbers to start from, by name
     * @param mask 0 where one place sees the other, far below 0 elsewhere: {@code [rows, 1, places, places]}
     */
    UpperLayers(SameDiff graph, Map<String, float[]> weights, SDVariable mask) {
        this.graph = graph;
        this.weights = new LinkedHashMap<>(weights);
        this.mask = mask;
        this.split = graph.constant("split", Nd4j.createFromArray(new long[] {
            Rows.COUNT, Rows.LENGTH, LayerWeights.HEADS, WIDTH / LayerWeights.HEADS
        }));
        this.join = graph.constant("join", Nd4j.createFromArray(new long[] {-1, WIDTH}));
    }

    /**
     * Adds the layers from one on.
     *
     * @param from first layer
     * @param hidden a line a place: {@code [places, 384]}
     * @return the last layer's lines
     */
    SDVariable over(int from, SDVariable hidden) {
        SDVariable x = hidden;
        for (int layer = from; layer < LayerWeights.LAYERS; layer++) {
            x = layer("encoder.layer." + layer + ".", x);
        }
        return x;
    }

    private SDVariable layer(String name, SDVariable x) {
        SDVariable attended = dense(name + "attention.output.dense", attention(name + "attention.self.", x));
        SDVariable middle = norm(name + "attention.output.LayerNorm", attended.add(x));
        SDVariable inner = gelu(dense(name + "intermediate.dense", middle));
        return norm(
                name + "output.LayerNorm", dense(name + "output.dense", inner).add(middle));
    }

    private SDVariable attention(String name, SDVariable x) {
        SDVariable query = heads(dense(name + "query", x));
        SDVariable key = heads(dense(name + "key", x));
        SDVariable value = heads(dense(name + "value", x));
        double scale = 1 / Math.sqrt((double) WIDTH / LayerWeights.HEADS);
        SDVariable scores =
                graph.mmul(query, key, false, true, false).mul(scale).add(mask);
        SDVariable mixed = graph.mmul(graph.nn.softmax(scores, 3), value);
        return graph.reshape(graph.permute(mixed, 0, 2, 1, 3), join);
    }

    private SDVariable heads(SDVariable x) {
        return graph.permute(graph.reshape(x, split), 0, 2, 1, 3);
    }

    /** BERT's own form; SameDiff's ready-made ones are another function. */
    private SDVariable gelu(SDVariable x) {
        return x.mul(0.5).mul(graph.math.erf(x.mul(1 / Math.sqrt(2))).add(1.0));
    }

    private SDVariable dense(String name, SDVariable x) {
        return x.mmul(matrix(name + ".weight")).add(vector(name + ".bias"));
    }

    private SDVariable norm(String name, SDVariable x) {
        return graph.nn.layerNorm(x, vector(name + ".weight"), vector(name + ".bias"), true, 1);
    }

    private SDVariable matrix(String name) {
        float[] values = weights.get(name);
        int rows = name.contains(".output.dense") && !name.contains("attention") ? LayerWeights.INNER : WIDTH;
        return graph.var(
                name,
                Nd4j.create(values, new long[] {rows, values.length / rows}, 'c')
                        .castTo(DataType.FLOAT));
    }

    private SDVariable vector(String name) {
        return graph.var(name, Nd4j.createFromArray(weights.get(name)));
    }
}
