package org.winnow.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.winnow.Winnow;
import org.winnow.archive.ArchiveOptions;
import org.winnow.batch.ArchiveIntake;
import org.winnow.batch.BatchJob;
import org.winnow.batch.BatchOptions;
import org.winnow.batch.ChainedIntake;
import org.winnow.batch.InputSearch;
import org.winnow.batch.Manifest;
import org.winnow.batch.PageIntake;
import org.winnow.batch.Watcher;
import org.winnow.batch.WinnowAnalyst;
import org.winnow.tables.Counts;
import org.winnow.tables.Failure;
import org.winnow.tables.Table;

/** The same inputs by a batch on one machine and by Spark. */
final class Runs {
    private static final Path MODELS = Path.of("..", "models");

    private Runs() {}

    /** Returns a session in this process: two threads, four attempts at a task. */
    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2,4]")
                .appName("winnow-test")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    /** Models of this process that no job of Spark shares. */
    private static final class OneMachine {
        static final Winnow WINNOW = Winnow.load(MODELS);
    }

    /** Runs a batch without evidence, as {@code winnow batch} does it. */
    static Counts batch(List<Path> inputs, Path out) throws IOException, InterruptedException {
        WinnowAnalyst analyst = new WinnowAnalyst(OneMachine.WINNOW, true);
        InputSearch found = InputSearch.of(inputs.stream().map(Path::toString).toList(), null, ArchiveOptions.DEFAULT);
        PageIntake pages = new PageIntake(found.pages().sources(), found.pages().failures(), analyst);
        ArchiveIntake archives = new ArchiveIntake(
                found.archives(), null, ArchiveOptions.DEFAULT, out.resolve(BatchJob.DRAFTS), analyst, note -> {});
        ChainedIntake all = new ChainedIntake(pages, found.pages().sources().size(), archives);
        Manifest manifest = Manifest.of("test", Map.of(), BatchOptions.DEFAULT, all.inputs());
        return new BatchJob(all, analyst, BatchOptions.DEFAULT, UnaryOperator.identity(), 2, new Quiet())
                .run(manifest, out, false);
    }

    /** What a command line came to. */
    record Outcome(int status, String said) {}

    /** Runs the application in this process, under the session that is there. */
    static Outcome spark(List<Path> inputs, String out, String... options) {
        session();
        List<String> arguments = new ArrayList<>();
        inputs.forEach(input -> arguments.add(input.toString()));
        arguments.addAll(List.of("--out", out));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Main.run(arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Outcome(status, said.toString(StandardCharsets.UTF_8));
    }

    /** Returns the rows of a table as JSON, sorted; a number is written with all its digits. */
    static List<String> rows(Path result, Table table) {
        return session().read().parquet(result.resolve(table.key()).toString()).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }

    /** Returns the lines of {@code errors.jsonl}, sorted. */
    static List<String> errors(Path result) throws IOException {
        return Files.readAllLines(result.resolve("errors.jsonl")).stream()
                .sorted()
                .toList();
    }

    /** Returns the names of all files below a folder. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Is told and says nothing. */
    private static final class Quiet implements Watcher {
        @Override
        public void begun(int parts, Counts done) {}

        @Override
        public void at(int input, long discussions, long comments) {}

        @Override
        public void failed(List<Failure> failures) {}
    }
}
