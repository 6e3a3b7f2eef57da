package org.winnow.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winnow.Winnow;
import org.winnow.classify.CommentLabeler;
import org.winnow.classify.PolicyFile;
import org.winnow.label.Policy;
import picocli.CommandLine.Option;

/** Options of every command that uses the models. */
final class ModelOptions {
    @Option(names = "--policy", paramLabel = "FILE", description = "thresholds as JSON; default: the one that ships")
    @Nullable
    Path policy;

    @Option(names = "--models", paramLabel = "DIR", hidden = true)
    Path models = Home.folder().resolve("models");

    @Option(names = "--threads", paramLabel = "N", description = "comments encoded at once; default: ${DEFAULT-VALUE}")
    int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "your own catalogue entries; default: a folder `catalogue` beside the models")
    @Nullable
    Path catalogue;

    Winnow load() {
        return load(policy());
    }

    Winnow load(Policy chosen) {
        requireThreads();
        Path own = catalogue == null ? Winnow.userCatalogue(models) : catalogue;
        return Winnow.load(models, chosen, threads, own);
    }

    /** The label models alone, for measuring them. */
    CommentLabeler labeler() {
        requireThreads();
        return CommentLabeler.load(models.resolve("labels"), threads);
    }

    Policy policy() {
        return PolicyFile.read(policy == null ? models.resolve("policy.json") : policy);
    }

    private void requireThreads() {
        if (threads < 1) {
            throw new UsageException("--threads is " + threads + "; expected at least 1");
        }
    }
}
