package org.winnow.archive.assemble;

import java.io.IOException;
import java.util.UUID;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;
import org.winnow.archive.ThreadRecord;

/** Gives the records of one input their keys. Not thread-safe. */
public final class KeyedRecords implements RecordSink {
    private final String format;
    private final Taker taker;
    private final Tally tally;
    private final RecordKey keys = new RecordKey();

    /** Takes what an input holds. */
    public interface Taker {
        /** Takes a record of a thread. */
        void record(KeyedRecord keyed) throws IOException;

        /** Takes a page that must still be read and segmented. */
        void page(String format, PageRecord page) throws IOException;

        /** Takes a note on what could not be read. */
        void problem(Problem problem) throws IOException;
    }

    /**
     * @param format name of the input's format
     * @param taker takes the records
     * @param tally counts
     */
    public KeyedRecords(String format, Taker taker, Tally tally) {
        this.format = format;
        this.taker = taker;
        this.tally = tally;
    }

    @Override
    public void thread(ThreadRecord thread) throws IOException {
        tally.readThread();
        UUID key = keys.of(format, thread.site(), thread.id());
        taker.record(new KeyedRecord(KeyedRecord.Kind.THREAD, key, null, RecordCodec.encode(thread)));
    }

    @Override
    public void comment(CommentRecord comment) throws IOException {
        tally.readComment();
        byte[] data = RecordCodec.encode(comment);
        if (comment.thread() != null) {
            UUID key = keys.of(format, comment.site(), comment.thread());
            taker.record(new KeyedRecord(KeyedRecord.Kind.COMMENT, key, null, data));
        } else if (comment.parent() != null) {
            UUID own = keys.of(format, comment.site(), comment.id());
            UUID parent = keys.of(format, comment.site(), comment.parent());
            taker.record(new KeyedRecord(KeyedRecord.Kind.LOOSE, own, parent, data));
        }
    }

    @Override
    public void page(PageRecord page) throws IOException {
        tally.readPage();
        taker.page(format, page);
    }

    @Override
    public void skipped(String reason) {
        tally.skip(reason);
    }

    @Override
    public void problem(Problem problem) throws IOException {
        tally.problem(problem.reason());
        taker.problem(problem);
    }
}
