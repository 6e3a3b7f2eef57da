package org.winnow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.winnow.bench.Bench;
import org.winnow.bench.BenchReport;
import org.winnow.bench.BenchReportJson;
import org.winnow.bench.BenchReportText;
import org.winnow.bench.BenchTexts;
import org.winnow.bench.BertBasePeer;
import org.winnow.bench.LabelerContender;
import org.winnow.classify.CommentLabeler;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.OwnPages;
import org.winnow.discussion.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow bench}: speed of the full model beside a BERT-base with random weights, in one run. */
@Command(
        name = "bench",
        description =
                "CPU seconds of the full model beside a BERT-base (random weights, fp32, batch 8 by length) on the same comments.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--own", paramLabel = "DIR", description = "where the comments come from; default: training-data")
    Path own = Home.folder().resolve("training-data");

    @Option(names = "--texts", paramLabel = "N", description = "comments a round; default: ${DEFAULT-VALUE}")
    int texts = 200;

    @Option(names = "--rounds", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int rounds = 3;

    @Option(names = "--json", description = "figures as JSON")
    boolean json;

    @Mixin
    ModelOptions models = new ModelOptions();

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requirePositive("--texts", texts);
        requirePositive("--rounds", rounds);
        List<String> comments = new ArrayList<>();
        for (GoldPage page : OwnPages.read(own.resolve("pages"))) {
            List<GoldComment> gold = page.comments();
            if (gold != null) {
                gold.forEach(comment -> comments.add(comment.text()));
            }
        }
        Article article = new Article("A thread", "");
        try (CommentLabeler labeler = models.labeler()) {
            BenchReport report = new Bench(BenchTexts.of(comments, texts, 1), rounds, models.threads, console::note)
                    .run(
                            List.of(
                                    new LabelerContender(labeler, models.policy(), false, article),
                                    new LabelerContender(labeler, models.policy(), true, article)),
                            () -> BertBasePeer.open(labeler.encoder()::pieceIds, models.threads));
            String text = json ? BenchReportJson.of(report, null) : BenchReportText.of(report);
            try (OutputTarget target = OutputTarget.open(console, null, false)) {
                target.stream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return Exit.DONE;
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + " is " + value + "; expected at least 1");
        }
    }
}
