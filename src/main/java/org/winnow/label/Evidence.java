package org.winnow.label;

import org.jspecify.annotations.Nullable;

/**
 * A span of a comment that carries a label.
 *
 * @param label the label
 * @param start first UTF-16 code unit in the comment's text
 * @param end one past the last
 * @param text the words of the span
 * @param weight how much of the decision the span carries, {@code 0..1}
 * @param kind key of the kind that fired, or null
 * @param entry catalogue entry that matched, or null
 * @param technique propaganda technique, or null
 */
public record Evidence(
        Label label,
        int start,
        int end,
        String text,
        double weight,
        @Nullable Kind kind,
        @Nullable String entry,
        @Nullable String technique) {
    public Evidence {
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException("evidence " + start + ".." + end + " does not fit its text");
        }
    }
}
