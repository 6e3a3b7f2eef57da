package org.winnow.archive.assemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;
import org.winnow.archive.ThreadRecord;

/**
 * Puts records that lie anywhere in the inputs together to whole discussions.
 *
 * <p>First every input is written to a sink of {@link #input}, then {@link #emit} gives the discussions, in the order in which
 * their first record came. Memory holds one thread at a time and what DuckDB is allowed. Not thread-safe.
 */
public final class ThreadAssembler implements AutoCloseable {
    private final RecordIndex index;
    private final ArchiveLimits limits;
    private final DiscussionSink sink;
    private final Tally tally;
    private final RecordKey keys = new RecordKey();
    private final List<Origin> origins = new ArrayList<>();

    /**
     * An input that records came from.
     *
     * @param format its format's name
     * @param source path as the user gave it
     */
    record Origin(String format, String source) {}

    /**
     * @param temporary folder for the disk index, which goes with {@link #close}
     * @param memoryBytes most memory for sorting, beside the heap
     * @param limits bounds on one thread
     * @param sink takes discussions, pages and problems
     * @param tally counts
     */
    public ThreadAssembler(Path temporary, long memoryBytes, ArchiveLimits limits, DiscussionSink sink, Tally tally)
            throws IOException {
        this.index = new RecordIndex(temporary, memoryBytes);
        this.limits = limits;
        this.sink = sink;
        this.tally = tally;
    }

    /**
     * Returns where a reader puts the records of an input.
     *
     * @param format name of its format
     * @param source path as the user gave it
     */
    public RecordSink input(String format, String source) {
        origins.add(new Origin(format, source));
        return new Intake(format, origins.size() - 1);
    }

    /** Gives all discussions; nothing can be put in afterwards. */
    public void emit() throws IOException {
        Group group = new Group();
        index.readAll(group);
        group.finish();
        tally.withoutComments(index.threadsWithoutComments());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private final class Intake implements RecordSink {
        private final String format;
        private final int input;

        Intake(String format, int input) {
            this.format = format;
            this.input = input;
        }

        @Override
        public void thread(ThreadRecord thread) throws IOException {
            tally.readThread();
            index.addThread(keys.of(format, thread.site(), thread.id()), input, RecordCodec.encode(thread));
        }

        @Override
        public void comment(CommentRecord comment) throws IOException {
            tally.readComment();
            byte[] data = RecordCodec.encode(comment);
            if (comment.thread() != null) {
                index.addComment(keys.of(format, comment.site(), comment.thread()), input, data);
            } else if (comment.parent() != null) {
                UUID node = keys.of(format, comment.site(), comment.id());
                index.addLoose(node, keys.of(format, comment.site(), comment.parent()), input, data);
            }
        }

        @Override
        public void page(PageRecord page) throws IOException {
            tally.readPage();
            sink.page(format, page);
        }

        @Override
        public void skipped(String reason) {
            tally.skip(reason);
        }

        @Override
        public void problem(Problem problem) throws IOException {
            tally.problem(problem.reason());
            sink.problem(problem);
        }
    }

    /** The thread whose rows are coming in. */
    private final class Group implements RecordIndex.Rows {
        private @Nullable UUID key;
        private @Nullable ThreadBuilder thread;

        @Override
        public void row(UUID of, boolean isComment, int input, byte[] data) throws IOException {
            if (!of.equals(key)) {
                finish();
                key = of;
            }
            Origin origin = origins.get(input);
            ThreadBuilder open = thread == null ? new ThreadBuilder(of, origin, limits) : thread;
            thread = open;
            if (isComment) {
                open.add(RecordCodec.comment(data));
            } else {
                open.describe(RecordCodec.thread(data), origin);
            }
        }

        void finish() throws IOException {
            if (thread == null) {
                return;
            }
            ThreadBuilder.Built built = thread.build(tally);
            for (Problem problem : built.problems()) {
                tally.problem(problem.reason());
                sink.problem(problem);
            }
            tally.discussion(
                    built.discussion().comments().size(),
                    built.discussion().removed().size());
            sink.discussion(thread.format(), built.discussion());
            thread = null;
        }
    }
}
