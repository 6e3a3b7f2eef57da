package org.winnow.archive.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of one value, kept up to a limit; what lies beyond is counted out. */
final class Slice {
    private final int limit;
    private byte[] bytes = new byte[1 << 10];
    private int size;
    private boolean over;

    Slice(int limit) {
        this.limit = limit;
    }

    void clear() {
        size = 0;
        over = false;
        if (bytes.length > 1 << 20) {
            // one huge record must not hold its memory for the rest of the file
            bytes = new byte[1 << 10];
        }
    }

    void add(int b) {
        if (size == limit) {
            over = true;
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * size));
        }
        bytes[size++] = (byte) b;
    }

    /** Returns whether there were more bytes than the limit allows. */
    boolean isOver() {
        return over;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Returns where the bytes stand at or behind a place, or -1. */
    int indexOf(byte[] wanted, int from) {
        for (int at = from; at <= size - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Returns whether these characters stand before a place, white space between them or not. */
    boolean follows(int place, String characters) {
        int at = place - 1;
        for (int i = characters.length() - 1; i >= 0; i--) {
            while (at >= 0 && bytes[at] >= 0 && bytes[at] <= ' ') {
                at--;
            }
            if (at < 0 || bytes[at--] != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    byte[] toBytes(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Returns whether a null stands here, which in a list of items means one that the source does not give. */
    boolean isNull() {
        return size < 8
                && new String(bytes, 0, size, StandardCharsets.US_ASCII).strip().equals("null");
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
