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
import org.winnow.discussion.Discussion;

/** What an assembler gives for records that a test puts in. */
record Assembled(List<Discussion> discussions, List<PageRecord> pages, List<Problem> problems, ArchiveReport report) {
    static final String FORMAT = "test";

    /** Puts records in. */
    interface Records {
        void put(RecordSink sink) throws IOException;
    }

    static Assembled of(Path temporary, Records... inputs) throws IOException {
        return of(temporary, ArchiveLimits.DEFAULT, inputs);
    }

    static Assembled of(Path temporary, ArchiveLimits limits, Records... inputs) throws IOException {
        Taken taken = new Taken();
        Tally tally = new Tally();
        try (ThreadAssembler assembler = new ThreadAssembler(temporary, 128 << 20, limits, taken, tally)) {
            for (int i = 0; i < inputs.length; i++) {
                inputs[i].put(assembler.input(FORMAT, "input-" + (i + 1)));
            }
            assembler.emit();
        }
        return new Assembled(taken.discussions, taken.pages, taken.problems, tally.report());
    }

    /** How much came out. */
    record Counted(long discussions, long comments) {}

    /** Puts records in and only counts what comes out, with less memory for sorting than there are records. */
    static Counted counted(Path temporary, Records records) throws IOException {
        Tally tally = new Tally();
        Taken taken = new Taken() {
            @Override
            public void discussion(String format, Discussion discussion) {
                // counted by the tally
            }
        };
        try (ThreadAssembler assembler =
                new ThreadAssembler(temporary, 64 << 20, ArchiveLimits.DEFAULT, taken, tally)) {
            records.put(assembler.input(FORMAT, "input"));
            assembler.emit();
        }
        return new Counted(tally.report().discussions(), tally.report().kept());
    }

    private static class Taken implements DiscussionSink {
        private final List<Discussion> discussions = new ArrayList<>();
        private final List<PageRecord> pages = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void discussion(String format, Discussion discussion) {
            discussions.add(discussion);
        }

        @Override
        public void page(String format, PageRecord page) {
            pages.add(page);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
