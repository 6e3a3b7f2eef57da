package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.summarize.Interval;

/** A Markdown table whose columns line up, for terminals and model cards alike. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    void row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells in a table of " + rows.get(0).size() + " columns");
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            appendRow(text, rows.get(i), widths);
            if (i == 0) {
                appendRule(text, widths);
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        return widths;
    }

    /** The first column is text and starts at the left; the others are figures and end at the right. */
    private static void appendRow(StringBuilder text, List<String> row, int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            String padding = " ".repeat(widths[c] - row.get(c).length());
            text.append(c == 0 ? "| " : " | ").append(c == 0 ? row.get(c) + padding : padding + row.get(c));
        }
        text.append(" |\n");
    }

    /** A colon at the end of a rule says that the column ends at the right. */
    private static void appendRule(StringBuilder text, int[] widths) {
        text.append("| ").append("-".repeat(widths[0]));
        for (int c = 1; c < widths.length; c++) {
            text.append(" | ").append("-".repeat(widths[c] - 1)).append(':');
        }
        text.append(" |\n");
    }

    /** A figure with three decimals and without the leading zero, or a dash. */
    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^(-?)0\\.", "$1.");
    }

    /** A figure with its interval. */
    static String figure(Figure figure) {
        return figure(figure.value()) + interval(figure.interval());
    }

    /** A difference with its sign and interval, with a mark where it is more than chance. */
    static String difference(Figure difference) {
        String sign = difference.value() > 0 ? "+" : "";
        String mark = difference.isSignificantlyAboveZero() || difference.isSignificantlyBelowZero() ? " *" : "";
        return sign + figure(difference.value()) + interval(difference.interval()) + mark;
    }

    private static String interval(Interval interval) {
        return Double.isNaN(interval.low()) ? "" : " [" + figure(interval.low()) + ", " + figure(interval.high()) + "]";
    }
}
