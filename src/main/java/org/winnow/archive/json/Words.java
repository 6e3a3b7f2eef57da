package org.winnow.archive.json;

import org.winnow.archive.CommentRecord;
import org.winnow.archive.MarkupText;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.Tombstones;
import org.winnow.discussion.Status;

/** A comment's text together with what became of it, since some formats say the second by the first. */
final class Words {
    /** Longer than any notice with its mark-up, in characters. */
    private static final int LONGEST_NOTICE = 1_000;

    private Words() {}

    /**
     * Gives a draft its text and status. Where nothing but a notice is left of the text, the text is empty; the status is then
     * that of the notice, unless a better one was stated.
     */
    static CommentRecord.Draft put(CommentRecord.Draft draft, TextMarkup markup, String source, Status stated) {
        Status notice = source.length() > LONGEST_NOTICE ? null : Tombstones.of(MarkupText.plain(markup, source));
        if (notice == null) {
            return draft.text(markup, source).status(stated);
        }
        return draft.text(markup, "").status(stated.counts() ? notice : stated);
    }
}
