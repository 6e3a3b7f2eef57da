package org.winnow.spark;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.Row;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.assemble.Origin;
import org.winnow.archive.assemble.Tally;
import org.winnow.archive.assemble.ThreadGroups;
import org.winnow.batch.Failures;
import org.winnow.batch.Outcome;
import org.winnow.batch.PageTasks;
import org.winnow.batch.PartWriter;
import org.winnow.batch.Task;
import org.winnow.discussion.Discussion;
import org.winnow.read.PageSource;
import org.winnow.tables.Failure;
import org.winnow.tables.ParquetWriter;
import org.winnow.tables.Part;
import org.winnow.tables.Position;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.Table;
import org.winnow.tables.TableFormat;

/** One partition to one part: threads put together, scored, written to a folder of this machine. */
final class PartTask implements DiscussionSink {
    private final Models models;
    private final PageTasks pages;
    private final List<ClusterInput> archives;
    private final Store store;
    private final PartWriter part;
    private final ThreadGroups groups;

    private PartTask(JobSettings settings, List<ClusterInput> archives, Store store, PartWriter part) {
        this.models = Models.of(settings);
        this.pages = new PageTasks(models.analyst(), archives.size() == 1);
        this.archives = archives;
        this.store = store;
        this.part = part;
        this.groups = new ThreadGroups(settings.archives().limits(), this, new Tally());
    }

    /** Takes a part that lies whole in a folder; the folder goes when it returns. */
    interface Taker {
        void take(Part part, Path folder) throws IOException;
    }

    /**
     * Does the work of a partition.
     *
     * @param number of the part
     * @param rows sorted by key, kind and place
     * @param archives the archives of the job, as rows count them
     * @return the part
     */
    static Part run(
            int number, Iterator<Row> rows, JobSettings settings, List<ClusterInput> archives, Store store, Taker taker)
            throws IOException {
        Path scratch = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "winnow-part-");
        try {
            ResultFolder folder = laidOut(scratch);
            Path drafts = Files.createDirectories(scratch.resolve(".draft"));
            try (ParquetWriter parquet = settings.format() == TableFormat.PARQUET ? new ParquetWriter(drafts) : null;
                    PartWriter writer = new PartWriter(folder, drafts, settings.options(), number)) {
                new PartTask(settings, archives, store, writer).takeAll(rows);
                Part part = writer.finish(Position.before(number + 1), parquet);
                taker.take(part, scratch);
                return part;
            }
        } finally {
            MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static ResultFolder laidOut(Path scratch) throws IOException {
        ResultFolder folder = new ResultFolder(scratch);
        Files.createDirectories(folder.parts());
        for (Table table : Table.values()) {
            Files.createDirectories(folder.table(table));
        }
        return folder;
    }

    private void takeAll(Iterator<Row> rows) throws IOException {
        while (rows.hasNext()) {
            take(rows.next());
        }
        groups.finish();
    }

    private void take(Row row) throws IOException {
        int kind = RecordRow.kind(row);
        switch (kind) {
            case RecordRow.THREAD, RecordRow.COMMENT ->
                groups.add(
                        RecordRow.key(row),
                        kind == RecordRow.COMMENT,
                        new Origin(
                                RecordRow.format(row),
                                archives.get(RecordRow.input(row)).source()),
                        RecordRow.data(row));
            case RecordRow.PAGE ->
                score(pages.task(Position.START, RecordRow.format(row), PageBytes.decode(RecordRow.data(row))));
            case RecordRow.SAVED_PAGE -> savedPage(SavedPage.decode(RecordRow.data(row)));
            case RecordRow.FAILURE -> part.add(ResultFolder.json().readValue(RecordRow.data(row), Failure.class));
            default -> throw new IllegalStateException("no kind of row: " + kind);
        }
    }

    private void savedPage(SavedPage page) throws IOException {
        List<Store.Watched> opened = new ArrayList<>();
        score(pages.task(Position.START, new PageSource(page.id(), page.source(), () -> {
            Store.Watched stream = store.open(page.uri());
            opened.add(stream);
            return stream;
        })));
        for (Store.Watched stream : opened) {
            stream.check();
        }
    }

    private void score(Task task) throws IOException {
        Outcome outcome = models.work().on(task);
        if (outcome.result() != null) {
            part.add(outcome.result(), task.format());
        }
        if (outcome.failure() != null) {
            part.add(outcome.failure());
        }
    }

    @Override
    public void discussion(String format, Discussion discussion) throws IOException {
        score(Task.of(Position.START, format, discussion));
    }

    @Override
    public void page(String format, PageRecord page) {
        throw new IllegalStateException("pages are rows of their own");
    }

    @Override
    public void problem(Problem problem) {
        part.add(Failures.of(problem));
    }
}
