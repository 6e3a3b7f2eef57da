package org.winnow.page;

import org.jspecify.annotations.Nullable;

/**
 * A non-blank line of a page.
 *
 * @param n number of the line, 1-based, blank lines counted
 * @param text the line, trimmed, inner white space kept; never blank
 * @param blanksBefore blank lines between the line before (or the start of the page) and this one
 * @param indent white-space columns before the text; 0 in HTML
 * @param markup what the mark-up says, or null on a text page
 */
public record Line(
        int n,
        String text,
        int blanksBefore,
        int indent,
        @Nullable Markup markup) {
    public Line {
        if (n < 1) {
            throw new IllegalArgumentException("line number " + n + "; lines count from 1");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("line " + n + " is blank; blank lines are counted, not kept");
        }
    }

    /** Returns a line of a text page. */
    public static Line of(int n, String text, int blanksBefore) {
        return new Line(n, text, blanksBefore, 0, null);
    }
}
