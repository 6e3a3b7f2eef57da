package org.winnow.archive.assemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;

/**
 * Puts records that lie anywhere in the inputs together to whole discussions.
 *
 * <p>First every input is written to a sink of {@link #input}, then {@link #emit} gives the discussions, in the order in which
 * their first record came. Memory holds one thread at a time and what DuckDB is allowed. Not thread-safe.
 */
public final class ThreadAssembler implements RecordInputs, AutoCloseable {
    private final RecordIndex index;
    private final ThreadGroups groups;
    private final DiscussionSink sink;
    private final Tally tally;
    private final List<Origin> origins = new ArrayList<>();

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
        this.groups = new ThreadGroups(limits, sink, tally);
        this.sink = sink;
        this.tally = tally;
    }

    @Override
    public RecordSink input(String format, String source) {
        origins.add(new Origin(format, source));
        return new KeyedRecords(format, new Intake(origins.size() - 1), tally);
    }

    /** Gives all discussions; nothing can be put in afterwards. */
    public void emit() throws IOException {
        index.readAll((thread, isComment, input, data) -> groups.add(thread, isComment, origins.get(input), data));
        groups.finish();
        tally.withoutComments(index.threadsWithoutComments());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** Takes the records of one input. */
    private final class Intake implements KeyedRecords.Taker {
        private final int input;

        Intake(int input) {
            this.input = input;
        }

        @Override
        public void record(KeyedRecord keyed) throws IOException {
            if (keyed.parent() != null) {
                index.addLoose(keyed.key(), keyed.parent(), input, keyed.data());
            } else if (keyed.kind() == KeyedRecord.Kind.THREAD) {
                index.addThread(keyed.key(), input, keyed.data());
            } else {
                index.addComment(keyed.key(), input, keyed.data());
            }
        }

        @Override
        public void page(String format, PageRecord page) throws IOException {
            sink.page(format, page);
        }

        @Override
        public void problem(Problem problem) throws IOException {
            sink.problem(problem);
        }
    }
}
