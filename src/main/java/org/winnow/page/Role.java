package org.winnow.page;

/** What a line of a page is. The names are part of the public interface. */
public enum Role {
    /** The headline of the article; one a page at most. */
    TITLE,
    /** Article text. */
    BODY,
    /** Page furniture, also that of the comment section as a whole. */
    BOILERPLATE,
    /** The line that names a commenter. */
    COMMENT_AUTHOR,
    /** A line that belongs to one comment but is neither name nor text. */
    COMMENT_META,
    /** Words of a commenter. */
    COMMENT_BODY;

    /** Returns whether a line of this role belongs to a comment. */
    public boolean isComment() {
        return this == COMMENT_AUTHOR || this == COMMENT_META || this == COMMENT_BODY;
    }
}
