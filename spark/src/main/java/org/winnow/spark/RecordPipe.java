package org.winnow.spark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reader that gives rows into an iterator that is asked for them. The reader runs on a thread of its own and waits where
 * it is ahead by some megabytes, so a file of any size passes through.
 */
final class RecordPipe implements Iterator<Row>, AutoCloseable {
    private static final int ROWS_AHEAD = 256;
    private static final int BYTES_AHEAD = 32 << 20;

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(ROWS_AHEAD);
    private final Semaphore budget = new Semaphore(BYTES_AHEAD);
    private final Thread thread;
    private @Nullable Step next;

    /**
     * A row, or the end.
     *
     * @param row null at the end
     * @param cost what it takes of the budget
     * @param failure why it ended too early, or null
     */
    private record Step(
            @Nullable Row row, int cost, @Nullable Throwable failure) {}

    /** Takes rows; waits where the other side is behind. */
    interface Taker {
        void take(Row row) throws IOException;
    }

    /** Gives rows. */
    interface Reader {
        void read(Taker taker) throws IOException;
    }

    RecordPipe(Reader reader) {
        thread = new Thread(() -> run(reader), "winnow-read");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Reader reader) {
        Throwable failure = null;
        try {
            reader.read(this::put);
        } catch (Throwable e) {
            failure = e; // thrown again on the task's thread
        }
        try {
            steps.put(new Step(null, 0, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody waits any more
        }
    }

    private void put(Row row) throws IOException {
        int cost = Math.min(BYTES_AHEAD, 1 + RecordRow.data(row).length);
        try {
            budget.acquire(cost);
            steps.put(new Step(row, cost, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to stop");
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = taken();
        }
        if (next.failure() != null) {
            throw thrown(next.failure());
        }
        return next.row() != null;
    }

    private Step taken() {
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException(failure.getMessage(), failure);
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null || next.row() == null) {
            throw new NoSuchElementException();
        }
        Step step = next;
        next = null;
        budget.release(step.cost());
        return step.row();
    }

    /** Stops the reader. */
    @Override
    public void close() {
        thread.interrupt();
        steps.clear();
    }
}
