package org.winnow.archive.assemble;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of a run while it goes on. Not thread-safe. */
public final class Tally {
    private long commentsRead;
    private long threadsRead;
    private long pages;
    private long discussions;
    private long kept;
    private long stubs;
    private long duplicates;
    private long orphans;
    private long withoutThread;
    private long withoutComments;
    private long problems;
    private final SortedMap<String, Long> skipped = new TreeMap<>();

    /** Returns what was counted until now. */
    public ArchiveReport report() {
        return new ArchiveReport(
                commentsRead,
                threadsRead,
                pages,
                discussions,
                kept,
                stubs,
                duplicates,
                orphans,
                withoutThread,
                withoutComments,
                problems,
                skipped);
    }

    /** Counts a record left out. */
    public void skip(String reason) {
        skip(reason, 1);
    }

    /** Counts a record that could not be read. */
    public void problem(String reason) {
        problems++;
        skip(reason, 1);
    }

    void skip(String reason, long count) {
        if (count > 0) {
            skipped.merge(reason, count, Long::sum);
        }
    }

    void readComment() {
        commentsRead++;
    }

    void readThread() {
        threadsRead++;
    }

    void readPage() {
        pages++;
    }

    void discussion(int comments, int removed) {
        discussions++;
        kept += comments;
        stubs += removed;
    }

    void duplicates(long count) {
        duplicates += count;
    }

    void orphans(long count) {
        orphans += count;
    }

    void withoutThread() {
        withoutThread++;
    }

    void withoutComments(long count) {
        withoutComments += count;
    }
}
