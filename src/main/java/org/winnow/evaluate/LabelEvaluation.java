package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Label;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

/** Measures a model beside a baseline on labelled rows. */
public final class LabelEvaluation {
    private final RowScorer model;
    private final Policy modelPolicy;
    private final RowScorer baseline;
    private final Policy baselinePolicy;
    private final Bootstrap bootstrap;

    /**
     * @param model the model
     * @param modelPolicy thresholds of the model
     * @param baseline what it is compared with
     * @param baselinePolicy thresholds of the baseline
     * @param bootstrap how intervals are made
     */
    public LabelEvaluation(
            RowScorer model, Policy modelPolicy, RowScorer baseline, Policy baselinePolicy, Bootstrap bootstrap) {
        this.model = model;
        this.modelPolicy = modelPolicy;
        this.baseline = baseline;
        this.baselinePolicy = baselinePolicy;
        this.bootstrap = bootstrap;
    }

    /**
     * Scores every set with both models.
     *
     * @param progress is told the name of each set before it is scored
     */
    public LabelReport run(List<MeasuredSet> sets, Consumer<String> progress) {
        List<SetFigures> figures = new ArrayList<>();
        for (MeasuredSet set : sets) {
            progress.accept(set.name());
            figures.add(figures(set));
        }
        return new LabelReport(figures);
    }

    private SetFigures figures(MeasuredSet set) {
        OptionalDouble[] ofModel = scores(model, set);
        OptionalDouble[] ofBaseline = scores(baseline, set);
        boolean compared = IntStream.range(0, ofBaseline.length).anyMatch(i -> ofBaseline[i].isPresent());
        int[] scored = IntStream.range(0, ofModel.length)
                .filter(i -> ofModel[i].isPresent() && (!compared || ofBaseline[i].isPresent()))
                .toArray();
        Outcomes modelOutcomes = outcomes(set, ofModel, scored);
        return figures(set, modelOutcomes, compared ? outcomes(set, ofBaseline, scored) : null);
    }

    private SetFigures figures(MeasuredSet set, Outcomes ofModel, @Nullable Outcomes ofBaseline) {
        double ours = threshold(modelPolicy, set.label());
        double theirs = threshold(baselinePolicy, set.label());
        boolean compared = ofBaseline != null;
        return new SetFigures(
                set.name(),
                set.label(),
                set.split(),
                ofModel.size(),
                ofModel.positives(),
                set.rows().size() - ofModel.size(),
                ModelFigures.of(ofModel, ours, bootstrap),
                compared ? ModelFigures.of(ofBaseline, theirs, bootstrap) : null,
                compared ? bootstrap.difference(ofModel, ofBaseline, Metric.auc()) : Figure.NONE,
                compared ? bootstrap.difference(ofModel, Metric.f1(ours), ofBaseline, Metric.f1(theirs)) : Figure.NONE,
                compared ? bootstrap.difference(ofModel, ofBaseline, Metric.ece()) : Figure.NONE);
    }

    private static double threshold(Policy policy, Label label) {
        Double threshold = policy.thresholds().get(label);
        if (threshold == null) {
            throw new IllegalStateException("policy " + policy.name() + " has no threshold for " + label.key());
        }
        return threshold;
    }

    private static OptionalDouble[] scores(RowScorer scorer, MeasuredSet set) {
        List<Scores> scores = scorer.score(set.rows());
        if (scores.size() != set.rows().size()) {
            throw new IllegalStateException(
                    scores.size() + " scores for the " + set.rows().size() + " rows of " + set.name());
        }
        return scores.stream().map(s -> s.of(set.label())).toArray(OptionalDouble[]::new);
    }

    private static Outcomes outcomes(MeasuredSet set, OptionalDouble[] scores, int[] rows) {
        boolean[] gold = new boolean[rows.length];
        double[] picked = new double[rows.length];
        int[] groups = new int[rows.length];
        int[] groupOf = set.groups();
        for (int i = 0; i < rows.length; i++) {
            LabelRow row = set.rows().get(rows[i]);
            gold[i] = row.is(set.label()).orElseThrow();
            picked[i] = scores[rows[i]].orElseThrow();
            groups[i] = groupOf[rows[i]];
        }
        return Outcomes.grouped(gold, picked, groups);
    }
}
