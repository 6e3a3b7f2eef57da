package org.winnow.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as one page shows it.
 *
 * @param author name shown, or null
 * @param lines lines of its text
 * @param parent index among the comments of the page of the one it answers, or null
 * @param depth how many comments hold it
 */
record Speaker(
        @Nullable String author,
        List<String> lines,
        @Nullable Integer parent,
        int depth) {
    Speaker {
        lines = List.copyOf(lines);
    }
}
