package org.winnow.archive.json;

import org.winnow.archive.CommentRecord;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;
import org.winnow.archive.ThreadRecord;

/** Counts records and keeps none. */
final class Counter implements RecordSink {
    long comments;

    @Override
    public void thread(ThreadRecord thread) {}

    @Override
    public void comment(CommentRecord comment) {
        comments++;
    }

    @Override
    public void page(PageRecord page) {}

    @Override
    public void skipped(String reason) {}

    @Override
    public void problem(Problem problem) {}
}
