package org.winnow.evaluate;

import org.winnow.discussion.Discussion;
import org.winnow.page.Page;

/** Anything that finds article and comments on a page: the full model, the trivial rule. */
@FunctionalInterface
public interface PageSegmenter {
    /** Returns the discussion; it holds every line of the page, in page order. */
    Discussion segment(Page page);
}
