package org.winnow.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.winnow.classify.Features;
import org.winnow.classify.LabelGraph;
import org.winnow.classify.LabelNetwork;
import org.winnow.classify.NetworkShape;
import org.winnow.classify.VectorSpace;
import org.winnow.evaluate.Outcomes;
import org.winnow.evaluate.RankMetrics;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * Fits the network. A label or kind that a row does not decide is masked out of the loss, so that corpora with one label each
 * train one network. The weights of the pass with the best mean AUC on the dev rows are kept.
 */
final class NetworkTraining {
    private static final int BATCH = 256;
    private static final int PASSES = 9;
    private static final int PATIENCE = 3;
    /** Kinds are rarer than labels and lean on them. */
    private static final double KIND_WEIGHT = 0.5;

    private static final LabelGraph.Fitting FITTING = new LabelGraph.Fitting(1e-3, 0.7, 1e-4, 20);

    private final List<Example> train;
    private final List<Features> trainFeatures;
    private final List<Example> dev;
    private final List<Features> devFeatures;
    private final Consumer<String> log;

    NetworkTraining(
            List<Example> train,
            List<Features> trainFeatures,
            List<Example> dev,
            List<Features> devFeatures,
            Consumer<String> log) {
        this.train = train;
        this.trainFeatures = trainFeatures;
        this.dev = dev;
        this.devFeatures = devFeatures;
        this.log = log;
    }

    LabelNetwork fit(NetworkShape shape, VectorSpace space) {
        ComputationGraph graph = LabelGraph.build(shape, FITTING);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            order.add(i);
        }
        Random random = new Random(20);
        double best = 0;
        int since = 0;
        INDArray kept = graph.params().dup();
        for (int pass = 1; pass <= PASSES && since < PATIENCE; pass++) {
            Collections.shuffle(order, random);
            pass(graph, order);
            double auc = meanAuc(LabelGraph.network(shape, space, graph));
            log.accept(String.format(java.util.Locale.ROOT, "pass %d: mean AUC %.4f on dev rows", pass, auc));
            since++;
            if (auc > best) {
                best = auc;
                since = 0;
                kept = graph.params().dup();
            }
        }
        graph.setParams(kept);
        return LabelGraph.network(shape, space, graph);
    }

    private void pass(ComputationGraph graph, List<Integer> order) {
        for (int from = 0; from < order.size(); from += BATCH) {
            List<Integer> rows = order.subList(from, Math.min(order.size(), from + BATCH));
            List<Features> features = rows.stream().map(trainFeatures::get).toList();
            List<Example> examples = rows.stream().map(train::get).toList();
            INDArray[] labels = new INDArray[2 * Label.values().length];
            INDArray[] masks = new INDArray[labels.length];
            for (Label label : Label.values()) {
                int kinds = Label.values().length + label.ordinal();
                labels[label.ordinal()] = matrix(examples, 1, (e, k) -> value(e, label));
                masks[label.ordinal()] =
                        matrix(examples, 1, (e, k) -> e.row().is(label).isPresent() ? e.weight() : 0);
                List<Kind> of = label.kinds();
                labels[kinds] = matrix(examples, of.size(), (e, k) -> value(e, of.get(k)));
                masks[kinds] = matrix(
                        examples,
                        of.size(),
                        (e, k) -> e.row().is(of.get(k)).isPresent() ? KIND_WEIGHT * e.weight() : 0);
            }
            graph.fit(new MultiDataSet(LabelGraph.arrays(features), labels, null, masks));
        }
    }

    /** A number of an example and a column. */
    private interface Cell {
        double of(Example example, int column);
    }

    private static double value(Example example, Label label) {
        return example.row().is(label).orElse(false) ? 1 : 0;
    }

    private static double value(Example example, Kind kind) {
        return example.row().is(kind).orElse(false) ? 1 : 0;
    }

    private static INDArray matrix(List<Example> examples, int columns, Cell cell) {
        float[] values = new float[examples.size() * columns];
        for (int row = 0; row < examples.size(); row++) {
            for (int k = 0; k < columns; k++) {
                values[row * columns + k] = (float) cell.of(examples.get(row), k);
            }
        }
        return Nd4j.create(values, new long[] {examples.size(), columns}, 'c');
    }

    private double meanAuc(LabelNetwork network) {
        List<double[]> logOdds = network.logOdds(devFeatures);
        List<Double> all = new ArrayList<>();
        StringBuilder line = new StringBuilder("   ");
        for (Label label : Label.values()) {
            for (boolean own : new boolean[] {true, false}) {
                double auc = auc(label, own, logOdds);
                if (Double.isFinite(auc)) {
                    all.add(auc);
                    line.append(String.format(
                            java.util.Locale.ROOT, " %s %s %.3f", label.key(), own ? "own" : "corpora", auc));
                }
            }
        }
        log.accept(line.toString());
        return all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private double auc(Label label, boolean own, List<double[]> logOdds) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < dev.size(); i++) {
            boolean ours = dev.get(i).row().gold().size() > 1;
            if (ours == own && LabelData.calibrates(dev.get(i).row(), label)) {
                rows.add(i);
            }
        }
        boolean[] gold = new boolean[rows.size()];
        double[] scores = new double[rows.size()];
        for (int k = 0; k < gold.length; k++) {
            gold[k] = dev.get(rows.get(k)).row().is(label).orElseThrow();
            scores[k] = logOdds.get(rows.get(k))[LabelNetwork.index(label)];
        }
        Outcomes outcomes = Outcomes.of(gold, scores);
        return outcomes.hasBothClasses() ? RankMetrics.auc(outcomes, ones(gold.length)) : Double.NaN;
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
