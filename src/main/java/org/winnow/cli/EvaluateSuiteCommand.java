package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.winnow.classify.CommentLabeler;
import org.winnow.encode.VectorCache;
import org.winnow.evaluate.Bootstrap;
import org.winnow.evaluate.ModelScorer;
import org.winnow.evaluate.Suite;
import org.winnow.evaluate.SuiteEvaluation;
import org.winnow.evaluate.SuiteFigures;
import org.winnow.evaluate.SuiteReportJson;
import org.winnow.evaluate.SuiteReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow evaluate suite}: functional suites, fairness among them; needs no corpora. */
@Command(
        name = "suite",
        description = "Functional suites: what the labels can tell apart, by functionality, pair and group.",
        mixinStandardHelpOptions = true)
final class EvaluateSuiteCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ModelOptions models = new ModelOptions();

    @Option(names = "--suites", paramLabel = "DIR", description = "default: evaluation/suites")
    Path folder = Home.folder().resolve("evaluation/suites");

    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description = "measure this suite only; may be given more than once; default: all")
    Set<String> only = Set.of();

    @Mixin
    CacheOptions cache = new CacheOptions();

    @Option(names = "--json", description = "figures as JSON, one object a suite")
    boolean json;

    EvaluateSuiteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Suite> suites = suites();
        try (CommentLabeler labeler = models.labeler()) {
            ModelScorer scorer = new ModelScorer(
                    labeler, VectorCache.open(cache.file, labeler.encoder().checksum()), models.threads, console::note);
            SuiteEvaluation evaluation = new SuiteEvaluation(scorer, models.policy(), Bootstrap.STANDARD);
            for (Suite suite : suites) {
                for (SuiteFigures figures : evaluation.run(List.of(suite), console::note)) {
                    EvaluateCommand.print(console, json ? SuiteReportJson.of(figures) : SuiteReportText.of(figures));
                }
            }
        }
        return Exit.DONE;
    }

    private List<Suite> suites() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + "; name the suites' with --suites");
        }
        List<Suite> all = Suite.readAll(folder);
        List<Suite> chosen = all.stream()
                .filter(suite -> only.isEmpty() || only.contains(suite.name()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < only.size()) {
            throw new UsageException("--suite names a suite that " + folder + " does not hold; expected some of "
                    + all.stream().map(Suite::name).toList());
        }
        return chosen;
    }
}
