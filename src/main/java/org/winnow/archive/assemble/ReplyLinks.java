package org.winnow.archive.assemble;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.CommentRecord;

/**
 * Who answers whom in one thread. Without recursion: real threads are thousands of levels deep, and hostile ones deeper.
 */
final class ReplyLinks {
    /** Answers nobody. */
    static final int ROOT = -1;

    private final int[] parents;
    private final @Nullable String[] notes;
    private int orphans;

    private ReplyLinks(int size) {
        parents = new int[size];
        notes = new @Nullable String[size];
        Arrays.fill(parents, ROOT);
    }

    /**
     * @param comments in the order of the discussion, each id once
     * @param thread id of the thread; a comment that answers it is a root
     */
    static ReplyLinks of(List<CommentRecord> comments, String thread) {
        ReplyLinks links = new ReplyLinks(comments.size());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < comments.size(); i++) {
            places.put(comments.get(i).id(), i);
        }
        for (int i = 0; i < comments.size(); i++) {
            links.link(i, comments.get(i), thread, places);
        }
        links.cutRings();
        return links;
    }

    /** Returns the place of the comment that the one at this place answers, or {@link #ROOT}. */
    int parent(int place) {
        return parents[place];
    }

    /** Returns what a reader should know of the link, or null. */
    @Nullable
    String note(int place) {
        return notes[place];
    }

    /** Returns how many answer a comment that is not there. */
    int orphans() {
        return orphans;
    }

    private void link(int place, CommentRecord comment, String thread, Map<String, Integer> places) {
        String parent = comment.parent();
        if (parent == null) {
            return;
        }
        Integer found = places.get(parent);
        if (found == null && !parent.equals(thread)) {
            orphans++;
            notes[place] = "answers comment " + parent + ", which is not in this thread of the export";
        } else if (found != null && found == place) {
            notes[place] = "answers itself in the export; taken as no reply";
        } else if (found != null) {
            parents[place] = found;
        }
    }

    private void cutRings() {
        int[] walk = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int at = start;
            while (at != ROOT && walk[at] == 0) {
                walk[at] = start + 1;
                at = parents[at];
            }
            if (at != ROOT && walk[at] == start + 1) {
                cut(at);
            }
        }
    }

    /** Makes the earliest comment of a ring a root. */
    private void cut(int member) {
        int earliest = member;
        for (int at = parents[member]; at != member; at = parents[at]) {
            earliest = Math.min(earliest, at);
        }
        parents[earliest] = ROOT;
        notes[earliest] = "answers one of its own replies in the export; taken as no reply";
    }
}
