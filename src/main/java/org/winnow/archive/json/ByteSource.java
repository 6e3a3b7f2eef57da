package org.winnow.archive.json;

import java.io.IOException;
import java.io.InputStream;

/** A stream read byte by byte, that knows its offset. */
final class ByteSource {
    /** What {@link #read} and {@link #peek} give at the end. */
    static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
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

    private boolean fill() throws IOException {
        before += filled;
        at = 0;
        filled = 0;
        int n = in.read(buffer, 0, buffer.length);
        while (n == 0) {
            n = in.read(buffer, 0, buffer.length);
        }
        filled = Math.max(0, n);
        return n > 0;
    }
}
