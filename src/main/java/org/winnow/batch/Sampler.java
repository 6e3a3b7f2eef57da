package org.winnow.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.PriorityQueue;
import java.util.Queue;
import org.winnow.tables.Position;

/**
 * Draws discussions at random, the same ones each time: those whose ids have the lowest hashes. Which are drawn depends neither
 * on the order of the inputs nor on the machine.
 *
 * @param highest the highest hash that is drawn
 */
record Sampler(long highest) {
    /** Draws everything. */
    static final Sampler ALL = new Sampler(Long.MAX_VALUE);

    /** Returns what draws so many discussions from an intake, or all where it has no more. Reads it once. */
    static Sampler of(Intake intake, int size) throws IOException, InterruptedException {
        Queue<Long> lowest = new PriorityQueue<>((a, b) -> Long.compare(b, a));
        intake.read(Position.START, task -> {
            if (task.discussion() != null) {
                lowest.add(hash(task.id()));
                if (lowest.size() > size) {
                    lowest.remove();
                }
            }
        });
        return lowest.size() < size || lowest.isEmpty() ? ALL : new Sampler(lowest.element());
    }

    boolean draws(Task task) {
        return task.discussion() == null || hash(task.id()) <= highest;
    }

    private static long hash(String id) {
        return ByteBuffer.wrap(Fingerprint.sha256().digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
