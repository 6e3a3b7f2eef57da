package org.winnow.summarize;

import java.util.List;

/**
 * A sub-thread that left the subject.
 *
 * @param comments ids of the comment it starts with and of all below it, in reading order
 * @param offTopic how many of them are off topic
 */
public record Drift(List<String> comments, int offTopic) {
    public Drift {
        comments = List.copyOf(comments);
    }

    /** Returns the id of the comment that it starts with. */
    public String root() {
        return comments.get(0);
    }
}
