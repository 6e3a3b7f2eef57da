package org.winnow.summarize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.discussion.Comment;

/**
 * Which comment answers which, by place in the list of comments.
 *
 * <p>A parent that is not there, or a ring of parents, makes a comment a root: exports hold both. No recursion: threads
 * may be thousands deep.
 */
public final class ReplyTree {
    private final List<Integer> roots = new ArrayList<>();
    private final List<List<Integer>> replies = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final int[] depth;

    private ReplyTree(List<Comment> comments) {
        depth = new int[comments.size()];
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < comments.size(); i++) {
            place.putIfAbsent(comments.get(i).id(), i);
            replies.add(new ArrayList<>());
        }
        link(comments, place);
        boolean[] seen = new boolean[depth.length];
        roots.forEach(root -> walk(root, seen));
        // What no root leads to lies on a ring of parents; the first of each ring is made its root.
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                roots.add(i);
                walk(i, seen);
            }
        }
    }

    /** Links comments that stand in page order. */
    public static ReplyTree of(List<Comment> comments) {
        return new ReplyTree(comments);
    }

    private void link(List<Comment> comments, Map<String, Integer> place) {
        for (int i = 0; i < comments.size(); i++) {
            String parentId = comments.get(i).parent();
            Integer parent = parentId == null ? null : place.get(parentId);
            if (parent == null || parent == i) {
                roots.add(i);
            } else {
                replies.get(parent).add(i);
            }
        }
    }

    private void walk(int root, boolean[] seen) {
        Deque<Integer> todo = new ArrayDeque<>(List.of(root));
        seen[root] = true;
        while (!todo.isEmpty()) {
            int i = todo.pop();
            order.add(i);
            replies.get(i).removeIf(reply -> seen[reply]);
            List<Integer> children = replies.get(i);
            for (int k = children.size() - 1; k >= 0; k--) {
                int child = children.get(k);
                seen[child] = true;
                depth[child] = depth[i] + 1;
                todo.push(child);
            }
        }
    }

    /** Returns the comments that answer none. */
    public List<Integer> roots() {
        return Collections.unmodifiableList(roots);
    }

    /** Returns the comments that answer one, in page order. */
    public List<Integer> replies(int comment) {
        return Collections.unmodifiableList(replies.get(comment));
    }

    /** Returns how many comments lie above one; 0 for a root. */
    public int depth(int comment) {
        return depth[comment];
    }

    /** Returns all comments in reading order: each before its replies, replies before the next sister. */
    public List<Integer> readingOrder() {
        return Collections.unmodifiableList(order);
    }
}
