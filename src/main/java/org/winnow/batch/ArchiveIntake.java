package org.winnow.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.formats.Archives;
import org.winnow.discussion.Discussion;
import org.winnow.tables.Position;

/**
 * Archives. They count as one input, as a thread may be spread over several: all are read before the first discussion comes.
 * Going on means reading them again; what was done already is passed over.
 */
public final class ArchiveIntake implements Intake {
    private static final long SORT_MEMORY = 128L << 20;

    private final List<Path> files;
    private final @Nullable ArchiveFormat from;
    private final ArchiveOptions options;
    private final Path temporary;
    private final Consumer<String> notes;
    private final PageTasks pages;

    /**
     * @param files the archives, in the order in which they count
     * @param from their format, or null to tell it by their content
     * @param options limits and what the user says of them
     * @param temporary folder for what is sorted on disk
     * @param analyst segments the pages in them
     * @param notes told what the user should know, such as which column is taken for what
     */
    public ArchiveIntake(
            List<Path> files,
            @Nullable ArchiveFormat from,
            ArchiveOptions options,
            Path temporary,
            Analyst analyst,
            Consumer<String> notes) {
        this.files = List.copyOf(files);
        this.from = from;
        this.options = options;
        this.temporary = temporary;
        this.notes = notes;
        this.pages = new PageTasks(analyst, files.size() == 1);
    }

    @Override
    public List<Input> inputs() {
        return files.stream()
                .map(file -> Fingerprint.of(file.toString(), () -> Files.newInputStream(file)))
                .toList();
    }

    @Override
    public void read(Position start, Taker taker) throws IOException, InterruptedException {
        try {
            new Archives(options, from, temporary, SORT_MEMORY).read(files, new Passing(start, taker));
        } catch (InterruptedIOException e) {
            throw new InterruptedException(e.getMessage());
        }
    }

    /** Passes on what lies behind a place. */
    private final class Passing implements DiscussionSink {
        private final Position start;
        private final Taker taker;
        private long discussions;
        private long failures;

        Passing(Position start, Taker taker) {
            this.start = start;
            this.taker = taker;
        }

        @Override
        public void discussion(String format, Discussion discussion) throws IOException {
            discussions++;
            pass(Task.of(here(), format, discussion));
        }

        @Override
        public void page(String format, PageRecord page) throws IOException {
            discussions++;
            pass(pages.task(here(), format, page));
        }

        @Override
        public void notice(String source, @Nullable String member, String words) {
            notes.accept((member == null ? source : source + "!/" + member) + ": " + words);
        }

        @Override
        public void problem(Problem problem) throws IOException {
            failures++;
            pass(Task.of(here(), Failures.of(problem)));
        }

        private Position here() {
            return new Position(0, discussions, failures);
        }

        private void pass(Task task) throws IOException {
            if (task.end().compareTo(start) > 0) {
                try {
                    taker.take(task);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("told to stop");
                }
            }
        }
    }
}
