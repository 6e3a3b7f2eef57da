package org.winnow.read;

import java.util.ArrayList;
import java.util.List;
import org.winnow.page.Line;

/**
 * Splits plain text into lines.
 *
 * <p>A line ends at LF, CR LF, CR, or the Unicode line and paragraph separators U+2028 and U+2029.
 */
final class TextLines {
    private static final int TAB_STOP = 8;

    private TextLines() {}

    /** Returns the lines on which something shows, numbered as in the text. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int n = 0;
        int blanks = 0;
        int length = text.length();
        for (int start = 0; start < length; ) {
            int end = lineEnd(text, start);
            n++;
            String line = text.substring(start, end);
            String stripped = Blanks.strip(line);
            if (stripped.isEmpty()) {
                blanks++;
            } else {
                lines.add(new Line(n, stripped, blanks, indent(line), null));
                blanks = 0;
            }
            start = afterBreak(text, end);
        }
        return lines;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterBreak(String text, int end) {
        boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return crlf ? end + 2 : end + 1;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** Columns before the first character that shows; zero-width characters take none. */
    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Blanks.isBlank(line.charAt(i)); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                columns += TAB_STOP - columns % TAB_STOP;
            } else if (c == ' ' || Character.isSpaceChar(c)) {
                columns++;
            }
        }
        return columns;
    }
}
