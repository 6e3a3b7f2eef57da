package org.winnow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.winnow.Winnow;
import org.winnow.fault.InputException;
import org.winnow.label.LabeledComment;
import org.winnow.output.LabelLineWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow label}: JSON Lines of comments in, JSON Lines of labels out, in the same order. */
@Command(
        name = "label",
        description = "Label comments given as JSON Lines {\"id\", \"text\", \"title\"?, \"article\"?, \"parent\"?}.",
        mixinStandardHelpOptions = true)
final class LabelCommand implements Callable<Integer> {
    private static final int AHEAD = 64; // lines read before the oldest is written: bounded memory, full threads

    private static final int LONGEST = 4 << 20; // characters; 64 such lines ahead fit the launcher's heap

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "input; default and -: standard input")
    String file = "-";

    @Option(names = "--keep", description = "copy the other fields of the input through")
    boolean keep;

    @Option(names = "--out", paramLabel = "FILE", description = "write results there instead of standard output")
    @Nullable
    Path out;

    @Option(names = "--force", description = "replace the file that --out names")
    boolean force;

    @Option(names = "--no-evidence", description = "do not look for the spans that carry a label: faster")
    boolean withoutEvidence;

    @Mixin
    ModelOptions models = new ModelOptions();

    private boolean failed;

    LabelCommand(Console console) {
        this.console = console;
    }

    /** What became of one input line: labelled, or refused with the reason. */
    private record Outcome(
            long line,
            @Nullable LabelInput input,
            @Nullable LabeledComment labeled,
            @Nullable String error) {}

    @Override
    public Integer call() throws IOException {
        try (InputStream in = input();
                OutputTarget target = OutputTarget.open(console, out, force);
                Winnow winnow = models.load()) {
            ExecutorService pool = Executors.newFixedThreadPool(models.threads);
            try (LabelLineWriter writer = new LabelLineWriter(target.stream())) {
                label(
                        new BoundedLines(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST),
                        winnow,
                        pool,
                        writer);
            } finally {
                pool.shutdownNow();
            }
            target.finished();
        }
        return failed ? Exit.SOME_FAILED : Exit.DONE;
    }

    private InputStream input() throws InputException {
        if (file.equals("-")) {
            return console.in();
        }
        try {
            if (Files.isDirectory(Path.of(file))) {
                throw new InputException(
                        file, null, "a folder, not a file; give a file of JSON Lines, or - for standard input");
            }
            return Files.newInputStream(Path.of(file));
        } catch (InputException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw new InputException(
                    file,
                    null,
                    "cannot be read (" + e.getClass().getSimpleName()
                            + "); give a file of JSON Lines, or - for standard input");
        }
    }

    private void label(BoundedLines lines, Winnow winnow, ExecutorService pool, LabelLineWriter writer)
            throws IOException {
        Deque<Future<Outcome>> ahead = new ArrayDeque<>();
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            BoundedLines.Line next = withoutMark(line);
            if (next.text() == null || !next.text().isBlank()) {
                ahead.add(pool.submit(() -> label(next, !withoutEvidence, winnow)));
            }
            if (ahead.size() > AHEAD) {
                write(ahead.remove(), writer);
            }
        }
        while (!ahead.isEmpty()) {
            write(ahead.remove(), writer);
        }
    }

    /** A byte order mark before the first line is none of it. */
    private static BoundedLines.Line withoutMark(BoundedLines.Line line) {
        String text = line.text();
        boolean marked = line.number() == 1 && text != null && text.startsWith("\ufeff");
        return marked ? new BoundedLines.Line(1, text.substring(1)) : line;
    }

    private static Outcome label(BoundedLines.Line line, boolean evidence, Winnow winnow) {
        long number = line.number();
        if (line.text() == null) {
            return new Outcome(
                    number,
                    null,
                    null,
                    "is longer than " + (LONGEST >> 20)
                            + " Mi characters, which no comment with its article is; shorten it");
        }
        try {
            LabelInput input = LabelInput.parse(line.text());
            var comments = winnow.label(input.discussion(), evidence).comments();
            return new Outcome(number, input, comments.get(comments.size() - 1), null);
        } catch (LabelInput.Refused e) {
            return new Outcome(number, null, null, e.getMessage());
        }
    }

    private void write(Future<Outcome> next, LabelLineWriter writer) throws IOException {
        Outcome outcome;
        try {
            outcome = next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (outcome.input() == null || outcome.labeled() == null) {
            failed = true;
            String error = outcome.error() == null ? "" : outcome.error();
            writer.refused(outcome.line(), error);
            console.error(new InputException(file, outcome.line(), error).getMessage());
        } else {
            writer.labeled(
                    outcome.input().id(),
                    outcome.labeled(),
                    keep ? outcome.input().fields() : Map.of());
        }
    }
}
