package org.winnow.output;

import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.DiscussionSummary;
import org.winnow.summarize.Summarizer;

/**
 * What is known of one page.
 *
 * @param labeled article and labelled comments
 * @param summary what they come to
 */
public record Result(LabeledDiscussion labeled, DiscussionSummary summary) {
    /** Returns a discussion with its summary. */
    public static Result of(LabeledDiscussion labeled) {
        return new Result(labeled, Summarizer.summarize(labeled));
    }
}
