package org.winnow.batch;

import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledDiscussion;
import org.winnow.page.Page;

/** What a batch asks of the models. Thread-safe; the same discussion gives the same answer. */
public interface Analyst {
    /** Returns the article and the comments of a page. */
    Discussion segment(Page page);

    /** Returns the discussion with its comments labelled. */
    LabeledDiscussion label(Discussion discussion);
}
