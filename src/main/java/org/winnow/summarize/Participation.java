package org.winnow.summarize;

import java.util.List;

/**
 * Who talks, and how concentrated the talk is.
 *
 * @param authors different names
 * @param unnamed comments without a name
 * @param top the most active, at most {@link #TOP}, most comments first, ties in page order
 * @param topShare share of the named comments that {@code top} wrote, {@code 0..1}; 0 where none has a name
 * @param gini Gini coefficient of comments by name: 0 where all wrote equally many, towards 1 where one wrote nearly all
 */
public record Participation(int authors, int unnamed, List<Participant> top, double topShare, double gini) {
    /** How many of the most active are named. */
    public static final int TOP = 3;

    public Participation {
        top = List.copyOf(top);
    }

    /**
     * Somebody who comments.
     *
     * @param author the name
     * @param comments ids of what the name wrote, in page order
     */
    public record Participant(String author, List<String> comments) {
        public Participant {
            comments = List.copyOf(comments);
        }
    }
}
