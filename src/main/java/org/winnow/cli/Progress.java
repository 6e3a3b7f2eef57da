package org.winnow.cli;

import java.io.PrintWriter;

/** A line on the terminal that says how far the work is, and how long the rest may take. Silent where standard error is no terminal. */
final class Progress implements AutoCloseable {
    private static final long EVERY = 200_000_000; // ns

    private final Console console;
    private final String what;
    private final long total;
    private final long start = System.nanoTime();
    private long shown;

    Progress(Console console, String what, long total) {
        this.console = console;
        this.what = what;
        this.total = total;
    }

    /** Shows that so many are done. */
    void at(long done) {
        long now = System.nanoTime();
        if (!console.progress() || now - shown < EVERY && done < total) {
            return;
        }
        shown = now;
        double seconds = (now - start) / 1e9;
        double rate = done / Math.max(seconds, 1e-3);
        String left = done == 0 ? "" : String.format(", %.1f/s, %s left", rate, clock((long) ((total - done) / rate)));
        print(String.format(
                "\r\u001b[K%s %d/%d (%d %%)%s", what, done, total, total == 0 ? 100 : 100 * done / total, left));
    }

    /** Returns a span of time in words. */
    static String clock(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    private void print(String text) {
        PrintWriter writer = console.errWriter();
        writer.print(text);
        writer.flush();
    }

    @Override
    public void close() {
        if (console.progress() && shown > 0) {
            print("\r\u001b[K");
        }
    }
}
