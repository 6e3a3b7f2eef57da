package org.winnow.tune;

import org.jspecify.annotations.Nullable;

/**
 * A text to learn from.
 *
 * @param text the text
 * @param gold what is known of it, a number a head: 1 for yes, 0 for no, NaN where it is not known
 * @param weight how much it counts, above 0
 * @param about a text that it speaks about, such as a passage of its article or the comment that it answers; or null
 */
public record Lesson(
        String text, float[] gold, float weight, @Nullable String about) {
    /** Returns whether anything is known of the text, apart from what it is about. */
    public boolean tells() {
        for (float known : gold) {
            if (!Float.isNaN(known)) {
                return true;
            }
        }
        return false;
    }
}
