package org.winnow.label;

import java.util.List;
import org.winnow.discussion.Discussion;

/**
 * A discussion whose comments are labelled.
 *
 * @param discussion what was labelled
 * @param comments its comments in the same order, labelled
 * @param topicTerms terms that tell what the article is about, strongest first
 * @param model version of the models, policy and catalogue that gave the scores
 */
public record LabeledDiscussion(
        Discussion discussion, List<LabeledComment> comments, List<String> topicTerms, String model) {
    public LabeledDiscussion {
        comments = List.copyOf(comments);
        topicTerms = List.copyOf(topicTerms);
        if (comments.size() != discussion.comments().size()) {
            throw new IllegalArgumentException(comments.size() + " labelled comments for "
                    + discussion.comments().size());
        }
    }
}
