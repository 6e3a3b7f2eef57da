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
    private final Notices notices;

    GuardedSink(RecordSink sink, Notices notices) {
        this.sink = sink;
        this.notices = notices;
    }

    /** Takes what the user should know of one input. */
    interface Notices {
        void notice(String words) throws IOException;
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

    @Override
    public void notice(String words) throws IOException {
        guard(() -> notices.notice(words));
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
