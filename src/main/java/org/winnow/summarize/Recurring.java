package org.winnow.summarize;

import java.util.List;

/**
 * A theory, talking point or text that comes up in more than one comment.
 *
 * @param kind what recurs
 * @param name catalogue entry, or the repeated text
 * @param comments ids of the comments, in page order; at least 2
 */
public record Recurring(What kind, String name, List<String> comments) {
    public Recurring {
        comments = List.copyOf(comments);
        if (comments.size() < 2) {
            throw new IllegalArgumentException(name + " does not recur");
        }
    }

    /** What can recur. */
    public enum What {
        THEORY("theory"),
        TALKING_POINT("talking_point"),
        TEXT("text");

        private final String key;

        What(String key) {
            this.key = key;
        }

        /** Returns the name in results. */
        public String key() {
            return key;
        }
    }
}
