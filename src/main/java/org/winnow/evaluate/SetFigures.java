package org.winnow.evaluate;

import org.jspecify.annotations.Nullable;
import org.winnow.corpus.Split;
import org.winnow.label.Label;

/**
 * How the model and the baseline do on one set, on the same rows.
 *
 * @param set name of the set
 * @param label the label that is measured
 * @param split the split that the rows come from
 * @param n rows that were scored
 * @param positives those that are positive
 * @param unscored rows that the model, or the baseline, gave no score; left out of all figures
 * @param model figures of the model
 * @param baseline figures of the baseline, or null where it could not be fitted to this label
 * @param aucDifference model less baseline, paired
 * @param f1Difference model less baseline, each at its own threshold, paired
 * @param eceDifference model less baseline, paired; below 0 where the model is better calibrated
 */
public record SetFigures(
        String set,
        Label label,
        Split split,
        int n,
        int positives,
        int unscored,
        ModelFigures model,
        @Nullable ModelFigures baseline,
        Figure aucDifference,
        Figure f1Difference,
        Figure eceDifference) {}
