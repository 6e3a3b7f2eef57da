package org.winnow.summarize;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

/** Finds sub-threads that left the subject: they start off topic, and at least 3 in 5 of 3 or more comments are. */
final class Drifts {
    private static final int FEWEST = 3;
    private static final double SHARE = 0.6;

    private Drifts() {}

    /** Returns the largest such sub-threads, in page order. */
    static List<Drift> in(List<LabeledComment> comments) {
        ReplyTree tree =
                ReplyTree.of(comments.stream().map(LabeledComment::comment).toList());
        List<Integer> order = tree.readingOrder();
        int[] size = new int[comments.size()];
        int[] offTopic = new int[comments.size()];
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            size[i] = 1 + tree.replies(i).stream().mapToInt(r -> size[r]).sum();
            offTopic[i] = (comments.get(i).has(Label.OFF_TOPIC) ? 1 : 0)
                    + tree.replies(i).stream().mapToInt(r -> offTopic[r]).sum();
        }
        Map<Integer, Drift> byRoot = new TreeMap<>();
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            if (comments.get(i).has(Label.OFF_TOPIC) && size[i] >= FEWEST && offTopic[i] >= SHARE * size[i]) {
                byRoot.put(i, new Drift(ids(comments, order.subList(k, k + size[i])), offTopic[i]));
                k += size[i] - 1;
            }
        }
        return List.copyOf(byRoot.values());
    }

    private static List<String> ids(List<LabeledComment> comments, List<Integer> places) {
        return places.stream().map(i -> comments.get(i).comment().id()).toList();
    }
}
