package org.winnow.archive.json;

import java.io.InputStream;

/** The same bytes again and again, up to a size. */
final class Cycle extends InputStream {
    private final byte[] bytes;
    private final long size;
    private long at;

    Cycle(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size / bytes.length * bytes.length;
    }

    @Override
    public int read() {
        return at == size ? -1 : bytes[(int) (at++ % bytes.length)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == size) {
            return -1;
        }
        int start = (int) (at % bytes.length);
        int n = Math.min(length, bytes.length - start);
        System.arraycopy(bytes, start, into, from, n);
        at += n;
        return n;
    }
}
