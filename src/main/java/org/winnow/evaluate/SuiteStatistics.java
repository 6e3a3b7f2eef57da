package org.winnow.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Figures over things that come in groups, such as the cases of a template, with intervals by drawing groups. */
final class SuiteStatistics {
    private static final Metric MEAN = (outcomes, weights) -> {
        double sum = 0;
        double n = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            sum += weights[row] * outcomes.score(row);
            n += weights[row];
        }
        return n == 0 ? Double.NaN : sum / n;
    };

    private final Bootstrap bootstrap;

    SuiteStatistics(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Returns the mean of a value; not defined where there is nothing. */
    <T> Figure mean(List<T> things, ToDoubleFunction<T> value, Function<T, String> group) {
        return figure(things, thing -> true, value, group, MEAN);
    }

    /** Returns the share of cases that are right, drawn by template. */
    Figure accuracy(List<ScoredCase> cases) {
        return mean(cases, scored -> scored.isRight() ? 1 : 0, ScoredCase::template);
    }

    /** Returns the AUC of the cases that have a score, drawn by template. */
    Figure auc(List<ScoredCase> cases) {
        List<ScoredCase> known =
                cases.stream().filter(scored -> scored.score().isPresent()).toList();
        return figure(
                known,
                ScoredCase::isPositive,
                scored -> scored.score().orElseThrow(),
                ScoredCase::template,
                Metric.auc());
    }

    private <T> Figure figure(
            List<T> things, Predicate<T> gold, ToDoubleFunction<T> score, Function<T, String> group, Metric metric) {
        boolean[] golds = new boolean[things.size()];
        double[] scores = new double[things.size()];
        int[] groups = new int[things.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            T thing = things.get(i);
            golds[i] = gold.test(thing);
            scores[i] = score.applyAsDouble(thing);
            Integer number = numbers.putIfAbsent(group.apply(thing), numbers.size());
            groups[i] = number == null ? numbers.size() - 1 : number;
        }
        return things.isEmpty() ? Figure.NONE : bootstrap.figure(Outcomes.grouped(golds, scores, groups), metric);
    }
}
