package org.winnow.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;

/**
 * Figures on a functional suite; intervals by drawing templates.
 *
 * @param suite its name
 * @param cases how many cases
 * @param templates how many templates
 * @param unscored cases that the model does not serve; they count as not labelled
 * @param accuracy share of cases that are right at the policy's thresholds
 * @param byFunctionality figures of each functionality
 * @param pairs figures of each two functionalities that are twins
 * @param allPairs share of pairs of cases of which both are right
 * @param byLabel figures of each label that the suite measures
 */
public record SuiteFigures(
        String suite,
        int cases,
        int templates,
        int unscored,
        Figure accuracy,
        List<OfFunctionality> byFunctionality,
        List<OfPair> pairs,
        Figure allPairs,
        List<OfLabel> byLabel) {
    public SuiteFigures {
        byFunctionality = List.copyOf(byFunctionality);
        pairs = List.copyOf(pairs);
        byLabel = List.copyOf(byLabel);
    }

    /**
     * Figures of a functionality.
     *
     * @param name its name
     * @param about what it tests
     * @param label the label that is measured
     * @param positive whether the label is due
     * @param cases how many cases
     * @param accuracy share of cases that are right
     * @param meanScore mean of the scores, or NaN where there is none
     */
    public record OfFunctionality(
            String name, String about, Label label, boolean positive, int cases, Figure accuracy, double meanScore) {}

    /**
     * Figures of two functionalities that are each other's twin; the cases of a template are paired, in order, with those of the
     * twin's template in the same place.
     *
     * @param positive the one whose label is due, or the first in the file
     * @param other its twin
     * @param pairs how many pairs of cases
     * @param right share of pairs of which both are right
     */
    public record OfPair(String positive, String other, int pairs, Figure right) {}

    /**
     * Figures of a label.
     *
     * @param label which
     * @param threshold the policy's threshold
     * @param accuracy share of its cases that are right
     * @param recall share right of those with the label
     * @param specificity share right of those without
     * @param auc area under the ROC curve over its cases
     * @param groups figures by group, or null where the suite names none for it
     */
    public record OfLabel(
            Label label,
            double threshold,
            Figure accuracy,
            Figure recall,
            Figure specificity,
            Figure auc,
            @Nullable GroupFigures groups) {}

    /** Returns the functionalities with the lowest accuracy, lowest first. */
    public List<OfFunctionality> weakest(int most) {
        return byFunctionality.stream()
                .sorted((a, b) ->
                        Double.compare(a.accuracy().value(), b.accuracy().value()))
                .limit(most)
                .toList();
    }
}
