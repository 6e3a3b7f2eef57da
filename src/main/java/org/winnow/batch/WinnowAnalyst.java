package org.winnow.batch;

import org.winnow.Winnow;
import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledDiscussion;
import org.winnow.page.Page;

/**
 * The models that ship.
 *
 * @param winnow the models; stay the caller's to close
 * @param evidence whether the spans that carry a label are found
 */
public record WinnowAnalyst(Winnow winnow, boolean evidence) implements Analyst {
    @Override
    public Discussion segment(Page page) {
        return winnow.segment(page);
    }

    @Override
    public LabeledDiscussion label(Discussion discussion) {
        return winnow.label(discussion, evidence);
    }
}
