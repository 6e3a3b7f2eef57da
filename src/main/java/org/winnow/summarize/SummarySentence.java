package org.winnow.summarize;

import java.util.List;

/**
 * A sentence of the summary.
 *
 * @param text the sentence
 * @param comments ids of the comments that it speaks of, in page order, but a quoted one first and those of a sub-thread in
 *     reading order; empty only where there are none
 */
public record SummarySentence(String text, List<String> comments) {
    public SummarySentence {
        comments = List.copyOf(comments);
    }
}
