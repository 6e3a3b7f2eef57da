package org.winnow.output;

/**
 * How results are written.
 *
 * @param lines whether JSON holds the page's lines with their roles
 * @param colour whether text may use terminal colours: only where it goes to a terminal
 * @param width columns of the terminal, at least {@link #NARROWEST}
 */
public record WriterOptions(boolean lines, boolean colour, int width) {
    /** Fewer columns than this are taken as this many. */
    public static final int NARROWEST = 40;

    /** Without lines and colour, 80 columns. */
    public static final WriterOptions PLAIN = new WriterOptions(false, false, 80);

    public WriterOptions {
        width = Math.max(NARROWEST, width);
    }

    /** Returns these options, with or without the page's lines. */
    public WriterOptions withLines(boolean lines) {
        return new WriterOptions(lines, colour, width);
    }

    /** Returns these options for a terminal of so many columns that can show colours. */
    public WriterOptions forTerminal(int columns) {
        return new WriterOptions(lines, true, columns);
    }
}
