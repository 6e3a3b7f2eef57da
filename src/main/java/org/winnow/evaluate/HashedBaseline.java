package org.winnow.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Label;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

/**
 * What a model must beat: logistic regression over hashed words and pairs of words, fitted to the same rows.
 *
 * <p>A label of which the training rows hold one class only is not judged.
 */
public final class HashedBaseline implements RowScorer {
    private final Map<Label, LogisticRegression> models = new EnumMap<>(Label.class);
    private final Policy policy;

    private HashedBaseline(List<LabelRow> train, List<LabelRow> tune, long seed) {
        for (Label label : Label.values()) {
            fit(label, train, seed);
        }
        this.policy = thresholds(tune);
    }

    /**
     * Fits a model to each label.
     *
     * @param train rows to fit to
     * @param tune rows that the thresholds are chosen on, for the highest F1
     * @param seed order of the rows
     */
    public static HashedBaseline train(List<LabelRow> train, List<LabelRow> tune, long seed) {
        return new HashedBaseline(train, tune, seed);
    }

    /** Returns the thresholds that gave the highest F1 on the rows to tune by; 0.5 where there were none. */
    public Policy policy() {
        return policy;
    }

    @Override
    public List<Scores> score(List<LabelRow> rows) {
        return rows.stream().map(this::score).toList();
    }

    private Scores score(LabelRow row) {
        int[] words = HashedWords.of(row);
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        models.forEach((label, model) -> scores.put(label, model.probability(words)));
        return new Scores(scores);
    }

    private void fit(Label label, List<LabelRow> train, long seed) {
        List<LabelRow> decided =
                train.stream().filter(row -> row.is(label).isPresent()).toList();
        boolean[] gold = gold(decided, label);
        if (hasBothClasses(gold)) {
            List<int[]> words = decided.stream().map(HashedWords::of).toList();
            models.put(label, LogisticRegression.fit(HashedWords.SIZE, words, gold, seed));
        }
    }

    private Policy thresholds(List<LabelRow> tune) {
        Policy chosen = Policy.even();
        for (Label label : models.keySet()) {
            List<LabelRow> decided =
                    tune.stream().filter(row -> row.is(label).isPresent()).toList();
            LogisticRegression model = models.get(label);
            double[] scores = decided.stream()
                    .mapToDouble(row -> model.probability(HashedWords.of(row)))
                    .toArray();
            Outcomes outcomes = Outcomes.of(gold(decided, label), scores);
            if (outcomes.hasBothClasses()) {
                chosen = chosen.withThreshold(label, RankMetrics.bestF1Threshold(outcomes));
            }
        }
        return chosen;
    }

    private static boolean[] gold(List<LabelRow> rows, Label label) {
        boolean[] gold = new boolean[rows.size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = rows.get(i).is(label).orElseThrow();
        }
        return gold;
    }

    private static boolean hasBothClasses(boolean[] gold) {
        int positives = 0;
        for (boolean positive : gold) {
            positives += positive ? 1 : 0;
        }
        return positives > 0 && positives < gold.length;
    }
}
