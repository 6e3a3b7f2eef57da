package org.winnow.output;

import java.util.ArrayList;
import java.util.List;

/** Text with terminal styles, wrapped to a number of columns. */
final class StyledText {
    private static final char ESC = 27;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    /**
     * Adds text in a style.
     *
     * @param visible text without control characters other than line feeds and tabs
     * @param style select graphic rendition parameters, empty for none
     */
    StyledText add(String visible, String style) {
        starts.add(text.length());
        styles.add(style);
        text.append(visible.replace('\t', ' '));
        return this;
    }

    StyledText add(String visible) {
        return add(visible, "");
    }

    /** Returns lines of at most so many columns, broken between words where that can be; blank lines stay. */
    List<String> wrapped(int width, boolean colour) {
        List<String> lines = new ArrayList<>();
        String all = text.toString();
        int start = 0;
        for (int i = 0; i <= all.length(); i++) {
            if (i == all.length() || all.charAt(i) == '\n') {
                wrapParagraph(all, start, i, width, colour, lines);
                start = i + 1;
            }
        }
        return lines;
    }

    private void wrapParagraph(String all, int start, int end, int width, boolean colour, List<String> lines) {
        int lineStart = start;
        int lastBreak = -1;
        int columns = 0;
        int i = start;
        while (i < end) {
            int next = Math.min(end, TerminalWidth.clusterEnd(all, i));
            int cluster = TerminalWidth.ofCluster(all, i, next);
            if (columns + cluster > width && i > lineStart && all.charAt(i) != ' ') {
                int cut = lastBreak > lineStart ? lastBreak : i;
                lines.add(rendered(lineStart, cut, colour));
                lineStart = cut;
                columns = TerminalWidth.of(all.substring(lineStart, i));
                lastBreak = -1;
                continue;
            }
            columns += cluster;
            // A line may break after a space, and after any wide character, as Chinese and Japanese do.
            if (all.charAt(i) == ' ' || cluster == 2) {
                lastBreak = next;
            }
            i = next;
        }
        lines.add(rendered(lineStart, end, colour));
    }

    private String rendered(int start, int end, boolean colour) {
        int trimmed = end;
        while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        if (!colour) {
            return text.substring(start, trimmed);
        }
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < starts.size(); k++) {
            int from = Math.max(start, starts.get(k));
            int to = Math.min(trimmed, k + 1 < starts.size() ? starts.get(k + 1) : text.length());
            if (from < to) {
                styled(out, text.substring(from, to), styles.get(k));
            }
        }
        return out.toString();
    }

    private static void styled(StringBuilder out, String piece, String style) {
        if (style.isEmpty()) {
            out.append(piece);
        } else {
            out.append(ESC).append('[').append(style).append('m').append(piece);
            out.append(ESC).append("[0m");
        }
    }
}
