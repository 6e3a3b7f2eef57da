package org.winnow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of the commands that read labelled corpora. */
final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder that holds the public corpora; see training-data/README.md")
    Path root = Path.of(".");

    @Option(names = "--own", paramLabel = "DIR", description = "our own labelled data; default: training-data")
    Path own = Home.folder().resolve("training-data");

    /** The folder with the areas, also where its parent was given. */
    Path data() {
        Path data = Files.isDirectory(root.resolve("data")) ? root.resolve("data") : root;
        if (!Files.isDirectory(data.resolve("hostility")) && !Files.isDirectory(data.resolve("segmentation"))) {
            throw new UsageException(root + " holds no corpora; training-data/README.md says how to lay them out");
        }
        return data;
    }
}
