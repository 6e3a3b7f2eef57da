package org.winnow.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldComment;
import org.winnow.discussion.Comment;

/**
 * How found comments agree with gold ones.
 *
 * @param gold gold comments
 * @param found found comments
 * @param exact gold comments of which the text was found, white space apart
 * @param authorRight those of them that were found with the right author, or rightly without one
 */
public record CommentMatch(int gold, int found, int exact, int authorRight) {
    /** Nothing was compared. */
    public static final CommentMatch NONE = new CommentMatch(0, 0, 0, 0);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Compares the comments of a page; equal texts are matched in page order. */
    public static CommentMatch of(List<GoldComment> gold, List<Comment> found) {
        Map<String, Deque<String>> authorsByText = new HashMap<>();
        for (Comment comment : found) {
            authorsByText
                    .computeIfAbsent(normalize(comment.text()), text -> new ArrayDeque<>())
                    .add(normalize(comment.author()));
        }
        int exact = 0;
        int authorRight = 0;
        for (GoldComment comment : gold) {
            Deque<String> authors = authorsByText.get(normalize(comment.text()));
            if (authors != null && !authors.isEmpty()) {
                exact++;
                authorRight += authors.remove().equals(normalize(comment.author())) ? 1 : 0;
            }
        }
        return new CommentMatch(gold.size(), found.size(), exact, authorRight);
    }

    private static String normalize(@Nullable String text) {
        return text == null ? "" : SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Returns the sum of both. */
    public CommentMatch plus(CommentMatch other) {
        return new CommentMatch(
                gold + other.gold, found + other.found, exact + other.exact, authorRight + other.authorRight);
    }

    /** Returns F1 of exact comments, or NaN where there are neither gold nor found ones. */
    public double exactF1() {
        return gold + found == 0 ? Double.NaN : 2.0 * exact / (gold + found);
    }

    /** Returns the share of gold comments whose text was found exactly, or NaN where there is none. */
    public double exactShare() {
        return gold == 0 ? Double.NaN : (double) exact / gold;
    }

    /** Returns the share of exactly found comments whose author is right, or NaN where there is none. */
    public double authorShare() {
        return exact == 0 ? Double.NaN : (double) authorRight / exact;
    }
}
