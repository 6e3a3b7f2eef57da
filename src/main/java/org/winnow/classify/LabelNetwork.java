package org.winnow.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.network.Dense;

/**
 * A trained network and the space its vectors live in. {@link LabelGraph} fits it in Deeplearning4j; its answers are sums in Java, so
 * that asking it starts no native library, and a row's never depend on the rows beside it. Immutable, thread-safe.
 */
public final class LabelNetwork {
    /** The layers in the order in which {@link #parameters} holds them. */
    static final List<String> LAYERS = List.of(
            "context",
            "matched",
            "shared",
            "topic",
            "hostility",
            "hostility_kinds",
            "propaganda",
            "propaganda_kinds",
            "conspiracy",
            "conspiracy_kinds",
            "off_topic",
            "off_topic_kinds");

    private static final double NEAREST = 1e-7; // to a probability of 0 or 1

    private final NetworkShape shape;
    private final VectorSpace space;
    private final float[] parameters;
    private final Dense context;
    private final Dense matched;
    private final Dense shared;
    private final Dense topic;
    private final Map<Label, Dense> heads = new EnumMap<>(Label.class);
    private final Map<Label, Dense> kindHeads = new EnumMap<>(Label.class);

    private LabelNetwork(NetworkShape shape, VectorSpace space, float[] parameters) {
        this.shape = shape;
        this.space = space;
        this.parameters = parameters;
        Layers layers = new Layers(parameters);
        this.context = layers.next(shape.vector(), shape.context());
        this.matched = layers.next(shape.vector(), shape.match());
        this.shared = layers.next(shape.vector() + shape.text(), shape.shared());
        this.topic = layers.next(shape.match() + shape.topicSignals(), shape.topic());
        for (Label label : List.of(Label.HOSTILITY, Label.PROPAGANDA, Label.CONSPIRACY, Label.OFF_TOPIC)) {
            heads.put(label, layers.next(headInputs(shape, label), 1));
            kindHeads.put(
                    label, layers.next(headInputs(shape, label), label.kinds().size()));
        }
        if (layers.from != parameters.length) {
            throw new IllegalArgumentException(parameters.length + " parameters; this shape has " + layers.from);
        }
    }

    /** Cuts parameters into layers. */
    private static final class Layers {
        private final float[] parameters;
        private int from;

        Layers(float[] parameters) {
            this.parameters = parameters;
        }

        Dense next(int inputs, int outputs) {
            int start = from;
            from += Dense.size(inputs, outputs);
            if (from > parameters.length) {
                throw new IllegalArgumentException(parameters.length + " parameters; this shape has more");
            }
            return Dense.of(parameters, start, inputs, outputs);
        }
    }

    private static int headInputs(NetworkShape shape, Label label) {
        return shape.shared() + shape.text() + shape.context() + (label == Label.OFF_TOPIC ? shape.topic() : 0);
    }

    /**
     * Returns a network with given weights, as {@link #parameters} gave them.
     *
     * @throws IllegalArgumentException if there are more or fewer than the shape has
     */
    static LabelNetwork of(NetworkShape shape, VectorSpace space, float[] parameters) {
        return new LabelNetwork(shape, space, parameters.clone());
    }

    /** Returns the space its vectors live in. */
    public VectorSpace space() {
        return space;
    }

    /** Returns its sizes. */
    NetworkShape shape() {
        return shape;
    }

    /** Returns all weights, layer by layer in the order of {@link #LAYERS}, each in the library's order. */
    float[] parameters() {
        return parameters.clone();
    }

    /**
     * Returns log odds, not calibrated, of the labels and kinds of each row: first the labels, then the kinds, in the order of
     * their enums.
     */
    public List<double[]> logOdds(List<Features> rows) {
        List<double[]> scores = new ArrayList<>(rows.size());
        rows.forEach(row -> scores.add(logOdds(row)));
        return scores;
    }

    private double[] logOdds(Features row) {
        float[] read = shared.rectified(row.comment(), row.text());
        float[] parent = context.rectified(row.parent());
        float[] related = topic.rectified(matched.rectified(row.match()), row.topic());
        double[] all = new double[Label.values().length + Kind.values().length];
        int next = Label.values().length;
        for (Label label : Label.values()) {
            float[][] inputs = label == Label.OFF_TOPIC
                    ? new float[][] {read, row.text(), related, parent}
                    : new float[][] {read, row.text(), parent};
            all[index(label)] = bounded(heads.get(label).sums(inputs)[0]);
            for (float kind : kindHeads.get(label).sums(inputs)) {
                all[next++] = bounded(kind);
            }
        }
        return all;
    }

    /** Log odds no further out than a probability in single precision tells apart. */
    private static double bounded(float sum) {
        double most = Math.log((1 - NEAREST) / NEAREST);
        return Math.max(-most, Math.min(most, sum));
    }

    /** Returns the place of a label in what {@link #logOdds} gives. */
    public static int index(Label label) {
        return label.ordinal();
    }

    /** Returns the place of a kind in what {@link #logOdds} gives. */
    public static int index(Kind kind) {
        return Label.values().length + kind.ordinal();
    }
}
