package org.winnow.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where vectors of texts are kept. */
final class CacheOptions {
    @Option(
            names = "--cache",
            paramLabel = "FILE",
            description = "encoded texts, kept between runs; default: target/vectors.bin")
    Path file = Home.folder().resolve("target/vectors.bin");
}
