package org.winnow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a command took, as its user sees it.
 *
 * @param firstResult time from the start of the command to the first byte of its standard output; null where there was none
 * @param whole time until it ended, or until it was stopped
 * @param peakBytes the most memory it and its children held, looked at every 20 ms; 0 where the system does not tell
 * @param exit its exit status, or -1 where it was stopped
 */
public record CommandProbe(@Nullable Duration firstResult, Duration whole, long peakBytes, int exit) {
    private static final long LOOK_EVERY_MILLIS = 20;

    /**
     * Runs a command to its end, its output thrown away.
     *
     * @param command program and arguments
     * @param limit when to stop it
     * @throws IOException if it cannot be started
     */
    public static CommandProbe run(List<String> command, Duration limit) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> drain(process.getInputStream()));
        long peak = 0;
        boolean ended = false;
        while (!ended && System.nanoTime() - start < limit.toNanos()) {
            peak = Math.max(peak, PeakMemory.ofTree(process.toHandle()));
            ended = waitFor(process);
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        long at = first.join();
        return new CommandProbe(
                at < 0 ? null : Duration.ofNanos(at - start), whole, peak, ended ? process.exitValue() : -1);
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Reads to the end and returns when the first byte came, or -1. */
    private static long drain(InputStream out) {
        try (out) {
            if (out.read() < 0) {
                return -1;
            }
            long first = System.nanoTime();
            out.transferTo(OutputStream.nullOutputStream());
            return first;
        } catch (IOException e) {
            // the command was stopped
            return -1;
        }
    }
}
