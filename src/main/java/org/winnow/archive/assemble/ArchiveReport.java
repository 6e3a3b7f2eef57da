package org.winnow.archive.assemble;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run over archives came to.
 *
 * @param commentsRead comments that the inputs hold, read whole
 * @param threadsRead threads that the inputs describe
 * @param pages pages that must still be segmented
 * @param discussions discussions given
 * @param kept comments in them
 * @param stubs stubs of removed comments in them
 * @param duplicates comments that came again with the same id; the last one counts
 * @param orphans comments whose parent is not in their thread
 * @param withoutThread discussions of which the inputs hold comments but no description
 * @param withoutComments threads described of which there are no comments; none is given
 * @param problems records or inputs that could not be read
 * @param skipped how many records were left out, by reason, problems among them
 */
public record ArchiveReport(
        long commentsRead,
        long threadsRead,
        long pages,
        long discussions,
        long kept,
        long stubs,
        long duplicates,
        long orphans,
        long withoutThread,
        long withoutComments,
        long problems,
        SortedMap<String, Long> skipped) {
    public ArchiveReport {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }
}
