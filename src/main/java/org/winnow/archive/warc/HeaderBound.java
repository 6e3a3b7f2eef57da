package org.winnow.archive.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A channel that counts, and that bounds what reading one header may use: the library holds a header of any length. */
final class HeaderBound implements ReadableByteChannel {
    private static final int MOST = 1 << 20;
    private static final int STEP = 64 << 10;

    private final InputStream in;
    private final byte[] step = new byte[STEP];
    private long count;
    private long left = Long.MAX_VALUE;
    private boolean ended;
    private boolean interrupted;

    HeaderBound(InputStream in) {
        this.in = in;
    }

    void begin() {
        left = MOST;
    }

    void end() {
        left = Long.MAX_VALUE;
    }

    /** Returns how many bytes were read by now. */
    long count() {
        return count;
    }

    /** Returns whether the end was met. */
    boolean isEnded() {
        return ended;
    }

    /** Returns whether a header was too long since this was last asked: then the buffer it was read into is in no good state. */
    boolean wasInterrupted() {
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (left < 0) {
            interrupted = true;
            throw new IOException("a header longer than " + MOST + " bytes");
        }
        int read = in.read(step, 0, Math.min(step.length, into.remaining()));
        if (read > 0) {
            into.put(step, 0, read);
            count += read;
            left -= read;
        }
        ended |= read < 0;
        return read;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // the bytes are the caller's
    }
}
