package org.winnow.batch;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.tables.Position;

/**
 * Reads ahead on one thread, scores on several, gives the outcomes in the order of the input. Who is ahead waits: neither tasks
 * nor text pile up.
 */
final class Pipeline implements AutoCloseable {
    /** Most bytes of input that are read and not yet written, as far as that is known. One discussion may be larger. */
    private static final int AHEAD = 32 << 20;

    private final Intake intake;
    private final Function<Task, Outcome> work;
    private final ExecutorService workers;
    private final ExecutorService reader;
    private final BlockingQueue<Step> steps;
    private final Semaphore budget = new Semaphore(AHEAD);

    Pipeline(Intake intake, Function<Task, Outcome> work, int threads) {
        this.intake = intake;
        this.work = work;
        this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "winnow-score"));
        this.reader = Executors.newSingleThreadExecutor(task -> daemon(task, "winnow-read"));
        this.steps = new ArrayBlockingQueue<>(4 * threads);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A task under way, or the end.
     *
     * @param outcome what comes of it; null at the end
     * @param cost what it takes of the budget
     */
    private record Step(@Nullable Future<Outcome> outcome, int cost) {}

    /** Takes outcomes. */
    @FunctionalInterface
    interface Taker {
        void take(Outcome outcome) throws IOException;
    }

    /**
     * Does everything from a place on.
     *
     * @param sampler says which discussions are wanted
     * @param taker gets the outcomes, on this thread, in the order of the input
     */
    void run(Position from, Sampler sampler, Taker taker) throws IOException, InterruptedException {
        Future<?> reading = reader.submit(() -> {
            try {
                intake.read(from, task -> submit(task, sampler));
            } finally {
                steps.put(new Step(null, 0));
            }
            return null;
        });
        for (Step step = steps.take(); step.outcome() != null; step = steps.take()) {
            taker.take(result(step.outcome()));
            budget.release(step.cost());
        }
        result(reading);
    }

    private void submit(Task task, Sampler sampler) throws InterruptedException {
        if (sampler.draws(task)) {
            int cost = Math.min(AHEAD, Math.max(1, task.cost()));
            budget.acquire(cost);
            steps.put(new Step(workers.submit(() -> work.apply(task)), cost));
        }
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        workers.shutdownNow();
    }
}
