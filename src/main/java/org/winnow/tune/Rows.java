package org.winnow.tune;

/**
 * The places of a batch: rows of equal length, each holding one text after the other. Every batch has the same shape, so that
 * memory is taken once and no place is wasted on filling texts up to the longest.
 */
final class Rows {
    /** Rows of a batch. */
    static final int COUNT = 8;
    /** Places of a row, which is the longest text. */
    static final int LENGTH = 96;
    /** Places of a row that a text has at most that stands beside what it is about. */
    static final int HALF = LENGTH / 2;
    /** Places of a batch. */
    static final int PLACES = COUNT * LENGTH;
    /** Texts that a batch has room for. */
    static final int TEXTS = 48;

    private final int[] taken = new int[COUNT];
    private int texts;

    /**
     * Takes places for a text in the first row that has room.
     *
     * @param pieces its word pieces, at least 1
     * @return its first place, or -1 where no row has room
     */
    int take(int pieces) {
        for (int row = 0; row < COUNT && texts < TEXTS; row++) {
            if (taken[row] + pieces <= LENGTH) {
                int place = row * LENGTH + taken[row];
                taken[row] += pieces;
                texts++;
                return place;
            }
        }
        return -1;
    }

    /**
     * Takes places for a text and what it is about, or for neither.
     *
     * @return whether there was room for both
     */
    boolean takeBoth(int pieces, int about) {
        int[] before = taken.clone();
        int textsBefore = texts;
        if (take(pieces) >= 0 && take(about) >= 0) {
            return true;
        }
        System.arraycopy(before, 0, taken, 0, COUNT);
        texts = textsBefore;
        return false;
    }
}
