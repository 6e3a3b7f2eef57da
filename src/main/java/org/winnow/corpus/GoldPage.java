package org.winnow.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Page;

/**
 * A page with what every line of it is.
 *
 * @param page the page
 * @param roles gold of each line, in the order of the page's lines
 * @param comments the comments in page order, or null where the set has line roles only
 * @param set name of the set it comes from
 * @param host registered host the page comes from, to keep hosts apart in a split, or null where unknown
 */
public record GoldPage(
        Page page,
        List<GoldRole> roles,
        @Nullable List<GoldComment> comments,
        String set,
        @Nullable String host) {
    public GoldPage {
        roles = List.copyOf(roles);
        comments = comments == null ? null : List.copyOf(comments);
        if (roles.size() != page.lines().size()) {
            throw new IllegalArgumentException(
                    "page " + page.id() + " has " + page.lines().size() + " lines and gold for " + roles.size()
                            + "; each line needs exactly one gold role");
        }
    }

    /** Returns whether any line belongs to a comment. */
    public boolean hasComments() {
        return roles.stream().anyMatch(GoldRole::isComment);
    }

    /** Returns whether the gold tells where each comment begins. */
    public boolean knowsCommentStarts() {
        return !roles.contains(GoldRole.COMMENT_BODY) && !roles.contains(GoldRole.COMMENT);
    }

    /** Returns what pages of one site have in common: the host, or the page alone where no host is known. */
    public String group() {
        return host == null ? set + ":" + page.id() : host;
    }
}
