package org.winnow.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.winnow.batch.Manifest;
import org.winnow.batch.PageIntake;
import org.winnow.tables.Counts;
import org.winnow.tables.Part;

/**
 * A batch on a cluster. Files are read side by side, their records are brought together by thread, and each partition of threads
 * becomes one part of the result. The driver lists parts as they come; run again, it makes only those that are missing.
 */
final class SparkBatch {
    private static final int MOST_SLICES = 10_000;
    private static final int LEAST_PARTS = 8;
    private static final int MOST_PARTS = 20_000;
    private static final long BYTES_A_PART = 16L << 20;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final JobSettings settings;
    private final Store store;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final CollectionAccumulator<String> notices;

    SparkBatch(SparkSession spark, JobSettings settings) {
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
        this.settings = settings;
        this.store = new Store(context.hadoopConfiguration());
        this.hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        this.notices = spark.sparkContext().collectionAccumulator("notices");
    }

    /**
     * What came of a job.
     *
     * @param counts what the whole result holds
     * @param parts how many parts there are
     * @param made how many of them this run made
     * @param notes what a user should know and is no failure
     */
    record Done(Counts counts, int parts, int made, List<String> notes) {}

    /**
     * Does the work, or what is left of it.
     *
     * @param paths files and folders
     * @param wanted how many parts, or null to go by the size of the inputs
     * @param force whether a result of other work may be replaced
     * @param version of the program, for the manifest
     * @throws org.winnow.batch.BatchRefusal if the folder holds other work and may not be replaced
     */
    Done run(List<String> paths, @Nullable Integer wanted, boolean force, String version) throws IOException {
        InputListing listing = InputListing.of(paths, store);
        InputCheck.Checked inputs = new InputCheck(settings, hadoop).on(listing.files(), context);
        int parts = wanted == null ? parts(inputs.bytes()) : wanted;
        Manifest manifest = manifest(version, inputs, parts);
        ResultStore result = new ResultStore(settings.out(), store);
        SortedMap<Integer, Counts> done = result.takeUp(manifest, force);
        int before = done.size();
        if (before < parts) {
            result.write(manifest);
            makeMissing(inputs, parts, done, result);
        }
        result.writeErrors(listing.failures(), parts);
        Counts counts = new Counts(0, 0, 0, Map.of(), listing.failures().size());
        for (Counts part : done.values()) {
            counts = counts.plus(part);
        }
        result.write(manifest.done(parts, counts));
        result.deleteDrafts();
        return new Done(counts, parts, parts - before, notes(inputs.passedOver()));
    }

    private static int parts(long bytes) {
        return (int) Math.max(LEAST_PARTS, Math.min(MOST_PARTS, bytes / BYTES_A_PART + 1));
    }

    private Manifest manifest(String version, InputCheck.Checked inputs, int parts) {
        JobSettings job = settings;
        Map<String, Object> models = context.parallelize(List.of(0), 1)
                .map(one -> new HashMap<>(Models.of(job).describes()))
                .first();
        Map<String, Object> options = new TreeMap<>(settings.options().byName());
        options.remove("part-size");
        options.put("parts", parts);
        options.put("engine", "spark");
        return new Manifest(version, Manifest.SCHEMA, models, options, inputs.inputs(), false, 0, Counts.NONE);
    }

    private List<String> notes(int passedOver) {
        List<String> notes =
                new ArrayList<>(notices.value().stream().distinct().sorted().toList());
        if (passedOver > 0) {
            notes.add(passedOver + (passedOver == 1 ? " file" : " files")
                    + " in the folders not read: neither pages nor archives of a known format; --from names one");
        }
        return notes;
    }

    private void makeMissing(
            InputCheck.Checked inputs, int parts, SortedMap<Integer, Counts> done, ResultStore result) {
        List<Integer> missing = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (!done.containsKey(part)) {
                missing.add(part);
            }
        }
        spark.conf().set("spark.sql.shuffle.partitions", Math.max(parts, context.defaultParallelism()));
        Dataset<Row> rows = rows(inputs).persist(StorageLevel.DISK_ONLY());
        try (LooseRoots roots = new LooseRoots(spark)) {
            JavaRDD<Row> sorted = roots.placed(rows)
                    .repartition(parts, col(RecordRow.HIGH), col(RecordRow.LOW))
                    .sortWithinPartitions(RecordRow.HIGH, RecordRow.LOW, RecordRow.KIND, RecordRow.PLACE)
                    .javaRDD();
            PartRuns.run(sorted, new Work(settings, hadoop, context.broadcast(inputs.archives())), missing, made -> {
                Part part = made.part();
                result.commit(part, made.draft());
                done.put(part.number(), part.counts());
            });
        } finally {
            rows.unpersist();
        }
    }

    /** Returns what all inputs hold: a task an archive, and one for many pages. */
    private Dataset<Row> rows(InputCheck.Checked inputs) {
        Reading reading = new Reading(settings, hadoop, notices);
        JavaRDD<Row> rows = context.emptyRDD();
        if (!inputs.archives().isEmpty()) {
            List<Numbered> archives = numbered(inputs.archives());
            rows = rows.union(context.parallelize(archives, Math.min(MOST_SLICES, archives.size()))
                    .flatMap(reading::archive));
        }
        if (!inputs.pages().isEmpty()) {
            List<Numbered> pages = numbered(inputs.pages());
            rows = rows.union(context.parallelize(pages, Math.min(pages.size(), context.defaultParallelism()))
                    .map(Reading::page));
        }
        return spark.createDataFrame(rows, RecordRow.SCHEMA);
    }

    private static List<Numbered> numbered(List<ClusterInput> inputs) {
        List<Numbered> numbered = new ArrayList<>(inputs.size());
        for (ClusterInput input : inputs) {
            numbered.add(new Numbered(numbered.size(), input));
        }
        return numbered;
    }

    /** An input and its number. */
    private record Numbered(int number, ClusterInput input) implements Serializable {}

    /** Reads inputs, on any machine. */
    private record Reading(
            JobSettings settings, Broadcast<SerializableConfiguration> hadoop, CollectionAccumulator<String> notices)
            implements Serializable {
        Iterator<Row> archive(Numbered file) {
            Store store = new Store(hadoop.value().value());
            RecordPipe pipe = new RecordPipe(
                    rows -> ArchiveRows.read(file.number(), file.input(), settings, store, rows, notices::add));
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> pipe.close());
            return pipe;
        }

        static Row page(Numbered page) throws IOException {
            ClusterInput input = page.input();
            String id = String.valueOf(input.pageId());
            return RecordRow.of(
                    ArchiveRows.key("page", input.uri()),
                    RecordRow.SAVED_PAGE,
                    RecordRow.place(page.number(), 0),
                    null,
                    PageIntake.FORMAT,
                    new SavedPage(input.uri(), input.source(), id).encode());
        }
    }

    /** Makes a part and puts it where the driver finds it, on any machine. */
    private record Work(
            JobSettings settings, Broadcast<SerializableConfiguration> hadoop, Broadcast<List<ClusterInput>> archives)
            implements PartRuns.Maker {
        @Override
        public PartRuns.Made make(int number, String attempt, Iterator<Row> rows) throws IOException {
            Store store = new Store(hadoop.value().value());
            ResultStore result = new ResultStore(settings.out(), store);
            String[] draft = new String[1];
            Part part = PartTask.run(
                    number,
                    rows,
                    settings,
                    archives.value(),
                    store,
                    (made, folder) -> draft[0] = result.upload(made, folder, attempt));
            return new PartRuns.Made(part, draft[0]);
        }
    }
}
