package org.winnow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.train.EncoderTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow train encoder}. */
@Command(
        name = "encoder",
        description = {
            "Train the upper layers of the sentence encoder. Takes an hour on two cores; a run that was stopped goes on from its"
                    + " checkpoint.",
            "Afterwards run `winnow train labels` and `winnow train catalogue`, which work on its vectors."
        },
        mixinStandardHelpOptions = true)
final class TrainEncoderCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "default: models/encoder")
    Path out = Home.folder().resolve("models/encoder");

    @Option(names = "--passes", paramLabel = "N", description = "how often each text comes; default: ${DEFAULT-VALUE}")
    double passes = 1;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "where the run is kept every 200 steps; default: target/encoder.checkpoint")
    Path checkpoint = Home.folder().resolve("target/encoder.checkpoint");

    @Option(
            names = "--start",
            paramLabel = "FILE",
            description = "checkpoint of another training to take the weights from; default: the published encoder")
    @Nullable
    Path start;

    TrainEncoderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!(passes > 0 && passes <= 100)) {
            throw new UsageException("--passes is " + passes + "; expected a number above 0, 100 at most");
        }
        Files.createDirectories(checkpoint.toAbsolutePath().getParent());
        Files.createDirectories(out);
        EncoderTraining.Options options =
                new EncoderTraining.Options(data.data(), data.own, out, passes, checkpoint, start);
        PrintStream before = System.out;
        try {
            // SameDiff prints a line for every operation that it differentiates, which is nobody's output
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            new EncoderTraining(options, console::note).run();
        } finally {
            System.setOut(before);
        }
        return Exit.DONE;
    }
}
