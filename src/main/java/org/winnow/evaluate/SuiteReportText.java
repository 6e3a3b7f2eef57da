package org.winnow.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the figures of functional suites as Markdown tables. */
public final class SuiteReportText {
    private static final int WEAKEST = 5;

    private SuiteReportText() {}

    /** Returns the figures of a suite; they stand with their 95 % intervals, drawn by template. */
    public static String of(SuiteFigures figures) {
        StringBuilder text = new StringBuilder();
        text.append(headline(figures)).append("\n\n").append(labels(figures.byLabel()));
        text.append('\n').append(functionalities(figures)).append('\n');
        if (!figures.pairs().isEmpty()) {
            text.append(pairs(figures)).append('\n');
        }
        for (SuiteFigures.OfLabel label : figures.byLabel()) {
            GroupFigures groups = label.groups();
            if (groups != null) {
                text.append(groups(label, groups)).append('\n');
            }
        }
        return text.append("weakest: ").append(weakest(figures)).append('\n').toString();
    }

    private static String headline(SuiteFigures figures) {
        return "Suite " + figures.suite() + ": " + figures.cases() + " cases of " + figures.templates() + " templates, "
                + figures.unscored() + " unscored. Right: " + TextTable.figure(figures.accuracy())
                + "; both of a pair: " + TextTable.figure(figures.allPairs())
                + " (95 % bootstrap intervals over templates).";
    }

    private static TextTable labels(List<SuiteFigures.OfLabel> labels) {
        TextTable table = new TextTable("label", "threshold", "right", "with the label", "without", "AUC");
        for (SuiteFigures.OfLabel of : labels) {
            table.row(
                    of.label().key(),
                    TextTable.figure(of.threshold()),
                    TextTable.figure(of.accuracy()),
                    TextTable.figure(of.recall()),
                    TextTable.figure(of.specificity()),
                    TextTable.figure(of.auc()));
        }
        return table;
    }

    private static TextTable functionalities(SuiteFigures figures) {
        TextTable table = new TextTable("functionality", "due", "n", "right", "mean score");
        for (SuiteFigures.OfFunctionality of : figures.byFunctionality()) {
            table.row(
                    of.name(),
                    (of.positive() ? "" : "not ") + of.label().key(),
                    Integer.toString(of.cases()),
                    TextTable.figure(of.accuracy()),
                    TextTable.figure(of.meanScore()));
        }
        return table;
    }

    private static TextTable pairs(SuiteFigures figures) {
        TextTable table = new TextTable("twins", "pairs", "both right");
        for (SuiteFigures.OfPair of : figures.pairs()) {
            table.row(of.positive() + " / " + of.other(), Integer.toString(of.pairs()), TextTable.figure(of.right()));
        }
        return table;
    }

    private static String groups(SuiteFigures.OfLabel label, GroupFigures figures) {
        TextTable table =
                new TextTable("group: " + label.label().key(), "rise", "subgroup AUC", "BPSN AUC", "BNSP AUC");
        for (GroupFigures.OfGroup of : figures.groups()) {
            table.row(
                    of.name(),
                    TextTable.difference(of.rise()),
                    TextTable.figure(of.subgroup()),
                    TextTable.figure(of.bpsn()),
                    TextTable.figure(of.bnsp()));
        }
        return table + "\n"
                + worst("subgroup AUC", figures.worst(g -> g.subgroup().value()))
                + worst("BPSN AUC", figures.worst(g -> g.bpsn().value()))
                + worst("BNSP AUC", figures.worst(g -> g.bnsp().value())) + rise(figures) + swaps(figures);
    }

    private static String worst(String figure, GroupFigures.Worst worst) {
        return figure + ": mean over groups " + TextTable.figure(worst.mean()) + ", lowest "
                + TextTable.figure(worst.lowest()) + " (" + worst.group() + "), " + TextTable.figure(worst.gap())
                + " below the mean\n";
    }

    private static String rise(GroupFigures figures) {
        if (!figures.hasRise()) {
            return "";
        }
        GroupFigures.OfGroup furthest = figures.furthest();
        return "neutral sentences: " + TextTable.figure(figures.withTerm()) + " with a group, "
                + TextTable.figure(figures.withoutTerm()) + " without; rise " + TextTable.difference(figures.rise())
                + "; furthest " + TextTable.difference(furthest.rise()) + " (" + furthest.name() + ")\n";
    }

    private static String swaps(GroupFigures figures) {
        return figures.swaps().stream()
                .map(swap -> "groups swapped in " + swap.functionality() + ": the score moves by "
                        + TextTable.figure(swap.move()) + " on average\n")
                .collect(Collectors.joining());
    }

    private static String weakest(SuiteFigures figures) {
        return figures.weakest(WEAKEST).stream()
                .map(of -> String.format(
                        Locale.ROOT,
                        "%s %s",
                        of.name(),
                        TextTable.figure(of.accuracy().value())))
                .collect(Collectors.joining(", "));
    }
}
