package org.winnow.archive.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Knows how records of a list begin, by the first that was whole, and finds the next beginning in the bytes of one that has no end.
 *
 * <p>A lost quote or bracket would else swallow all records behind it. The beginning holds quotes, which a text inside JSON cannot
 * without escaping them, so no comment can pass for a record.
 */
final class Siblings {
    private static final int LONGEST = 256;

    /** Most bytes that may be gone through again; beyond, a file made to be searched for ever is given up. */
    private static final long MOST_SEARCHED = 1L << 28;

    /** How far to look ahead for another record before a list is taken to end. */
    private static final int AHEAD = 1 << 16;

    private byte @Nullable [] beginning;
    private long searched;

    /** Learns from a whole record: an object up to the colon behind its first name. */
    void learn(Slice whole) {
        if (beginning == null) {
            int colon = whole.indexOf(new byte[] {':'}, 0);
            byte[] start = colon < 0 || colon > LONGEST ? new byte[0] : whole.toBytes(0, colon + 1);
            beginning = start.length > 0 && start[0] == '{' ? start : null;
        }
    }

    /** Returns where behind its first byte the slice holds the beginning of another record, or -1. */
    int next(Slice broken) {
        byte[] known = beginning;
        if (known == null || searched > MOST_SEARCHED) {
            return -1;
        }
        searched += broken.size();
        int at = broken.indexOf(known, 1);
        // one inside the record stands behind a colon or first in a list
        while (at > 0 && !broken.follows(at, "},")) {
            at = broken.indexOf(known, at + 1);
        }
        return at;
    }

    /** Returns whether another record begins soon; reads nothing. */
    boolean follow(ByteSource in) throws IOException {
        Slice ahead = new Slice(AHEAD);
        for (int b = in.read(); b != ByteSource.END; b = ahead.size() < AHEAD ? in.read() : ByteSource.END) {
            ahead.add(b);
        }
        in.unread(ahead.toBytes());
        byte[] known = beginning;
        return known != null && ahead.indexOf(known, 0) >= 0;
    }

    /**
     * Reads on to where another record begins.
     *
     * @return whether there is one; it then comes next
     */
    boolean seek(ByteSource in) throws IOException {
        byte[] known = beginning;
        if (known == null) {
            return false;
        }
        int matched = 0;
        for (int b = in.read(); b != ByteSource.END; b = in.read()) {
            // a brace stands first in it and, but for odd names, nowhere else, so no overlap can be missed
            matched = (byte) b == known[matched] ? matched + 1 : b == '{' ? 1 : 0;
            if (matched == known.length) {
                in.unread(known);
                return true;
            }
        }
        return false;
    }
}
