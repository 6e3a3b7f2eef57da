package org.winnow.archive.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into rows without looking into them, so that one row can be too long or damaged and the next still be read. The
 * library that splits rows holds a cell of any length and does not go on after an error.
 */
final class RowCutter {
    private static final int END = -1;

    private final InputStream in;
    private final int quoteEscape;
    private final int delimiter;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] row = new byte[1 << 10];
    private int size;
    private long length;
    private int at;
    private int filled;
    private long before;
    private long line = 1;

    /**
     * @param limit most bytes of a row that are kept
     */
    RowCutter(InputStream in, Dialect dialect, int limit) {
        this.in = in;
        this.quoteEscape = dialect.backslash() ? '\\' : END - 1;
        this.delimiter = dialect.delimiter();
        this.limit = limit;
    }

    /**
     * A row.
     *
     * @param bytes as it stands there, without its line break; cut where it is over the limit
     * @param line its first line, 1-based
     * @param offset its first byte
     * @param isOver whether it is longer than the limit
     * @param isOpen whether it ends, or is given up, inside quotes
     */
    record Row(byte[] bytes, long line, long offset, boolean isOver, boolean isOpen) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns the next row, or null after the last. */
    @Nullable
    Row next() throws IOException {
        if (before + at == 0) {
            skipMark();
        }
        if (peek() == END) {
            return null;
        }
        if (row.length > 1 << 20) {
            // one huge row must not hold its memory for the rest of the file
            row = new byte[1 << 10];
        }
        size = 0;
        length = 0;
        long firstLine = line;
        long offset = before + at;
        boolean open = readRow();
        line++;
        return new Row(Arrays.copyOf(row, size), firstLine, offset, length >= limit, open);
    }

    /** Reads up to the line break that ends the row and over it; returns whether that is inside quotes. */
    private boolean readRow() throws IOException {
        boolean quoted = false;
        boolean cellStart = true;
        int b = read();
        while (b != END && (quoted || !isBreak(b))) {
            keep(b);
            if (quoted && b == quoteEscape && peek() != END) {
                keep(read());
            } else if (b == '"' && quoted && peek() == '"') {
                keep(read());
            } else if (b == '"') {
                quoted = !quoted && cellStart;
            }
            line += quoted && b == '\n' ? 1 : 0;
            cellStart = !quoted && b == delimiter;
            // a quote that is not closed must not swallow the rest of the file
            quoted &= length < limit;
            b = read();
        }
        if (b == '\r' && peek() == '\n') {
            read();
        }
        return quoted;
    }

    /** Returns whether nothing follows. */
    boolean isAtEnd() throws IOException {
        return peek() == END;
    }

    private void skipMark() throws IOException {
        if (peek() == 0xEF && filled > 2 && (buffer[1] & 0xFF) == 0xBB && (buffer[2] & 0xFF) == 0xBF) {
            at = 3;
        }
    }

    private static boolean isBreak(int b) {
        return b == '\n' || b == '\r';
    }

    private void keep(int b) {
        length++;
        if (size == limit || b == 0) {
            return;
        }
        if (size == row.length) {
            row = Arrays.copyOf(row, (int) Math.min(limit, 2L * size));
        }
        row[size++] = (byte) b;
    }

    private int read() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xFF : END;
    }

    private int peek() throws IOException {
        return at < filled || fill() ? buffer[at] & 0xFF : END;
    }

    private boolean fill() throws IOException {
        before += filled;
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
