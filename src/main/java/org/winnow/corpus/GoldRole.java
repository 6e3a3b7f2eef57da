package org.winnow.corpus;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Role;

/**
 * What gold says of a line: the role, and for comment text whether it opens a comment, as far as the set tells.
 *
 * <p>Sets differ in what they know, so this is finer than {@link Role} in one place and coarser in another.
 */
public enum GoldRole {
    TITLE('T', Role.TITLE),
    BODY('P', Role.BODY),
    BOILERPLATE('X', Role.BOILERPLATE),
    COMMENT_AUTHOR('A', Role.COMMENT_AUTHOR),
    COMMENT_META('M', Role.COMMENT_META),
    /** First line of the text of a comment. */
    COMMENT_FIRST('C', Role.COMMENT_BODY),
    /** A further line of the text of a comment. */
    COMMENT_MORE('c', Role.COMMENT_BODY),
    /** Comment text of which the set does not tell where a comment begins. */
    COMMENT_BODY('b', Role.COMMENT_BODY),
    /** In the comment area, kind unknown. */
    COMMENT('?', null),
    /** Outside of what the set labelled: neither trained on nor scored. */
    OTHER('-', null);

    private final char code;
    private final @Nullable Role role;

    GoldRole(char code, @Nullable Role role) {
        this.code = code;
        this.role = role;
    }

    /** Returns the letter that stands for this in stored line labels. */
    public char code() {
        return code;
    }

    /** Returns the role, empty where the gold does not tell it. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Returns whether the line belongs to a comment, whatever its kind. */
    public boolean isComment() {
        return this == COMMENT || (role != null && role.isComment());
    }

    /** Returns whether the line may be trained on and scored. */
    public boolean isScored() {
        return this != OTHER;
    }

    /** Returns whether the line is comment text. */
    public boolean isCommentBody() {
        return role == Role.COMMENT_BODY;
    }

    /** Returns the gold role of that letter. */
    public static Optional<GoldRole> ofCode(char code) {
        return Arrays.stream(values()).filter(r -> r.code == code).findFirst();
    }

    /** Returns the gold role of that name. */
    public static Optional<GoldRole> ofName(String name) {
        return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
    }
}
