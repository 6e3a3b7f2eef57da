package org.winnow.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines, of which none is held beyond a length: input without a line break must not fill the memory. */
final class BoundedLines {
    private final BufferedReader reader;
    private final int longest;
    private long number;
    private boolean ended;

    /**
     * @param longest characters of a line that are kept; a longer line is passed over
     */
    BoundedLines(Reader reader, int longest) {
        this.reader = new BufferedReader(reader);
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number from 1 on
     * @param text without the line break; null where the line is too long
     */
    record Line(long number, @Nullable String text) {}

    /** Returns the next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        if (ended) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int c = reader.read();
        while (c >= 0 && c != '\n') {
            if (text.length() < longest) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = reader.read();
        }
        ended = c < 0;
        if (ended && text.isEmpty()) {
            return null;
        }
        number++;
        if (!tooLong && text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return new Line(number, tooLong ? null : text.toString());
    }
}
