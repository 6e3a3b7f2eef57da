package org.winnow.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Role;

/**
 * The role that explicit mark-up gives the text of an element: schema.org properties, {@code rel=author}, {@code time}, and
 * class names that comment themes and microformats agree on.
 */
final class RoleHints {
    /** Class words that say the same wherever they stand. */
    private static final Map<String, Role> ANYWHERE = words(Map.of(
            Role.COMMENT_AUTHOR,
            "comment-author comment-author-name commentauthor commenter commenter-name comment-username comment-user"
                    + " comment-user-name dsq-commenter-name comment-poster",
            Role.COMMENT_META,
            "comment-meta comment-metadata commentmetadata comment-date comment-time comment-timestamp comment-footer"
                    + " comment-actions comment-reply comment-reply-link comment-permalink comment-edit-link comment-score"
                    + " comment-number comment-posted-on comment-info comment-options comment-tools",
            Role.COMMENT_BODY,
            "comment-content comment-text comment-body commentbody commenttext commentcontent comment-message comment-copy"
                    + " dsq-comment-message",
            Role.BOILERPLATE,
            "comment-respond comment-form commentform respond comment-notes comments-title comment-reply-title"));

    /** Class words that say something inside a comment only. */
    private static final Map<String, Role> IN_COMMENT = words(Map.of(
            Role.COMMENT_AUTHOR,
            "fn author author-name username user-name p-author display-name screen-name nickname poster says",
            Role.COMMENT_META,
            "reply reply-link published posted-on date time timeago time-ago timestamp permalink votes vote-count"
                    + " dt-published meta metadata report flag share like likes actions",
            Role.COMMENT_BODY,
            "e-content message content text body entry-content"));

    private static final Map<String, Role> PROPERTIES_IN_COMMENT = words(Map.of(
            Role.COMMENT_AUTHOR, "author creator",
            Role.COMMENT_META, "datePublished dateCreated dateModified commentTime upvoteCount downvoteCount url",
            Role.COMMENT_BODY, "text commentText description articleBody reviewBody"));

    private static final Map<String, Role> PROPERTIES_OUTSIDE = words(Map.of(
            Role.TITLE, "headline",
            Role.BODY, "articleBody"));

    private RoleHints() {}

    /** Returns the role that an element's own mark-up gives, or null. */
    static @Nullable Role of(String name, Marks marks, boolean inComment) {
        if (inComment && name.equals("time")) {
            return Role.COMMENT_META;
        }
        if (marks.isEmpty()) {
            return null;
        }
        Role property = first(marks.itempropWords(), inComment ? PROPERTIES_IN_COMMENT : PROPERTIES_OUTSIDE);
        if (property != null) {
            return property;
        }
        if (marks.rel().equals("author")) {
            return inComment ? Role.COMMENT_AUTHOR : Role.BOILERPLATE;
        }
        Role word = first(marks.classWords(), ANYWHERE);
        return word == null && inComment ? first(marks.classWords(), IN_COMMENT) : word;
    }

    private static @Nullable Role first(List<String> words, Map<String, Role> roles) {
        for (String word : words) {
            Role role = roles.get(word);
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    private static Map<String, Role> words(Map<Role, String> lists) {
        Map<String, Role> roles = new HashMap<>();
        lists.forEach((role, list) -> {
            for (String word : list.split(" ")) {
                roles.put(word, role);
            }
        });
        return Map.copyOf(roles);
    }
}
