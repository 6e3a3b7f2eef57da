package org.winnow.archive.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.winnow.fault.InputException;

/**
 * The records of a web archive, one after the other. After one whose frame is broken it searches for the next; the library gives
 * up there, but reads from a buffer that is ours.
 */
final class WarcRecords {
    private static final int BUFFER = 64 << 10;
    private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final HeaderBound bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord last;
    private long base;
    private long resumedAt = -1;

    WarcRecords(InputStream in) {
        bytes = new HeaderBound(in);
        buffer.flip();
    }

    /** Something that reads from the archive. */
    interface Step<T> {
        T take() throws IOException;
    }

    /** Returns the next record, or nothing at the end. */
    Optional<WarcRecord> next() throws IOException, BrokenRecordException {
        long start = position();
        try {
            if (last != null) {
                last.body().consume();
                last = null;
            }
            start = position();
            if (reader == null && !hasMore()) {
                return Optional.empty();
            }
            Optional<WarcRecord> next = bounded(() -> reader().next());
            last = next.orElse(null);
            return next;
        } catch (InputException limit) {
            throw limit;
        } catch (IOException | RuntimeException e) {
            throw new BrokenRecordException(start, Words.of(e));
        }
    }

    /** Does a step that reads a header, which may not be of any length. */
    <T> T bounded(Step<T> step) throws IOException {
        bytes.begin();
        try {
            return step.take();
        } finally {
            bytes.end();
        }
    }

    /** Returns where the record that was last returned begins, in bytes of the unwrapped input. */
    long offset() {
        return reader == null ? position() : base + reader.position();
    }

    /** Goes to where the next record seems to begin; returns false where none does. */
    boolean resume() throws IOException {
        last = null;
        reader = null;
        if (bytes.isEnded()) {
            return false;
        }
        if (bytes.wasInterrupted()) {
            buffer.limit(0);
        }
        if (position() == resumedAt && buffer.hasRemaining()) {
            buffer.get();
        }
        while (fill(START.length)) {
            if (isAtStart()) {
                resumedAt = position();
                return true;
            }
            buffer.get();
        }
        return false;
    }

    private WarcReader reader() throws IOException {
        WarcReader open = reader;
        if (open == null) {
            base = position();
            open = new WarcReader(bytes, buffer);
            open.setLenient(true);
            reader = open;
        }
        return open;
    }

    private boolean hasMore() throws IOException {
        return fill(1);
    }

    private boolean isAtStart() {
        int at = buffer.position();
        for (int i = 0; i < START.length; i++) {
            if (buffer.get(at + i) != START[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(int count) throws IOException {
        while (buffer.remaining() < count) {
            buffer.compact();
            int read = bytes.read(buffer);
            buffer.flip();
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    private long position() {
        return bytes.count() - buffer.remaining();
    }
}
