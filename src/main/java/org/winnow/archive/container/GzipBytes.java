package org.winnow.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The packed bytes of a gzip file, in a buffer from which an inflater eats and gives back. */
final class GzipBytes {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int FIXED_HEADER = 10;

    private final InputStream in;
    private final byte[] buffer;
    private int from;
    private int to;

    GzipBytes(InputStream in, int size) {
        this.in = in;
        this.buffer = new byte[size];
    }

    /** Gives the inflater all there is; returns false at the end of the file. */
    boolean feed(Inflater inflater) throws IOException {
        if (!has(1)) {
            return false;
        }
        inflater.setInput(buffer, from, to - from);
        from = to;
        return true;
    }

    /** Takes back what the inflater did not use of the last feed. */
    void back(int count) {
        from -= count;
    }

    boolean isAtEnd() throws IOException {
        return !has(1);
    }

    void skipZeros() throws IOException {
        while (has(1) && buffer[from] == 0) {
            from++;
        }
    }

    boolean isAtMember() throws IOException {
        return has(FIXED_HEADER)
                && buffer[from] == 0x1F
                && (buffer[from + 1] & 0xFF) == 0x8B
                && buffer[from + 2] == 8
                && (buffer[from + 3] & RESERVED) == 0;
    }

    /** Goes to where the next member seems to begin; returns false where none does. */
    boolean seekMember() throws IOException {
        while (has(FIXED_HEADER)) {
            if (isAtMember()) {
                return true;
            }
            from++;
        }
        from = to;
        return false;
    }

    void skipHeader() throws IOException {
        int flags = buffer[from + 3];
        from += FIXED_HEADER;
        if ((flags & EXTRA) != 0) {
            skip((int) littleEndian(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    long littleEndian(int count) throws IOException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) next() << (8 * i);
        }
        return value;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int c = next();
        while (c != 0) {
            c = next();
        }
    }

    private int next() throws IOException {
        if (!has(1)) {
            throw new EOFException();
        }
        return buffer[from++] & 0xFF;
    }

    private boolean has(int count) throws IOException {
        while (to - from < count) {
            if (from > 0 && to == buffer.length) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return true;
    }
}
