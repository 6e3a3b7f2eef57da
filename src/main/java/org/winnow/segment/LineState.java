package org.winnow.segment;

import org.winnow.page.Role;

/**
 * What the models predict for a line: a role, and for comment text whether a comment begins there.
 *
 * <p>Where a comment begins has to be learnt with the roles: many pages put nothing but blank lines between two comments.
 */
public enum LineState {
    TITLE(Role.TITLE, 'T'),
    BODY(Role.BODY, 'P'),
    BOILERPLATE(Role.BOILERPLATE, 'X'),
    AUTHOR(Role.COMMENT_AUTHOR, 'A'),
    META(Role.COMMENT_META, 'M'),
    /** First line of a comment's text. */
    BEGIN(Role.COMMENT_BODY, 'C'),
    /** Further line of the same comment's text. */
    CONTINUE(Role.COMMENT_BODY, 'c');

    private final Role role;
    private final char code;

    LineState(Role role, char code) {
        this.role = role;
        this.code = code;
    }

    /** Returns the role that this state shows. */
    public Role role() {
        return role;
    }

    /** Returns the letter used in {@code training-data/real-pages.jsonl}. */
    public char code() {
        return code;
    }

    /**
     * Returns the state of that letter.
     *
     * @throws IllegalArgumentException if no state has it
     */
    public static LineState ofCode(char code) {
        for (LineState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no line state; expected one of TPXAMCc");
    }
}
