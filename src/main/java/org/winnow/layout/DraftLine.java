package org.winnow.layout;

import org.winnow.corpus.GoldRole;

/**
 * A line of a page in the making.
 *
 * @param text its text; never blank
 * @param role its gold
 * @param blanksBefore blank lines before it
 * @param zone where on the page it stands
 * @param entry number of the comment it belongs to, or -1
 * @param depth how many comments hold that comment
 */
record DraftLine(String text, GoldRole role, int blanksBefore, Zone zone, int entry, int depth) {
    /** A region of a page. */
    enum Zone {
        TOP,
        ARTICLE,
        COMMENTS,
        COMMENT,
        BOTTOM
    }

    DraftLine withBlanks(int blanks) {
        return new DraftLine(text, role, blanks, zone, entry, depth);
    }
}
