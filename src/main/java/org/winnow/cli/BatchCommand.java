package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.Winnow;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveOptions;
import org.winnow.batch.ArchiveIntake;
import org.winnow.batch.BatchJob;
import org.winnow.batch.BatchOptions;
import org.winnow.batch.BatchRefusal;
import org.winnow.batch.ChainedIntake;
import org.winnow.batch.InputSearch;
import org.winnow.batch.Intake;
import org.winnow.batch.JoinedIntake;
import org.winnow.batch.LabelChoice;
import org.winnow.batch.Manifest;
import org.winnow.batch.ModelFiles;
import org.winnow.batch.PageIntake;
import org.winnow.batch.Pseudonyms;
import org.winnow.batch.WinnowAnalyst;
import org.winnow.discussion.Discussion;
import org.winnow.fault.InputException;
import org.winnow.label.Label;
import org.winnow.label.Policy;
import org.winnow.tables.Counts;
import org.winnow.tables.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow batch}: anything of any size to a result folder. */
@Command(
        name = "batch",
        description = "Label archives and pages of any size; stopped at any moment, the same command goes on.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    /** Whether something is done. */
    enum Switch {
        ON,
        OFF
    }

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders (searched)")
    List<String> paths = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the result folder")
    Path out = Path.of("");

    @Option(names = "--force", description = "begin anew where the folder holds other work")
    boolean force;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    TableFormat format = TableFormat.PARQUET;

    @Mixin
    ArchiveChoice archives = new ArchiveChoice();

    @Option(names = "--sample", paramLabel = "N", description = "N discussions drawn at random, always the same ones")
    @Nullable
    Integer sample;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "leave out comments before that day, such as 2024-05-01")
    @Nullable
    String since;

    @Option(
            names = "--labels",
            paramLabel = "LABEL",
            split = ",",
            description = "labels to give: conspiracy, hostility, propaganda, off_topic; default: all")
    List<String> labels = List.of();

    @Option(names = "--evidence", description = "ON, OFF (faster): the spans that carry a label; default: ON")
    Switch evidence = Switch.ON;

    @Option(names = "--no-text", description = "leave out what people wrote; scores, labels and places stay")
    boolean withoutText;

    @Option(
            names = "--pseudonymise",
            paramLabel = "KEYFILE",
            description = "names become keyed hashes; e-mail, phone and handles leave the texts")
    @Nullable
    Path keyFile;

    @Option(names = "--join", description = "put the pages of one paged thread together; reads the input twice")
    boolean join;

    @Option(
            names = "--license",
            paramLabel = "NAME",
            description = "licence of the data for datapackage.json, such as CC-BY-4.0; default: none is stated")
    @Nullable
    String license;

    @Option(names = "--part-size", paramLabel = "N", description = "comments a part; default: ${DEFAULT-VALUE}")
    int partSize = BatchOptions.PART_COMMENTS;

    @Option(names = "-q", description = "no notes on what was passed over")
    boolean quiet;

    @Mixin
    ModelOptions models = new ModelOptions();

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Pseudonyms pseudonyms = pseudonyms();
        BatchOptions options = options(pseudonyms);
        if (paths.contains("-")) {
            throw new UsageException("a batch reads its input again when it goes on; write it to a file and name that");
        }
        ArchiveFormat known = archives.format();
        ArchiveOptions bounds = archives.options();
        InputSearch found = InputSearch.of(paths, known, bounds);
        if (!quiet) {
            found.notes().forEach(console::note);
        }
        Policy policy = models.policy();
        try (Winnow winnow = models.load(LabelChoice.policy(policy, options.labels()))) {
            WinnowAnalyst analyst = new WinnowAnalyst(winnow, options.evidence());
            Intake intake = intake(found, known, bounds, analyst);
            Manifest manifest = Manifest.of(
                    new Version().getVersion()[0],
                    ModelFiles.of(winnow.version(), models.models, policy),
                    options,
                    intake.inputs());
            try (BatchProgress progress = new BatchProgress(console, manifest.inputs())) {
                UnaryOperator<Discussion> hide = pseudonyms == null ? UnaryOperator.identity() : pseudonyms;
                BatchJob job = new BatchJob(intake, analyst, options, hide, models.threads, progress);
                Counts counts = job.run(manifest, out, force);
                progress.finished(counts, out);
                return counts.errors() > 0 ? Exit.SOME_FAILED : Exit.DONE;
            }
        } catch (BatchRefusal e) {
            throw new UsageException(e.getMessage());
        }
    }

    private Intake intake(
            InputSearch found, @Nullable ArchiveFormat known, ArchiveOptions bounds, WinnowAnalyst analyst) {
        Intake all = all(found, known, bounds, analyst);
        return join ? new JoinedIntake(all, out.resolve(BatchJob.DRAFTS).resolve("pages")) : all;
    }

    private Intake all(InputSearch found, @Nullable ArchiveFormat known, ArchiveOptions bounds, WinnowAnalyst analyst) {
        PageIntake pages = new PageIntake(found.pages().sources(), found.pages().failures(), analyst);
        if (found.archives().isEmpty()) {
            return pages;
        }
        Path temporary = out.resolve(BatchJob.DRAFTS);
        Set<String> told = new HashSet<>(); // some options read the input twice
        return new ChainedIntake(
                pages,
                found.pages().sources().size(),
                new ArchiveIntake(found.archives(), known, bounds, temporary, analyst, note -> {
                    if (!quiet && told.add(note)) {
                        console.note(note);
                    }
                }));
    }

    private BatchOptions options(@Nullable Pseudonyms pseudonyms) {
        requirePositive("--part-size", partSize);
        requirePositive("--sample", sample == null ? 1 : sample);
        return new BatchOptions(
                format,
                chosenLabels(),
                evidence == Switch.ON,
                !withoutText,
                firstDay(),
                sample,
                archives.from,
                archives.columns,
                pseudonyms == null ? null : pseudonyms.fingerprint(),
                join,
                license(),
                partSize);
    }

    private @Nullable String license() {
        if (license != null && !license.matches("[A-Za-z0-9._+-]{1,80}")) {
            throw new UsageException("--license is " + license + "; expected an identifier such as CC-BY-4.0");
        }
        return license;
    }

    private @Nullable Pseudonyms pseudonyms() {
        try {
            return keyFile == null ? null : Pseudonyms.withKey(keyFile);
        } catch (InputException e) {
            throw new UsageException("--pseudonymise " + e.getMessage());
        }
    }

    private Set<Label> chosenLabels() {
        Set<Label> chosen = EnumSet.noneOf(Label.class);
        for (String label : labels) {
            chosen.add(Label.ofKey(label)
                    .orElseThrow(() -> new UsageException("--labels names " + label
                            + "; known are conspiracy, hostility, propaganda and off_topic")));
        }
        return chosen.isEmpty() ? EnumSet.allOf(Label.class) : chosen;
    }

    private @Nullable LocalDate firstDay() {
        try {
            return since == null ? null : LocalDate.parse(since);
        } catch (DateTimeException e) {
            throw new UsageException("--since is " + since + "; expected a day such as 2024-05-01");
        }
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + " is " + value + "; expected at least 1");
        }
    }
}
