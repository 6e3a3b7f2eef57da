package org.winnow.evaluate;

import java.util.List;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RoledLine;
import org.winnow.page.Role;

/**
 * How the lines and comments found on one page, or on several, agree with gold.
 *
 * @param pages how many pages
 * @param comment lines of comments, whatever their kind
 * @param body lines of the article
 * @param commentBody lines of comment text; lines of which gold does not tell the kind are left out
 * @param title headlines; pages without one are left out
 * @param hasComments pages with comments
 * @param comments single comments; pages of which gold does not tell them are left out
 */
public record PageScore(
        int pages,
        Confusion comment,
        Confusion body,
        Confusion commentBody,
        Confusion title,
        Confusion hasComments,
        CommentMatch comments) {
    /** No page was compared. */
    public static final PageScore NONE = new PageScore(
            0, Confusion.NONE, Confusion.NONE, Confusion.NONE, Confusion.NONE, Confusion.NONE, CommentMatch.NONE);

    /**
     * Compares a page.
     *
     * @throws IllegalStateException if the discussion does not hold every line of the page
     */
    public static PageScore of(GoldPage gold, Discussion found) {
        List<RoledLine> lines = found.lines();
        if (lines.size() != gold.roles().size()) {
            throw new IllegalStateException("page " + gold.page().id() + " has "
                    + gold.roles().size() + " lines and was given back with " + lines.size());
        }
        boolean holdsTitle = gold.roles().contains(GoldRole.TITLE);
        LineCount count = new LineCount();
        for (int i = 0; i < lines.size(); i++) {
            count.add(gold.roles().get(i), lines.get(i).role(), holdsTitle);
        }
        return new PageScore(
                1,
                count.comment,
                count.body,
                count.commentBody,
                count.title,
                Confusion.NONE.with(holdsComments(gold), !found.comments().isEmpty()),
                gold.comments() == null ? CommentMatch.NONE : CommentMatch.of(gold.comments(), found.comments()));
    }

    private static boolean holdsComments(GoldPage gold) {
        return gold.comments() == null ? gold.hasComments() : !gold.comments().isEmpty();
    }

    /** Returns the sum of both. */
    public PageScore plus(PageScore other) {
        return new PageScore(
                pages + other.pages,
                comment.plus(other.comment),
                body.plus(other.body),
                commentBody.plus(other.commentBody),
                title.plus(other.title),
                hasComments.plus(other.hasComments),
                comments.plus(other.comments));
    }

    /** Counts lines. */
    private static final class LineCount {
        private Confusion comment = Confusion.NONE;
        private Confusion body = Confusion.NONE;
        private Confusion commentBody = Confusion.NONE;
        private Confusion title = Confusion.NONE;

        void add(GoldRole gold, Role found, boolean holdsTitle) {
            if (!gold.isScored()) {
                return;
            }
            comment = comment.with(gold.isComment(), found.isComment());
            body = body.with(gold == GoldRole.BODY, found == Role.BODY);
            if (gold != GoldRole.COMMENT) {
                commentBody = commentBody.with(gold.isCommentBody(), found == Role.COMMENT_BODY);
            }
            if (holdsTitle) {
                title = title.with(gold == GoldRole.TITLE, found == Role.TITLE);
            }
        }
    }
}
