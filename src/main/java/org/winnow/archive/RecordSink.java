package org.winnow.archive;

import java.io.IOException;

/** Takes the records of an export, in any order: comments before their thread, children before their parents. */
public interface RecordSink {
    /** Takes what an export says of a thread; of two with one id the later counts. */
    void thread(ThreadRecord thread) throws IOException;

    /** Takes a comment; of two with one id in one thread the later counts. */
    void comment(CommentRecord comment) throws IOException;

    /** Takes a whole page whose comments must still be found. */
    void page(PageRecord page) throws IOException;

    /** Counts a record that is left out on purpose, such as a pingback; the reason is short and the same for its kind. */
    void skipped(String reason) throws IOException;

    /** Says something that the user should know, such as which column is taken for what; no failure. */
    default void notice(String words) throws IOException {}

    /** Notes a record that could not be read. */
    void problem(Problem problem) throws IOException;
}
