package org.winnow.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Discussion;
import org.winnow.tables.Counts;
import org.winnow.tables.DataPackage;
import org.winnow.tables.Failure;
import org.winnow.tables.ParquetWriter;
import org.winnow.tables.Part;
import org.winnow.tables.Position;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.TableFormat;

/**
 * A batch. Killed at any moment and run again, it goes on behind the last part that is there whole, and gives the same bytes as
 * if it had not been disturbed.
 */
public final class BatchJob {
    /** Name of the folder in the result folder for what is not yet a result. */
    public static final String DRAFTS = ".draft";

    /** A part also ends at a tenth as many discussions as comments: pages may have no comments. */
    private static final int COMMENTS_A_DISCUSSION = 10;

    private static final int MOST_ERRORS = 10_000;
    private static final int UNKNOWN = -1;

    private final Intake intake;
    private final BatchOptions options;
    private final DiscussionWork work;
    private final int threads;
    private final Watcher watcher;

    private long discussions;
    private long comments;

    /**
     * @param intake what is read
     * @param analyst what scores
     * @param options what is asked for
     * @param hide hides who wrote; gives the discussion itself where that is not asked for
     * @param threads how many discussions are scored at once
     * @param watcher is told how it gets on
     */
    public BatchJob(
            Intake intake,
            Analyst analyst,
            BatchOptions options,
            UnaryOperator<Discussion> hide,
            int threads,
            Watcher watcher) {
        this.intake = intake;
        this.options = options;
        this.work = new DiscussionWork(analyst, options, hide);
        this.threads = threads;
        this.watcher = watcher;
    }

    /**
     * Does the work, or what is left of it.
     *
     * @param manifest what the result is made from
     * @param out the result folder
     * @param force whether a result of other work may be replaced
     * @return what the whole result holds
     * @throws BatchRefusal if the folder holds other work and may not be replaced; names the differences
     */
    public Counts run(Manifest manifest, Path out, boolean force) throws IOException, InterruptedException {
        try (BatchFolder folder = BatchFolder.open(out)) {
            int wholeAt = takeUp(folder, manifest, force);
            List<Part> parts = folder.tidied();
            Counts counts = Counts.NONE;
            for (Part part : parts) {
                counts = counts.plus(part.counts());
            }
            watcher.begun(parts.size(), counts);
            folder.writeErrors(parts);
            if (parts.size() == wholeAt) {
                return counts;
            }
            manifest.write(folder.result());
            Position from = parts.isEmpty()
                    ? Position.START
                    : parts.get(parts.size() - 1).end();
            Progress progress = work(folder, from, parts.size(), counts);
            describe(manifest, folder.result());
            manifest.done(progress.parts(), progress.counts()).write(folder.result());
            return progress.counts();
        }
    }

    /** Before the manifest says that all is done, so that a batch killed here writes it after all. */
    private void describe(Manifest manifest, ResultFolder folder) throws IOException {
        List<DataPackage.Source> sources = manifest.inputs().stream()
                .map(input -> new DataPackage.Source(input.name(), input.sha256()))
                .toList();
        Map<String, Object> made = new TreeMap<>();
        made.put("program", manifest.winnow());
        made.put("models", manifest.models());
        made.put("options", manifest.options());
        DataPackage.of(options.format(), folder.listedParts(), options.license(), sources, made)
                .write(folder);
    }

    /** Returns how many parts the whole work has, or -1 where that is not known. */
    private static int takeUp(BatchFolder folder, Manifest now, boolean force) throws IOException {
        Manifest before = force ? null : folder.manifest();
        if (before == null) {
            folder.clear();
            return UNKNOWN;
        }
        List<String> differences = before.differences(now);
        if (!differences.isEmpty()) {
            throw new BatchRefusal(folder.result().path() + " holds other work: " + String.join("; ", differences)
                    + "; give another --out, or --force to begin anew");
        }
        return before.complete() ? before.parts() : UNKNOWN;
    }

    /**
     * How far the work is.
     *
     * @param parts how many parts there are
     * @param counts what they hold
     */
    private record Progress(int parts, Counts counts) {}

    private Progress work(BatchFolder folder, Position from, int firstPart, Counts before)
            throws IOException, InterruptedException {
        Sampler sampler = options.sample() == null ? Sampler.ALL : Sampler.of(intake, options.sample());
        try (ParquetWriter parquet =
                        options.format() == TableFormat.PARQUET ? new ParquetWriter(folder.drafts()) : null;
                Parts parts = new Parts(folder, parquet, firstPart, before);
                Pipeline pipeline = new Pipeline(intake, work::on, threads)) {
            pipeline.run(from, sampler, outcome -> take(outcome, parts));
            parts.end();
            return new Progress(parts.number, parts.counts);
        }
    }

    private void take(Outcome outcome, Parts parts) throws IOException {
        parts.take(outcome);
        if (outcome.result() != null) {
            discussions++;
            comments += outcome.result().labeled().comments().size();
        }
        Failure failure = outcome.failure();
        if (failure != null) {
            watcher.failed(List.of(failure));
        }
        watcher.at(outcome.task().end().input(), discussions, comments);
    }

    /** Divides outcomes into parts. Where a part ends depends on the outcomes alone. */
    private final class Parts implements AutoCloseable {
        private final BatchFolder folder;
        private final @Nullable ParquetWriter parquet;
        private int number;
        private Counts counts;
        private Position end = Position.START;
        private @Nullable PartWriter part;

        Parts(BatchFolder folder, @Nullable ParquetWriter parquet, int number, Counts counts) {
            this.folder = folder;
            this.parquet = parquet;
            this.number = number;
            this.counts = counts;
        }

        void take(Outcome outcome) throws IOException {
            try {
                add(outcome);
            } catch (IOException e) {
                throw unwritten(e);
            }
        }

        void end() throws IOException {
            try {
                finish();
            } catch (IOException e) {
                throw unwritten(e);
            }
        }

        private IOException unwritten(IOException e) {
            return new IOException(
                    folder.result().path() + " cannot be written (" + e.getMessage() + "); " + number
                            + " parts are done and stay: free space or mend the disk, and give the same command again",
                    e);
        }

        private void add(Outcome outcome) throws IOException {
            PartWriter open = part == null ? new PartWriter(folder.result(), folder.drafts(), options, number) : part;
            part = open;
            if (outcome.result() != null) {
                open.add(outcome.result(), outcome.task().format());
            }
            if (outcome.failure() != null) {
                open.add(outcome.failure());
            }
            end = outcome.task().end();
            if (open.comments() >= options.partComments()
                    || open.discussions() >= Math.max(1, options.partComments() / COMMENTS_A_DISCUSSION)
                    || open.errors() >= MOST_ERRORS) {
                finish();
            }
        }

        /** Ends the part that is open; where it holds nothing, there is none. */
        private void finish() throws IOException {
            PartWriter open = part;
            if (open == null || open.isEmpty()) {
                return;
            }
            Part finished = open.finish(end, parquet);
            part = null;
            number++;
            counts = counts.plus(finished.counts());
            folder.addErrors(finished.errors());
        }

        @Override
        public void close() throws IOException {
            if (part != null) {
                part.close();
            }
        }
    }
}
