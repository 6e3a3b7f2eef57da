package org.winnow.bench;

import java.util.List;

/**
 * BERT's encoder (Devlin et al. 2019) as an ONNX graph with random weights, in the form in which PyTorch exports it, so that
 * ONNX Runtime recognises and fuses the same parts as in any published BERT.
 */
final class BertGraph {
    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";
    static final String OUTPUT = "last_hidden_state";

    private static final float EPSILON = 1e-12f;

    private final BertShape shape;
    private final OnnxGraph graph = new OnnxGraph("bert");

    private BertGraph(BertShape shape) {
        this.shape = shape;
    }

    static OnnxGraph of(BertShape shape) {
        return new BertGraph(shape).build();
    }

    private OnnxGraph build() {
        graph.input(IDS);
        graph.input(MASK);
        graph.input(TYPES);
        constants();
        String mask = mask();
        String hidden = embeddings();
        for (int layer = 0; layer < shape.layers(); layer++) {
            hidden = layer("layer." + layer + ".", hidden, mask);
        }
        graph.node("Identity", List.of(hidden), OUTPUT);
        graph.output(OUTPUT);
        return graph;
    }

    private void constants() {
        graph.scalar("one", 1);
        graph.scalar("two", 2);
        graph.scalar("half", 0.5f);
        graph.scalar("root_of_two", (float) Math.sqrt(2));
        graph.scalar("epsilon", EPSILON);
        graph.scalar("masked", -10_000);
        graph.scalar("root_of_head", (float) Math.sqrt(shape.width() / (double) shape.heads()));
        graph.numbers("zero_index", 0);
        graph.numbers("one_index", 1);
        graph.numbers("by_head", 0, 0, shape.heads(), shape.width() / shape.heads());
        graph.numbers("joined", 0, 0, shape.width());
    }

    /** 0 where there is a word piece and a large negative number where there is padding, batch by 1 by 1 by length. */
    private String mask() {
        String wide = graph.node("Unsqueeze", List.of(MASK), OnnxGraph.Attribute.numbers("axes", 1L));
        String wider = graph.node("Unsqueeze", List.of(wide), OnnxGraph.Attribute.numbers("axes", 2L));
        String real = graph.node("Cast", List.of(wider), OnnxGraph.Attribute.number("to", 1));
        String padding = graph.node("Sub", List.of("one", real));
        return graph.node("Mul", List.of(padding, "masked"));
    }

    private String embeddings() {
        String words = graph.weights("embeddings.word", shape.vocabulary(), shape.width());
        String places = graph.weights("embeddings.position", shape.positions(), shape.width());
        String types = graph.weights("embeddings.type", 2, shape.width());
        String length = graph.node(
                "Gather",
                List.of(graph.node("Shape", List.of(IDS)), "one_index"),
                OnnxGraph.Attribute.number("axis", 0));
        String place = graph.node("Slice", List.of(places, "zero_index", length, "zero_index"));
        String word = graph.node("Gather", List.of(words, IDS), OnnxGraph.Attribute.number("axis", 0));
        String type = graph.node("Gather", List.of(types, TYPES), OnnxGraph.Attribute.number("axis", 0));
        String sum = graph.node("Add", List.of(graph.node("Add", List.of(word, type)), place));
        return normalized("embeddings.", sum);
    }

    private String layer(String name, String hidden, String mask) {
        String attended = dense(name + "output", attention(name, hidden, mask), shape.width(), shape.width());
        String first = normalized(name + "attention.", graph.node("Add", List.of(attended, hidden)));
        String inner = gelu(dense(name + "inner", first, shape.width(), shape.inner()));
        String outer = dense(name + "outer", inner, shape.inner(), shape.width());
        return normalized(name, graph.node("Add", List.of(outer, first)));
    }

    private String attention(String name, String hidden, String mask) {
        String query = heads(dense(name + "query", hidden, shape.width(), shape.width()), 0L, 2L, 1L, 3L);
        String key = heads(dense(name + "key", hidden, shape.width(), shape.width()), 0L, 2L, 3L, 1L);
        String value = heads(dense(name + "value", hidden, shape.width(), shape.width()), 0L, 2L, 1L, 3L);
        String scores = graph.node("Div", List.of(graph.node("MatMul", List.of(query, key)), "root_of_head"));
        String weights = graph.node(
                "Softmax", List.of(graph.node("Add", List.of(scores, mask))), OnnxGraph.Attribute.number("axis", 3));
        String mixed = transposed(graph.node("MatMul", List.of(weights, value)), 0L, 2L, 1L, 3L);
        return graph.node("Reshape", List.of(mixed, "joined"));
    }

    private String heads(String vectors, Long... order) {
        return transposed(graph.node("Reshape", List.of(vectors, "by_head")), order);
    }

    private String transposed(String vectors, Long... order) {
        return graph.node("Transpose", List.of(vectors), OnnxGraph.Attribute.numbers("perm", order));
    }

    private String dense(String name, String input, int from, int to) {
        String weights = graph.weights(name + ".weight", from, to);
        String bias = graph.weights(name + ".bias", to);
        return graph.node("Add", List.of(graph.node("MatMul", List.of(input, weights)), bias));
    }

    private String gelu(String x) {
        String erf = graph.node("Erf", List.of(graph.node("Div", List.of(x, "root_of_two"))));
        String scaled = graph.node("Mul", List.of(x, graph.node("Add", List.of(erf, "one"))));
        return graph.node("Mul", List.of(scaled, "half"));
    }

    private String normalized(String name, String x) {
        String off = graph.node("Sub", List.of(x, mean(x)));
        String variance = mean(graph.node("Pow", List.of(off, "two")));
        String spread = graph.node("Sqrt", List.of(graph.node("Add", List.of(variance, "epsilon"))));
        String unit = graph.node("Div", List.of(off, spread));
        String scaled = graph.node("Mul", List.of(unit, graph.filled(name + "norm.weight", 1, shape.width())));
        return graph.node("Add", List.of(scaled, graph.filled(name + "norm.bias", 0, shape.width())));
    }

    private String mean(String x) {
        return graph.node("ReduceMean", List.of(x), OnnxGraph.Attribute.numbers("axes", -1L));
    }
}
