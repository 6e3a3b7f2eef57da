package org.winnow.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Discussion;

/** Takes what archives hold. Called by one thread at a time. */
public interface DiscussionSink {
    /**
     * Is told which format an input is read as.
     *
     * @param source path as the user gave it
     * @param member path inside the container, or null
     * @param format name of the format
     */
    default void began(String source, @Nullable String member, String format) {}

    /**
     * Takes a whole discussion with at least one comment or stub. Its id is unique over all inputs of one run and the same in
     * each run; discussions come in an order that depends on the inputs alone.
     *
     * @param format name of the format it came from
     */
    void discussion(String format, Discussion discussion) throws IOException;

    /** Takes a page that must still be read and segmented. Pages come while inputs are read, before all discussions. */
    void page(String format, PageRecord page) throws IOException;

    /**
     * Takes something that the user should know: which column is taken for what, how much memory an input needs.
     *
     * @param source path as the user gave it
     * @param member path inside the container, or null
     * @param words a sentence or a few short lines
     */
    default void notice(String source, @Nullable String member, String words) throws IOException {}

    /** Takes a note on what could not be read. */
    void problem(Problem problem) throws IOException;
}
