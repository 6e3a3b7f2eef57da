package org.winnow.train;

import java.util.List;
import org.winnow.corpus.LabelRow;

/**
 * A row with the thread it stands in.
 *
 * @param row text, context and gold
 * @param thread texts of other comments of the same thread; empty where they are not known
 * @param weight how much it counts in the loss
 */
record Example(LabelRow row, List<String> thread, double weight) {
    Example {
        thread = List.copyOf(thread);
    }
}
