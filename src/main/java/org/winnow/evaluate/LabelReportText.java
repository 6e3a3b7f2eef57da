package org.winnow.evaluate;

import org.jspecify.annotations.Nullable;

/** Writes a label report as Markdown tables. */
public final class LabelReportText {
    private LabelReportText() {}

    /** Returns the report; figures stand with their 95 % intervals, and {@code *} marks differences that are more than chance. */
    public static String of(LabelReport report) {
        StringBuilder text = new StringBuilder();
        text.append("Figures with 95 % bootstrap intervals; * marks a difference that is more than chance.\n\n");
        text.append(auc(report))
                .append('\n')
                .append(decisions(report))
                .append('\n')
                .append(means(report));
        text.append("\nsets on which the model is significantly below the baseline: ");
        text.append(report.significantlyBelow().isEmpty() ? "none" : String.join(", ", report.significantlyBelow()));
        return text.append('\n').toString();
    }

    private static TextTable auc(LabelReport report) {
        TextTable table =
                new TextTable("set", "split", "n", "positive", "unscored", "AUC", "AUC baseline", "difference");
        for (SetFigures set : report.sets()) {
            table.row(
                    set.set(),
                    set.split().key(),
                    Integer.toString(set.n()),
                    Integer.toString(set.positives()),
                    Integer.toString(set.unscored()),
                    TextTable.figure(set.model().auc()),
                    baseline(set.baseline() == null ? null : set.baseline().auc()),
                    TextTable.difference(set.aucDifference()));
        }
        return table;
    }

    private static TextTable decisions(LabelReport report) {
        TextTable table = new TextTable(
                "set", "F1", "F1 baseline", "difference", "ECE", "corrected", "ECE baseline", "difference");
        for (SetFigures set : report.sets()) {
            table.row(
                    set.set(),
                    TextTable.figure(set.model().f1()),
                    baseline(set.baseline() == null ? null : set.baseline().f1()),
                    TextTable.difference(set.f1Difference()),
                    TextTable.figure(set.model().ece()),
                    TextTable.figure(set.model().eceCorrected()),
                    baseline(set.baseline() == null ? null : set.baseline().ece()),
                    TextTable.difference(set.eceDifference()));
        }
        return table;
    }

    private static TextTable means(LabelReport report) {
        TextTable table = new TextTable("mean over sets", "sets", "AUC", "AUC baseline");
        for (LabelReport.Mean mean : report.means()) {
            table.row(
                    mean.label().key(),
                    Integer.toString(mean.sets()),
                    TextTable.figure(mean.modelAuc()),
                    TextTable.figure(mean.baselineAuc()));
        }
        return table;
    }

    private static String baseline(@Nullable Figure figure) {
        return figure == null ? "–" : TextTable.figure(figure);
    }
}
