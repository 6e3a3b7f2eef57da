package org.winnow.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few threads that work through a list together. */
final class Workers implements AutoCloseable {
    private final ExecutorService pool;

    Workers(int threads) {
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "winnow-label");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns the results in the order of the list; throws what the first failing task threw. */
    <A, B> List<B> map(List<A> list, Function<A, B> task) {
        List<Future<B>> futures = new ArrayList<>(list.size());
        list.forEach(item -> futures.add(pool.submit(() -> task.apply(item))));
        List<B> results = new ArrayList<>(list.size());
        for (Future<B> future : futures) {
            results.add(await(future));
        }
        return results;
    }

    private static <B> B await(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while labelling", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("labelling failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
