package org.winnow.encode;

import java.util.Arrays;

/** Word pieces of a text, each with the part of the text it stands for. Grows while a text is read. */
final class Tokens {
    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    /**
     * Adds a piece.
     *
     * @param id its number in the vocabulary
     * @param start first UTF-16 code unit of the text that it stands for
     * @param end one past the last
     */
    void add(int id, int start, int end) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    int id(int i) {
        return ids[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Returns the numbers of all pieces. */
    int[] ids() {
        return Arrays.copyOf(ids, size);
    }
}
