package org.winnow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.winnow.batch.Input;
import org.winnow.batch.Watcher;
import org.winnow.summarize.Wording;
import org.winnow.tables.Counts;
import org.winnow.tables.Failure;
import org.winnow.tables.ResultFolder;

/** Says on the terminal how far a batch is, at what rate, and how long the rest may take; and what went wrong. */
final class BatchProgress implements Watcher, AutoCloseable {
    private static final long EVERY = 200_000_000; // ns
    private static final int MOST_NAMED = 20;

    private final Console console;
    private final long[] bytesBefore;
    private long start = System.nanoTime();
    private long bytesAtStart = -1;
    private long shown;
    private int failures;

    BatchProgress(Console console, List<Input> inputs) {
        this.console = console;
        this.bytesBefore = new long[inputs.size() + 1];
        for (int i = 0; i < inputs.size(); i++) {
            bytesBefore[i + 1] = bytesBefore[i] + inputs.get(i).bytes();
        }
    }

    @Override
    public void begun(int parts, Counts done) {
        start = System.nanoTime();
        if (parts > 0) {
            console.note("going on behind " + Wording.count(parts, "part") + " with "
                    + Wording.count((int) done.comments(), "comment"));
        }
    }

    @Override
    public void at(int input, long discussions, long comments) {
        long now = System.nanoTime();
        long bytes = bytesBefore[Math.min(input, bytesBefore.length - 1)];
        if (bytesAtStart < 0) {
            bytesAtStart = bytes;
        }
        if (!console.progress() || now - shown < EVERY) {
            return;
        }
        shown = now;
        double seconds = Math.max(1e-3, (now - start) / 1e9);
        long total = bytesBefore[bytesBefore.length - 1];
        String left = bytes > bytesAtStart
                ? ", " + Progress.clock((long) ((total - bytes) / ((bytes - bytesAtStart) / seconds))) + " left"
                : "";
        print(String.format(
                Locale.ROOT,
                "\r\u001b[K%d %% of the input, %s, %s comments, %.1f/s%s",
                total == 0 ? 100 : 100 * bytes / total,
                discussions + " discussions",
                comments,
                comments / seconds,
                left));
    }

    @Override
    public void failed(List<Failure> news) {
        for (Failure failure : news) {
            if (failures++ < MOST_NAMED) {
                console.error(failure.message());
            }
        }
    }

    /** Says what came out. */
    void finished(Counts counts, Path out) {
        if (failures > MOST_NAMED) {
            console.error(failures - MOST_NAMED + " more failures; all are in " + out.resolve(ResultFolder.ERRORS));
        }
        clear();
        console.note(out + ": " + counts.discussions() + " discussions, " + counts.comments() + " comments, "
                + counts.errors() + " failures");
    }

    private void clear() {
        if (console.progress() && shown > 0) {
            print("\r\u001b[K");
        }
    }

    private void print(String text) {
        var writer = console.errWriter();
        writer.print(text);
        writer.flush();
    }

    @Override
    public void close() {
        clear();
    }
}
