package org.winnow.summarize;

/**
 * Words of a comment, verbatim.
 *
 * @param comment id of the comment
 * @param start first UTF-16 code unit in its text
 * @param end one past the last
 * @param text the words
 */
public record Quote(String comment, int start, int end, String text) {
    public Quote {
        if (start < 0 || text.isEmpty() || end - start != text.length()) {
            throw new IllegalArgumentException("quote " + start + ".." + end + " does not fit its text");
        }
    }
}
