package org.winnow.corpus;

import java.util.ArrayList;
import java.util.List;
import org.winnow.page.Line;

/** Splits stored plain text into lines. */
final class PlainText {
    private static final int TAB = 4;

    private PlainText() {}

    /** Returns the non-blank lines with number, blank lines before, and indent. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int n = 0;
        int blanks = 0;
        for (String raw : text.split("\r\n|\r|\n", -1)) {
            n++;
            if (raw.isBlank()) {
                blanks++;
                continue;
            }
            lines.add(new Line(n, raw.strip(), blanks, indent(raw), null));
            blanks = 0;
        }
        return lines;
    }

    private static int indent(String raw) {
        int columns = 0;
        for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
            columns += raw.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }
}
