package org.winnow.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.assemble.KeyedRecord;
import org.winnow.archive.assemble.KeyedRecords;
import org.winnow.archive.assemble.Tally;
import org.winnow.archive.formats.Archives;
import org.winnow.batch.Failures;
import org.winnow.discussion.Discussion;
import org.winnow.tables.ResultFolder;

/** Reads one archive to rows, front to back, in constant memory. */
final class ArchiveRows implements KeyedRecords.Taker, DiscussionSink {
    /** So many failures of a file lie in one partition; a file of nothing else must not lie in one alone. */
    private static final long FAILURES_TOGETHER = 10_000;

    private final int number;
    private final ClusterInput input;
    private final RecordPipe.Taker rows;
    private final Consumer<String> notices;
    private final Tally tally = new Tally();
    private long records;
    private String format = "";

    private ArchiveRows(int number, ClusterInput input, RecordPipe.Taker rows, Consumer<String> notices) {
        this.number = number;
        this.input = input;
        this.rows = rows;
        this.notices = notices;
    }

    /**
     * Reads an archive.
     *
     * @param number which of the job's archives it is
     * @param rows takes the rows
     * @param notices is told what the user should know
     * @throws IOException if the store fails; what is wrong with the file itself is a row
     */
    static void read(
            int number,
            ClusterInput input,
            JobSettings settings,
            Store store,
            RecordPipe.Taker rows,
            Consumer<String> notices)
            throws IOException {
        new ArchiveRows(number, input, rows, notices).read(settings, store);
    }

    private void read(JobSettings settings, Store store) throws IOException {
        try (Store.Watched stream = store.open(input.uri())) {
            ArchiveInput in = new ArchiveInput(input.source(), null, stream, settings.archives());
            Archives.readRecords(
                    in,
                    settings.format(settings.from()),
                    (name, source) -> {
                        format = name;
                        return new KeyedRecords(name, this, tally);
                    },
                    this,
                    tally);
            stream.check();
        } catch (NoSuchFileException e) {
            fail("no such file; check the path");
        } catch (AccessDeniedException e) {
            fail("permission denied; change its permissions or run as its owner");
        }
    }

    private void fail(String detail) throws IOException {
        problem(new Problem(input.source(), null, null, null, "file not readable", detail));
    }

    @Override
    public void record(KeyedRecord keyed) throws IOException {
        rows.take(RecordRow.of(keyed.key(), keyed.kind().ordinal(), place(), keyed.parent(), format, keyed.data()));
    }

    @Override
    public void page(String pageFormat, PageRecord page) throws IOException {
        rows.take(RecordRow.of(
                key("page", page.source() + "#" + page.id()),
                RecordRow.PAGE,
                place(),
                null,
                pageFormat,
                PageBytes.encode(page)));
    }

    @Override
    public void problem(Problem problem) throws IOException {
        long place = place();
        UUID key = key("failure", input.uri() + "#" + (place / FAILURES_TOGETHER));
        byte[] data = ResultFolder.json().writeValueAsBytes(Failures.of(problem));
        rows.take(RecordRow.of(key, RecordRow.FAILURE, place, null, "", data));
    }

    @Override
    public void notice(String source, @Nullable String member, String words) {
        notices.accept((member == null ? source : source + "!/" + member) + ": " + words);
    }

    @Override
    public void discussion(String from, Discussion discussion) {
        throw new IllegalStateException("records come together elsewhere");
    }

    private long place() {
        return RecordRow.place(number, records++);
    }

    /** What is no thread has a key of its own; two that meet only share a partition. */
    static UUID key(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
