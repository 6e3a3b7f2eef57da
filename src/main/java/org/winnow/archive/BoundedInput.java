package org.winnow.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.winnow.fault.InputException;

/** Refuses to give more bytes than a limit. */
final class BoundedInput extends FilterInputStream {
    private final long limit;
    private final String source;
    private long given;

    BoundedInput(InputStream in, long limit, String source) {
        super(in);
        this.limit = limit;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws IOException {
        given += more;
        if (given > limit) {
            throw new InputException(
                    source, null, "larger than " + limit + " bytes unwrapped; raise the limit or split the file");
        }
    }
}
