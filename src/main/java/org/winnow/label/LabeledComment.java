package org.winnow.label;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.encode.Embedding;

/**
 * A comment with what was found in it.
 *
 * @param comment the comment
 * @param labels labels whose score reaches the policy's threshold, in the order of {@link Label}
 * @param scores calibrated probabilities
 * @param kinds which kinds fired
 * @param evidence spans that carry the labels, strongest first
 * @param comparedWith what off-topic was judged against, in plain words, or null
 * @param embedding vector of the text, or null where it was not encoded
 */
public record LabeledComment(
        Comment comment,
        List<Label> labels,
        Scores scores,
        KindScores kinds,
        List<Evidence> evidence,
        @Nullable String comparedWith,
        @Nullable Embedding embedding) {
    public LabeledComment {
        labels = List.copyOf(labels);
        evidence = List.copyOf(evidence);
    }

    /** Returns whether the comment has that label. */
    public boolean has(Label label) {
        return labels.contains(label);
    }
}
