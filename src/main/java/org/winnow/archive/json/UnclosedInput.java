package org.winnow.archive.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that belongs to someone else: closing it does nothing. */
final class UnclosedInput extends FilterInputStream {
    UnclosedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
    }

    @Override
    public void close() {
        // its owner closes it
    }
}
