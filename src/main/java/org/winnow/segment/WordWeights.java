package org.winnow.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/** Joins maximum-entropy models by the mean of their weights: as exact as asking each and multiplying, at the price of one. */
final class WordWeights {
    private static final double SMALLEST = 0.02; // weights below it change no decision and fill the file

    private WordWeights() {}

    static MaxentModel mean(MaxentModel one, MaxentModel other) {
        LineState[] states = LineState.values();
        Map<String, double[]> sums = new LinkedHashMap<>();
        add(sums, (AbstractModel) one);
        add(sums, (AbstractModel) other);
        List<String> predicates = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        sums.forEach((predicate, sum) -> {
            int[] outcomes = IntStream.range(0, states.length)
                    .filter(s -> Math.abs(sum[s]) >= 2 * SMALLEST)
                    .toArray();
            if (outcomes.length > 0) {
                double[] weights = new double[outcomes.length];
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = sum[outcomes[i]] / 2;
                }
                predicates.add(predicate);
                contexts.add(new Context(outcomes, weights));
            }
        });
        String[] names = Arrays.stream(states).map(Enum::name).toArray(String[]::new);
        return new QNModel(contexts.toArray(Context[]::new), predicates.toArray(String[]::new), names);
    }

    @SuppressWarnings("unchecked") // what OpenNLP keeps at that place of its data structures
    private static void add(Map<String, double[]> sums, AbstractModel model) {
        Map<String, Context> predicates = (Map<String, Context>) model.getDataStructures()[1];
        predicates.forEach((predicate, context) -> {
            double[] sum = sums.computeIfAbsent(predicate, p -> new double[LineState.values().length]);
            int[] outcomes = context.getOutcomes();
            double[] weights = context.getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                sum[LineState.valueOf(model.getOutcome(outcomes[i])).ordinal()] += weights[i];
            }
        });
    }
}
