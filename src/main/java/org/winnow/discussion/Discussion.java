package org.winnow.discussion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article and the comments on it.
 *
 * @param id id of the page, or of the thread in an export
 * @param source where it was read from, as given
 * @param url its address, or null
 * @param outlet registered domain, forum or channel, or null
 * @param published ISO-8601, or null
 * @param language BCP 47 code, or null where it was not decided
 * @param warnings what a reader of the result should know
 * @param announcedComments how many comments the page says it has, or null
 * @param lines every non-blank line with its role; empty for exports
 * @param article the article
 * @param comments the comments, in page order
 * @param removed stubs of removed comments
 */
public record Discussion(
        String id,
        String source,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String language,
        List<String> warnings,
        @Nullable Integer announcedComments,
        List<RoledLine> lines,
        Article article,
        List<Comment> comments,
        List<RemovedComment> removed) {
    public Discussion {
        warnings = List.copyOf(warnings);
        lines = List.copyOf(lines);
        comments = List.copyOf(comments);
        removed = List.copyOf(removed);
    }

    /** Returns a discussion that was not read from a page. */
    public static Discussion of(String id, Article article, List<Comment> comments) {
        return new Discussion(id, id, null, null, null, null, List.of(), null, List.of(), article, comments, List.of());
    }

    /** Returns this discussion with other comments and language. */
    public Discussion with(@Nullable String newLanguage, List<Comment> newComments) {
        return new Discussion(
                id,
                source,
                url,
                outlet,
                published,
                newLanguage,
                warnings,
                announcedComments,
                lines,
                article,
                newComments,
                removed);
    }

    /** Returns the comment of that id. */
    public Optional<Comment> comment(String commentId) {
        return comments.stream().filter(c -> c.id().equals(commentId)).findFirst();
    }
}
