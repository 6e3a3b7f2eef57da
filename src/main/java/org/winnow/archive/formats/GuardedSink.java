package org.winnow.archive.formats;

import java.io.IOException;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;
import org.winnow.archive.ThreadRecord;

/** Marks failures of a sink, so that they are not taken for failures of the input. */
final class GuardedSink implements RecordSink {
    private final RecordSink sink;

    GuardedSink(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public void thread(ThreadRecord thread) throws IOException {
        guard(() -> sink.thread(thread));
    }

    @Override
    public void comment(CommentRecord comment) throws IOException {
        guard(() -> sink.comment(comment));
    }

    @Override
    public void page(PageRecord page) throws IOException {
        guard(() -> sink.page(page));
    }

    @Override
    public void skipped(String reason) throws IOException {
        guard(() -> sink.skipped(reason));
    }

    @Override
    public void problem(Problem problem) throws IOException {
        guard(() -> sink.problem(problem));
    }

    private interface Giving {
        void give() throws IOException;
    }

    private static void guard(Giving giving) throws IOException {
        try {
            giving.give();
        } catch (IOException e) {
            throw SinkFailure.of(e);
        }
    }
}
