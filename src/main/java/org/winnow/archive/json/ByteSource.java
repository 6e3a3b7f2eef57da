package org.winnow.archive.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream read byte by byte, that knows its offset. */
final class ByteSource {
    /** What {@link #read} and {@link #peek} give at the end. */
    static final int END = -1;

    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[PIECE];
    private int at;
    private int filled;
    private long before;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** Returns how many bytes were read. */
    long offset() {
        return before + at;
    }

    int read() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xFF : END;
    }

    int peek() throws IOException {
        return at < filled || fill() ? buffer[at] & 0xFF : END;
    }

    /** Passes white space over and returns the byte after it, unread. */
    int peekSolid() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            at++;
            next = peek();
        }
        return next;
    }

    /** Puts bytes that were read last back, to be read again. */
    void unread(byte[] bytes) {
        int left = filled - at;
        byte[] joined = Arrays.copyOf(bytes, bytes.length + left);
        System.arraycopy(buffer, at, joined, bytes.length, left);
        before = offset() - bytes.length;
        buffer = joined;
        at = 0;
        filled = joined.length;
    }

    private boolean fill() throws IOException {
        before += filled;
        at = 0;
        filled = 0;
        if (buffer.length != PIECE) {
            buffer = new byte[PIECE];
        }
        int n = in.read(buffer, 0, buffer.length);
        while (n == 0) {
            n = in.read(buffer, 0, buffer.length);
        }
        filled = Math.max(0, n);
        return n > 0;
    }
}
