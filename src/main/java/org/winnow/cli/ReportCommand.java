package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.output.CorpusReport;
import org.winnow.output.CorpusReportWriter;
import org.winnow.survey.Survey;
import org.winnow.tables.ResultDatabase;
import org.winnow.tables.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow report}: an HTML report over a result folder. */
@Command(
        name = "report",
        description = "Write one self-contained HTML report over a result folder of any size.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1", paramLabel = "DIR", description = "the --out of a batch")
    Path folder = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", description = "title of the report; default: the folder's name")
    @Nullable
    String title;

    @Option(names = "--out", paramLabel = "FILE", description = "write the report there instead of standard output")
    @Nullable
    Path out;

    @Option(names = "--force", description = "replace the file that --out names")
    boolean force;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        try (ResultDatabase database = ResultDatabase.open(ResultFolder.existing(folder));
                OutputTarget target = OutputTarget.open(console, out, force)) {
            CorpusReport report = Survey.of(database, title != null ? title : String.valueOf(name));
            CorpusReportWriter.write(report, target.stream());
            target.finished();
        } catch (InputException e) {
            throw new UsageException(e.getMessage());
        }
        return Exit.DONE;
    }
}
