package org.winnow.archive.formats;

import java.io.IOException;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.discussion.Discussion;

/** Takes what archives hold. Called by one thread at a time. */
public interface DiscussionSink {
    /**
     * Takes a whole discussion with at least one comment or stub. Its id is unique over all inputs of one run and the same in
     * each run; discussions come in an order that depends on the inputs alone.
     *
     * @param format name of the format it came from
     */
    void discussion(String format, Discussion discussion) throws IOException;

    /** Takes a page that must still be read and segmented. Pages come while inputs are read, before all discussions. */
    void page(String format, PageRecord page) throws IOException;

    /** Takes a note on what could not be read. */
    void problem(Problem problem) throws IOException;
}
