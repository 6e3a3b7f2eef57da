package org.winnow.archive.json;

import java.util.BitSet;

/** The brackets that are open: one bit each, so that a million levels cost nothing. */
final class Brackets {
    private final BitSet objects = new BitSet();
    private int depth;

    void clear() {
        objects.clear();
        depth = 0;
    }

    void open(int bracket) {
        objects.set(depth, bracket == '{');
        depth = Math.addExact(depth, 1);
    }

    /** Closes the innermost bracket; returns false, and does nothing, if the given one does not fit it. */
    boolean close(int bracket) {
        if (depth == 0 || objects.get(depth - 1) != (bracket == '}')) {
            return false;
        }
        depth--;
        return true;
    }

    boolean isEmpty() {
        return depth == 0;
    }
}
