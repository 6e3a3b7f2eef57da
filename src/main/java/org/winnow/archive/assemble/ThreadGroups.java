package org.winnow.archive.assemble;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.Problem;

/**
 * Puts records together to whole discussions, where they come thread by thread: of one thread first its descriptions, then its
 * comments, each in the order of the inputs. Holds one thread at a time. Not thread-safe.
 */
public final class ThreadGroups {
    private final ArchiveLimits limits;
    private final DiscussionSink sink;
    private final Tally tally;
    private @Nullable UUID key;
    private @Nullable ThreadBuilder thread;

    /**
     * @param limits bounds on one thread
     * @param sink takes the discussions, and problems with them
     * @param tally counts
     */
    public ThreadGroups(ArchiveLimits limits, DiscussionSink sink, Tally tally) {
        this.limits = limits;
        this.sink = sink;
        this.tally = tally;
    }

    /**
     * Takes the next record.
     *
     * @param of key of its thread
     * @param isComment whether it is a comment, and not a description
     * @param origin where it came from
     * @param data as in its {@link KeyedRecord}
     */
    public void add(UUID of, boolean isComment, Origin origin, byte[] data) throws IOException {
        if (!of.equals(key)) {
            finish();
            key = of;
        }
        ThreadBuilder open = thread == null ? new ThreadBuilder(of, origin, limits) : thread;
        thread = open;
        if (isComment) {
            open.add(RecordCodec.comment(data));
        } else {
            open.describe(RecordCodec.thread(data), origin);
        }
    }

    /** Gives the thread that is open; one without comments is counted and not given. */
    public void finish() throws IOException {
        ThreadBuilder open = thread;
        thread = null;
        key = null;
        if (open == null) {
            return;
        }
        if (open.isEmpty()) {
            tally.withoutComments(1);
            return;
        }
        give(open.format(), open.build(tally));
    }

    private void give(String format, ThreadBuilder.Built built) throws IOException {
        for (Problem problem : built.problems()) {
            tally.problem(problem.reason());
            sink.problem(problem);
        }
        tally.discussion(
                built.discussion().comments().size(),
                built.discussion().removed().size());
        sink.discussion(format, built.discussion());
    }
}
