package org.winnow.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which, between two calls, only so much may be used; it leaves what is below it open. */
final class Allowance extends FilterInputStream {
    private long left = Long.MAX_VALUE;

    Allowance(InputStream in) {
        super(in);
    }

    /** From now on so many bytes may be used. */
    void begin(long bytes) {
        left = bytes;
    }

    /** From now on any number of bytes may be used. */
    void end() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        use(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        use(Math.max(0, read));
        return read;
    }

    /** Passing over content costs no memory and is free. */
    @Override
    public long skip(long count) throws IOException {
        return in.skip(count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // the bytes below are the caller's
    }

    private void use(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("a header without end");
        }
    }
}
