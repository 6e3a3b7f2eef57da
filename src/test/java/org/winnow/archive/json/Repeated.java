package org.winnow.archive.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One byte many times between two texts, made as it is read. */
final class Repeated extends InputStream {
    private final byte value;
    private final byte[] before;
    private final byte[] after;
    private final long count;
    private long at;

    Repeated(byte value, long count, String before, String after) {
        this.value = value;
        this.count = count;
        this.before = before.getBytes(StandardCharsets.UTF_8);
        this.after = after.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        long end = before.length + count + after.length;
        if (at == end) {
            return -1;
        }
        int n;
        if (at < before.length) {
            into[from] = before[(int) at];
            n = 1;
        } else if (at < before.length + count) {
            n = (int) Math.min(length, before.length + count - at);
            Arrays.fill(into, from, from + n, value);
        } else {
            into[from] = after[(int) (at - before.length - count)];
            n = 1;
        }
        at += n;
        return n;
    }
}
