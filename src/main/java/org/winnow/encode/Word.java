package org.winnow.encode;

import java.util.Arrays;

/** The word being read, with the place in the text that each of its UTF-16 code units came from. */
final class Word {
    private final StringBuilder letters = new StringBuilder();
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int codePoints;

    void add(int codePoint, int start, int end) {
        int before = letters.length();
        letters.appendCodePoint(codePoint);
        codePoints++;
        if (letters.length() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        Arrays.fill(starts, before, letters.length(), start);
        Arrays.fill(ends, before, letters.length(), end);
    }

    void clear() {
        letters.setLength(0);
        codePoints = 0;
    }

    int size() {
        return letters.length();
    }

    int codePoints() {
        return codePoints;
    }

    String text(int from, int end) {
        return letters.substring(from, end);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }
}
