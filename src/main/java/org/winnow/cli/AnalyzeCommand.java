package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.Winnow;
import org.winnow.fault.InputException;
import org.winnow.output.Format;
import org.winnow.output.Result;
import org.winnow.output.ResultWriter;
import org.winnow.output.WriterOptions;
import org.winnow.read.PageReader;
import org.winnow.read.PageSource;
import org.winnow.read.PageSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow analyze}: pages to labelled, summarised discussions. */
@Command(
        name = "analyze",
        description = "Read pages (text, HTML, MHTML): article, comments, labels with evidence, summary.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders (searched), - for standard input")
    List<String> paths = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "write results there instead of standard output")
    @Nullable
    Path out;

    @Option(names = "--force", description = "replace the file that --out names")
    boolean force;

    @Option(names = "--lines", description = "JSON with every line of the page and its role")
    boolean lines;

    @Option(names = "--no-evidence", description = "do not look for the spans that carry a label: faster")
    boolean withoutEvidence;

    @Option(names = "-q", description = "no notes on what was passed over")
    boolean quiet;

    @Option(names = "-v", description = "time and comments of each page")
    boolean verbose;

    @Mixin
    ModelOptions models = new ModelOptions();

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PageSources found = PageSources.of(paths, console.in());
        found.failures().forEach(failure -> console.error(failure.getMessage()));
        if (!quiet) {
            found.notes().forEach(console::note);
        }
        boolean failed = !found.failures().isEmpty();
        try (OutputTarget target = OutputTarget.open(console, out, force);
                Winnow winnow = models.load()) {
            try (ResultWriter writer = ResultWriter.to(target.stream(), format, options())) {
                failed |= analyze(found.sources(), winnow, writer, target);
            }
            target.finished();
        }
        return failed ? Exit.SOME_FAILED : Exit.DONE;
    }

    private WriterOptions options() {
        WriterOptions options = console.writerOptions(lines);
        return out == null ? options : new WriterOptions(lines, false, options.width());
    }

    /** Returns whether a page could not be read. */
    private boolean analyze(List<PageSource> sources, Winnow winnow, ResultWriter writer, OutputTarget target)
            throws IOException {
        PageReader reader = new PageReader();
        boolean failed = false;
        try (Progress progress = new Progress(console, "pages", sources.size())) {
            for (int i = 0; i < sources.size(); i++) {
                long start = System.nanoTime();
                try {
                    Result result =
                            Result.of(winnow.label(winnow.segment(reader.read(sources.get(i))), !withoutEvidence));
                    writer.write(result);
                    report(result, start);
                } catch (InputException e) {
                    failed = true;
                    console.error(e.getMessage());
                }
                if (out == null) {
                    target.stream().flush();
                }
                progress.at(i + 1L);
            }
        }
        return failed;
    }

    private void report(Result result, long start) {
        if (verbose) {
            console.note(result.labeled().discussion().source() + ": "
                    + result.labeled().comments().size() + " comments in " + (System.nanoTime() - start) / 1_000_000
                    + " ms");
        }
    }
}
