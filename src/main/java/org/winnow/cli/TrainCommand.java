package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.winnow.train.LabelTraining;
import org.winnow.train.SegmentTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow train}: the models that ship. */
@Command(
        name = "train",
        description = "Train the models from labelled corpora.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TrainCommand.Segment.class,
            TrainCommand.Labels.class,
            TrainEncoderCommand.class,
            TrainCatalogueCommand.class
        })
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.error("name what to train: `winnow train segment`, `labels`, `encoder` or `catalogue`");
        return Exit.USAGE;
    }

    private static void segment(Console console, DataOptions options, Path out) throws IOException {
        console.note("reading pages");
        SegmentTraining training = new SegmentTraining(options.data(), options.own);
        console.note("fitting the segmenter; takes minutes");
        Files.createDirectories(out);
        training.fit().write(out);
        console.note("wrote " + out);
    }

    private static void labels(Console console, LabelTraining.Options options) throws IOException {
        Files.createDirectories(options.out());
        new LabelTraining(options, console::note).run();
        console.note("wrote " + options.out());
    }

    /** {@code winnow train segment}. */
    @Command(name = "segment", description = "Train the segmenter.", mixinStandardHelpOptions = true)
    static final class Segment implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Option(names = "--out", paramLabel = "DIR", description = "default: models/segment")
        Path out = Home.folder().resolve("models/segment");

        Segment(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            segment(console, data, out);
            return Exit.DONE;
        }
    }

    /** {@code winnow train labels}. */
    @Command(name = "labels", description = "Train the label models.", mixinStandardHelpOptions = true)
    static final class Labels implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Option(names = "--encoder", paramLabel = "DIR", description = "default: models/encoder")
        Path encoder = Home.folder().resolve("models/encoder");

        @Option(names = "--out", paramLabel = "DIR", description = "default: models/labels")
        Path out = Home.folder().resolve("models/labels");

        @Mixin
        CacheOptions cache = new CacheOptions();

        @Option(names = "--threads", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
        int threads = 2;

        Labels(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (threads < 1) {
                throw new UsageException("--threads is " + threads + "; expected at least 1");
            }
            labels(console, new LabelTraining.Options(data.data(), data.own, encoder, out, cache.file, threads));
            return Exit.DONE;
        }
    }
}
