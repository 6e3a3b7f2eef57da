package org.winnow.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.formats.Formats;
import org.winnow.archive.table.Field;
import org.winnow.batch.BatchRefusal;
import org.winnow.batch.Pseudonyms;
import org.winnow.fault.InputException;
import org.winnow.fault.ModelException;
import org.winnow.label.Label;
import org.winnow.tables.Counts;
import org.winnow.tables.TableFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code spark-submit} runs. Exit status as of {@code winnow batch}. */
@Command(
        name = "winnow-spark",
        description =
                "Label archives and pages of any size on a cluster; stopped at any moment, the same command goes on.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int SOME_FAILED = 1;
    private static final int REFUSED = 2;

    /** Whether something is done. */
    enum Switch {
        ON,
        OFF
    }

    private final PrintStream console;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "files, folders (searched), of any Hadoop file system")
    List<String> paths = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the result folder")
    String out = "";

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "parts of the result; default: by the size of the inputs")
    @Nullable
    Integer parts;

    @Option(names = "--force", description = "begin anew where the folder holds other work")
    boolean force;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    TableFormat format = TableFormat.PARQUET;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "read all inputs as this format; default: by content")
    @Nullable
    String from;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description = "columns of CSV, TSV and JSON Lines; default: guessed, and shown")
    Map<String, String> columns = new TreeMap<>();

    @Option(
            names = "--max-window",
            paramLabel = "MIB",
            description = "most memory that a .zst file may ask for; default: ${DEFAULT-VALUE}")
    int maxWindow = (int) (ArchiveLimits.DEFAULT.windowBytes() >> 20);

    @Option(names = "--since", paramLabel = "DATE", description = "leave out comments before that day")
    @Nullable
    String since;

    @Option(names = "--labels", paramLabel = "LABEL", split = ",", description = "labels to give; default: all")
    List<String> labels = new ArrayList<>();

    @Option(names = "--evidence", description = "ON, OFF (faster): the spans that carry a label; default: ON")
    Switch evidence = Switch.ON;

    @Option(names = "--no-text", description = "leave out what people wrote")
    boolean withoutText;

    @Option(
            names = "--pseudonymise",
            paramLabel = "KEYFILE",
            description = "names become keyed hashes; a file of the driver")
    @Nullable
    Path keyFile;

    @Option(names = "--policy", paramLabel = "FILE", description = "thresholds as JSON; a file of the driver")
    @Nullable
    Path policy;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "your own catalogue entries; a folder of the driver")
    @Nullable
    Path catalogue;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "folder of models on every machine; default: in the jar")
    @Nullable
    String models;

    @Option(names = "-q", description = "no notes on what was passed over")
    boolean quiet;

    Main(PrintStream console) {
        this.console = console;
    }

    /** Runs the job of a command line. */
    public static void main(String[] arguments) {
        PrintStream console = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(arguments, console);
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.getDefaultSession().get().stop();
        }
        if (status != DONE) {
            System.exit(status);
        }
    }

    static int run(String[] arguments, PrintStream console) {
        return new CommandLine(new Main(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        JobSettings settings;
        try {
            settings = settings();
        } catch (IllegalArgumentException | InputException e) {
            console.println("winnow-spark: " + e.getMessage());
            return REFUSED;
        }
        SparkSession spark = SparkSession.builder()
                .appName("winnow")
                .config("spark.sql.adaptive.enabled", "false") // it would join or drop partitions, and each is a part
                .getOrCreate();
        try {
            SparkBatch.Done done = new SparkBatch(spark, settings).run(paths, parts, force, version());
            report(done);
            return done.counts().errors() > 0 ? SOME_FAILED : DONE;
        } catch (BatchRefusal | ModelException e) {
            console.println("winnow-spark: " + e.getMessage());
            return REFUSED;
        }
    }

    private void report(SparkBatch.Done done) {
        if (!quiet) {
            done.notes().forEach(note -> console.println("note: " + note));
        }
        Counts counts = done.counts();
        console.println(out + ": " + counts.discussions() + " discussions, " + counts.comments() + " comments, "
                + counts.errors() + " errors in " + done.parts() + " parts, " + done.made() + " made now");
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "winnow " + (version == null ? "(development)" : version);
    }

    private JobSettings settings() throws IOException {
        requireKnown();
        return new JobSettings(
                UUID.randomUUID().toString(),
                out,
                models,
                policy == null ? null : Files.readAllBytes(policy),
                catalogueFiles(),
                format,
                new ArrayList<>(labels),
                evidence == Switch.ON,
                !withoutText,
                since,
                from,
                new TreeMap<>(columns),
                maxWindow,
                key());
    }

    private void requireKnown() {
        require(parts == null || parts > 0, "--parts is " + parts + "; expected at least 1");
        require(maxWindow > 0, "--max-window is " + maxWindow + "; expected at least 1");
        require(from == null || Formats.named(from).isPresent(), "--from is " + from + ", which is no known format");
        for (String label : labels) {
            require(
                    Label.ofKey(label).isPresent(),
                    "--labels names " + label + "; known are conspiracy, hostility, propaganda and off_topic");
        }
        for (String field : columns.keySet()) {
            require(Field.of(field).isPresent(), "--columns names a field " + field + "; known are " + Field.keys());
        }
        try {
            LocalDate.parse(since == null ? "2000-01-01" : since);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--since is " + since + "; expected a day such as 2024-05-01", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private byte @Nullable [] key() throws IOException {
        if (keyFile == null) {
            return null;
        }
        Pseudonyms.withKey(keyFile); // says what is wrong with it
        return Files.readAllBytes(keyFile);
    }

    private Map<String, byte[]> catalogueFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (catalogue == null) {
            return files;
        }
        try (Stream<Path> all = Files.list(catalogue)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
