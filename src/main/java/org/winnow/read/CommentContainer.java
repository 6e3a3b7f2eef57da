package org.winnow.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element that the mark-up marks as one comment.
 *
 * <p>Themes often mark two elements around the same comment ({@code li#comment-7 > article#div-comment-7}) or a wrapper around all
 * of them. So one counts as holding another only if a line of its own came before, and the same number means the same comment.
 */
final class CommentContainer {
    private static final Set<String> MARKED_WORDS = Set.of(
            "comment",
            "comment-item",
            "commentitem",
            "comment-entry",
            "comment-block",
            "comment-card",
            "comments-item",
            "individual-comment",
            "individualcomment",
            "single-comment",
            "user-comment",
            "c-comment",
            "dsq-comment",
            "highlander-comment",
            "kommentar",
            "commentaire",
            "comentario");
    private static final Set<String> REPLIES =
            Set.of("replies", "comment-replies", "children", "comment-children", "child-comments", "nested-comments");

    private static final Set<String> MARKED_TYPES = Set.of("comment", "usercomments", "schema:comment");
    private static final Set<String> NEVER = Set.of(
            "a",
            "p",
            "span",
            "body",
            "form",
            "label",
            "button",
            "ul",
            "ol",
            "dt",
            "textarea",
            "cite",
            "em",
            "strong",
            "b",
            "i",
            "svg");
    private static final Set<String> ALWAYS = Set.of(
            "shreddit-comment",
            "ytd-comment-renderer",
            "ytd-comment-view-model",
            "ytd-comment-thread-renderer",
            "fb-comment");
    private static final Pattern MARKED_ID = Pattern.compile("(?:li-|div-|dsq-|idc?-?|article-)?comment-?#");

    /** Number the element's id ends in, or empty. */
    private final String key;

    /** How many comments hold this one. */
    final int depth;

    private int number = -1;

    private CommentContainer(String key, int depth) {
        this.key = key;
        this.depth = depth;
    }

    /**
     * Returns the comment that the element opens, or the one that it lies in, or null.
     *
     * @param amongReplies whether it lies in a list of answers to the comment around it: then that one is a comment even if its
     *     lines lie in another element beside the list
     */
    static @Nullable CommentContainer of(
            Marks marks, String name, @Nullable CommentContainer around, boolean amongReplies) {
        if (!isMarked(marks, name)) {
            return around;
        }
        String key = marks.idNumber();
        if (around == null) {
            return new CommentContainer(key, 0);
        }
        boolean same = !key.isEmpty() && key.equals(around.key);
        return same
                ? around
                : new CommentContainer(key, around.number < 0 && !amongReplies ? around.depth : around.depth + 1);
    }

    /** Returns whether an element lists the answers to the comment it lies in. */
    static boolean listsReplies(Marks marks) {
        return marks.hasClassIn(REPLIES);
    }

    /** Returns the comment's number, taking the next one if it has none yet. */
    int number(int next) {
        if (number < 0) {
            number = next;
        }
        return number;
    }

    private static boolean isMarked(Marks marks, String name) {
        if (ALWAYS.contains(name)) {
            return true;
        }
        if (marks.isEmpty() || NEVER.contains(name)) {
            return false;
        }
        return marks.isOneComment()
                || isMarkedType(marks.type())
                || isMarkedId(marks.idWord())
                || marks.hasClassIn(MARKED_WORDS);
    }

    private static boolean isMarkedId(@Nullable String id) {
        return id != null && id.contains("comment") && MARKED_ID.matcher(id).matches();
    }

    private static boolean isMarkedType(String type) {
        if (type.isEmpty()) {
            return false;
        }
        String plain = type.toLowerCase(Locale.ROOT);
        return MARKED_TYPES.contains(plain.substring(plain.lastIndexOf('/') + 1).strip());
    }
}
