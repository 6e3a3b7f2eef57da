package org.winnow.summarize;

import java.util.List;

/**
 * Something that comments say, in the words of the most central of them.
 *
 * @param quote the most central sentence
 * @param comments ids of the comments that make the point: the quoted one first, the others in page order
 */
public record KeyPoint(Quote quote, List<String> comments) {
    public KeyPoint {
        comments = List.copyOf(comments);
    }
}
