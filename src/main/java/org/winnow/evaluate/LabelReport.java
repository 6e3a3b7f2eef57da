package org.winnow.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.winnow.label.Label;

/**
 * How the model and the baseline do on every set that can be measured.
 *
 * @param sets figures by set
 */
public record LabelReport(List<SetFigures> sets) {
    public LabelReport {
        sets = List.copyOf(sets);
    }

    /**
     * Means over the sets of a label that both were measured on, every set weighing the same.
     *
     * @param label the label
     * @param sets how many sets
     * @param modelAuc mean of the model's AUC, or NaN without sets
     * @param baselineAuc mean of the baseline's AUC, or NaN without sets
     */
    public record Mean(Label label, int sets, double modelAuc, double baselineAuc) {}

    /** Returns the means of each label that was measured. */
    public List<Mean> means() {
        return Arrays.stream(Label.values())
                .map(this::mean)
                .filter(mean -> mean.sets() > 0)
                .toList();
    }

    /** Returns the names of the sets on which the model's AUC is below the baseline's by more than chance. */
    public List<String> significantlyBelow() {
        return sets.stream()
                .filter(s -> s.aucDifference().isSignificantlyBelowZero())
                .map(SetFigures::set)
                .toList();
    }

    private Mean mean(Label label) {
        List<SetFigures> compared = sets.stream()
                .filter(s -> s.label() == label && s.baseline() != null)
                .toList();
        double model = compared.stream()
                .mapToDouble(s -> s.model().auc().value())
                .average()
                .orElse(Double.NaN);
        double baseline = compared.stream()
                .mapToDouble(s -> Objects.requireNonNull(s.baseline()).auc().value())
                .average()
                .orElse(Double.NaN);
        return new Mean(label, compared.size(), model, baseline);
    }
}
