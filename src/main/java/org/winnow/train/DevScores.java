package org.winnow.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.winnow.classify.Calibration;
import org.winnow.classify.LabelNetwork;
import org.winnow.corpus.LabelRow;
import org.winnow.evaluate.Outcomes;
import org.winnow.evaluate.RankMetrics;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/** What a trained network says of the dev rows, and what is chosen from that. Immutable. */
final class DevScores {
    /** Rows of a set from which on its figure is worth telling. */
    private static final int LEAST_ROWS = 50;

    private final List<Example> dev;
    private final List<double[]> logOdds;
    private final Calibration calibration;

    DevScores(List<Example> dev, List<double[]> logOdds) {
        this.dev = dev;
        this.logOdds = logOdds;
        Map<String, Calibration.Line> lines = new HashMap<>();
        for (Label label : Label.values()) {
            lines.put(
                    label.key(),
                    fit(row -> LabelData.calibrates(row, label), row -> row.is(label), LabelNetwork.index(label)));
        }
        for (Kind kind : Kind.values()) {
            Calibration.Line line =
                    fit(row -> LabelData.calibrates(row, kind.label()), row -> row.is(kind), LabelNetwork.index(kind));
            lines.put(kind.key(), line.equals(Calibration.Line.IDENTITY) ? pooled(kind.label()) : line);
        }
        this.calibration = new Calibration(lines);
    }

    private Calibration.Line fit(
            Predicate<LabelRow> counts, java.util.function.Function<LabelRow, Optional<Boolean>> gold, int index) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < dev.size(); i++) {
            if (counts.test(dev.get(i).row()) && gold.apply(dev.get(i).row()).isPresent()) {
                rows.add(i);
            }
        }
        double[] scores = new double[rows.size()];
        boolean[] positives = new boolean[rows.size()];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = logOdds.get(rows.get(k))[index];
            positives[k] = gold.apply(dev.get(rows.get(k)).row()).orElseThrow();
        }
        return PlattScaling.fit(scores, positives);
    }

    /** A kind that is too rare for a line of its own is calibrated as the kinds of its label are together. */
    private Calibration.Line pooled(Label label) {
        List<Double> scores = new ArrayList<>();
        List<Boolean> gold = new ArrayList<>();
        for (int i = 0; i < dev.size(); i++) {
            LabelRow row = dev.get(i).row();
            for (Kind kind : label.kinds()) {
                if (LabelData.calibrates(row, label) && row.is(kind).isPresent()) {
                    scores.add(logOdds.get(i)[LabelNetwork.index(kind)]);
                    gold.add(row.is(kind).orElseThrow());
                }
            }
        }
        boolean[] positives = new boolean[gold.size()];
        for (int i = 0; i < positives.length; i++) {
            positives[i] = gold.get(i);
        }
        return PlattScaling.fit(scores.stream().mapToDouble(Double::doubleValue).toArray(), positives);
    }

    Calibration calibration() {
        return calibration;
    }

    /**
     * How a label does on a part of the dev rows.
     *
     * @param rows how many rows
     * @param positives how many have the label
     * @param auc area under the ROC curve
     * @param threshold calibrated score with the best F1
     * @param f1 that F1
     * @param atHalf F1 where a label is given from 0.5 on
     */
    record Summary(int rows, int positives, double auc, double threshold, double f1, double atHalf) {}

    /** Returns how a label does on our own labels, or on the public ones. */
    Optional<Summary> summary(Label label, boolean own) {
        return summary(label, row -> (row.gold().size() > 1) == own);
    }

    /** Returns how a label does on rows of a set. */
    Optional<Summary> summary(Label label, Predicate<LabelRow> part) {
        List<Boolean> gold = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Calibration.Line line = calibration.byKey().get(label.key());
        for (int i = 0; i < dev.size(); i++) {
            LabelRow row = dev.get(i).row();
            if (part.test(row) && LabelData.calibrates(row, label)) {
                gold.add(row.is(label).orElseThrow());
                scores.add(line.probability(logOdds.get(i)[LabelNetwork.index(label)]));
            }
        }
        boolean[] positives = new boolean[gold.size()];
        double[] p = new double[gold.size()];
        for (int i = 0; i < p.length; i++) {
            positives[i] = gold.get(i);
            p[i] = scores.get(i);
        }
        Outcomes outcomes = Outcomes.of(positives, p);
        return outcomes.hasBothClasses() ? Optional.of(summary(outcomes)) : Optional.empty();
    }

    private static Summary summary(Outcomes outcomes) {
        int[] ones = new int[outcomes.size()];
        Arrays.fill(ones, 1);
        double threshold = RankMetrics.bestF1Threshold(outcomes);
        return new Summary(
                outcomes.size(),
                outcomes.positives(),
                RankMetrics.auc(outcomes, ones),
                threshold,
                f1(outcomes, threshold),
                f1(outcomes, 0.5));
    }

    private static double f1(Outcomes outcomes, double threshold) {
        int hits = 0;
        int given = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            boolean labeled = outcomes.score(i) >= threshold;
            given += labeled ? 1 : 0;
            hits += labeled && outcomes.gold(i) ? 1 : 0;
        }
        return given + outcomes.positives() == 0 ? 0 : 2.0 * hits / (given + outcomes.positives());
    }

    /** Returns a table by set, of those that the dev rows hold enough of. */
    List<String> linesBySet() {
        TreeSet<String> sets = new TreeSet<>();
        dev.forEach(example -> sets.add(example.row().set()));
        List<String> lines = new ArrayList<>();
        for (String set : sets) {
            for (Label label : Label.values()) {
                summary(label, row -> row.set().equals(set))
                        .filter(s -> s.rows() >= LEAST_ROWS)
                        .ifPresent(s -> lines.add(String.format(
                                Locale.ROOT,
                                "| %s | %s | %d | %d | %.3f |",
                                set,
                                label.key(),
                                s.rows(),
                                s.positives(),
                                s.auc())));
            }
        }
        return lines;
    }

    /** Returns a table of it, a line a label and part. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Label label : Label.values()) {
            for (boolean own : new boolean[] {true, false}) {
                summary(label, own)
                        .ifPresent(s -> lines.add(String.format(
                                Locale.ROOT,
                                "| %s | %s | %d | %d | %.3f | %.2f | %.3f | %.3f |",
                                label.key(),
                                own ? "our own labels" : "public corpora",
                                s.rows(),
                                s.positives(),
                                s.auc(),
                                s.threshold(),
                                s.f1(),
                                s.atHalf())));
            }
        }
        return lines;
    }
}
