package org.winnow.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of word pieces that is encoded at once.
 *
 * @param from first piece
 * @param size how many
 */
record Window(int from, int size) {
    /** Returns windows of nearly equal size that cover all pieces; one, maybe empty, at least. */
    static List<Window> over(int pieces, int most) {
        int count = Math.max(1, (pieces + most - 1) / most);
        List<Window> windows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) pieces * i / count);
            int end = (int) ((long) pieces * (i + 1) / count);
            windows.add(new Window(from, end - from));
        }
        return windows;
    }
}
