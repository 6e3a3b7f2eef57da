package org.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.winnow.classify.CommentLabeler;
import org.winnow.corpus.Catalogue;
import org.winnow.corpus.CorpusSet;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.LeakGuard;
import org.winnow.corpus.RealCommentLabels;
import org.winnow.corpus.Split;
import org.winnow.corpus.TrainingRows;
import org.winnow.encode.VectorCache;
import org.winnow.evaluate.Bootstrap;
import org.winnow.evaluate.EvaluationPages;
import org.winnow.evaluate.HashedBaseline;
import org.winnow.evaluate.HostFolds;
import org.winnow.evaluate.LabelEvaluation;
import org.winnow.evaluate.LabelReport;
import org.winnow.evaluate.LabelReportText;
import org.winnow.evaluate.MeasuredSet;
import org.winnow.evaluate.ModelScorer;
import org.winnow.evaluate.PageSegmenter;
import org.winnow.evaluate.ReportJson;
import org.winnow.evaluate.SegmentEvaluation;
import org.winnow.evaluate.SegmentReport;
import org.winnow.evaluate.SegmentReportText;
import org.winnow.segment.Segmenter;
import org.winnow.train.SegmentPages;
import org.winnow.train.SegmentTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow evaluate}: the figures of the model cards. */
@Command(
        name = "evaluate",
        description = "Measure the models: figures with n, split and 95 %% intervals, beside a baseline.",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluateCommand.Segment.class, EvaluateCommand.Labels.class, EvaluateSuiteCommand.class})
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.error(
                "name what to measure: `winnow evaluate segment`, `winnow evaluate labels` or `winnow evaluate suite`");
        return Exit.USAGE;
    }

    static void print(Console console, String text) throws IOException {
        try (OutputTarget target = OutputTarget.open(console, null, false)) {
            target.stream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code winnow evaluate segment}: fits one segmenter a fold, so that each page's host was never seen. */
    @Command(
            name = "segment",
            description = "Pages of unseen hosts and unseen layouts; fits one segmenter a fold: takes an hour.",
            mixinStandardHelpOptions = true)
    static final class Segment implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Option(names = "--folds", paramLabel = "N", description = "measure only the first N of 5 folds")
        int folds = SegmentTraining.FOLDS;

        @Option(names = "--json", description = "figures as JSON")
        boolean json;

        Segment(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (folds < 1 || folds > SegmentTraining.FOLDS) {
                throw new UsageException("--folds is " + folds + "; expected 1 to " + SegmentTraining.FOLDS);
            }
            SegmentTraining training = new SegmentTraining(data.data(), data.own);
            List<HostFolds.Fold> parts = HostFolds.of(EvaluationPages.read(data.data()), SegmentTraining.FOLDS)
                    .subList(0, folds);
            List<Segmenter> fitted = new ArrayList<>();
            SegmentEvaluation evaluation = new SegmentEvaluation(Bootstrap.STANDARD);
            SegmentReport text = evaluation.crossValidate(parts, fold -> fit(training, fold, fitted), console::note);
            int[] next = {0};
            SegmentReport marked =
                    evaluation.crossValidate(marked(parts), fold -> fitted.get(next[0]++)::segment, note -> {});
            int[] family = {0};
            SegmentReport layouts =
                    evaluation.crossValidate(layouts(training), fold -> fitted.get(family[0]++)::segment, note -> {});
            for (SegmentReport report : List.of(text, marked, layouts)) {
                String title =
                        report == text ? "text only" : report == marked ? "with mark-up" : "unseen generated layouts";
                print(console, json ? ReportJson.of(report) : title + "\n\n" + SegmentReportText.of(report));
            }
            return Exit.DONE;
        }

        private static PageSegmenter fit(SegmentTraining training, HostFolds.Fold fold, List<Segmenter> fitted) {
            try {
                Segmenter segmenter =
                        training.fitWithout(page -> fold.hosts().contains(HostFolds.hostOf(page)), fitted.size());
                fitted.add(segmenter);
                return segmenter::segment;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<HostFolds.Fold> marked(List<HostFolds.Fold> folds) throws IOException {
            List<HostFolds.Fold> marked = new ArrayList<>();
            for (HostFolds.Fold fold : folds) {
                List<GoldPage> held = new ArrayList<>();
                for (GoldPage page : fold.held()) {
                    GoldPage withMarkup =
                            SegmentPages.withMarkup(page, data.data().resolve("segmentation"));
                    if (withMarkup != null) {
                        held.add(withMarkup);
                    }
                }
                marked.add(new HostFolds.Fold(fold.number(), fold.hosts(), held, List.of()));
            }
            return marked;
        }

        private List<HostFolds.Fold> layouts(SegmentTraining training) throws IOException {
            List<HostFolds.Fold> layouts = new ArrayList<>();
            for (int fold = 0; fold < folds; fold++) {
                layouts.add(new HostFolds.Fold(fold, Set.of(), training.unseenLayouts(fold), List.of()));
            }
            return layouts;
        }
    }

    /** {@code winnow evaluate labels}. */
    @Command(
            name = "labels",
            description = "Every corpus that can be measured, beside a hashed bag-of-words baseline.",
            mixinStandardHelpOptions = true)
    static final class Labels implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Mixin
        ModelOptions models = new ModelOptions();

        @Option(
                names = "--sample",
                paramLabel = "N",
                description = "at most N rows of a set, drawn at random; default: all")
        int sample = Integer.MAX_VALUE;

        @Option(
                names = "--set",
                paramLabel = "AREA/SET",
                description = "measure this set only; may be given more than once; default: all, and our own test")
        Set<String> only = Set.of();

        @Mixin
        CacheOptions cache = new CacheOptions();

        @Option(names = "--json", description = "figures as JSON")
        boolean json;

        Labels(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            List<MeasuredSet> sets = sets();
            console.note("training the baseline");
            LeakGuard guard = LeakGuard.overMeasured(data.data(), Catalogue.sets());
            TrainingRows rows = TrainingRows.read(data.data(), guard, Catalogue.training());
            HashedBaseline baseline = HashedBaseline.train(rows.train(), rows.tune(), 1);
            try (CommentLabeler labeler = models.labeler()) {
                ModelScorer scorer = new ModelScorer(
                        labeler,
                        VectorCache.open(cache.file, labeler.encoder().checksum()),
                        models.threads,
                        console::note);
                scorer.encode(sets.stream().flatMap(set -> set.rows().stream()).toList());
                LabelReport report = new LabelEvaluation(
                                scorer, models.policy(), baseline, baseline.policy(), Bootstrap.STANDARD)
                        .run(sets, console::note);
                print(console, json ? ReportJson.of(report) : LabelReportText.of(report));
            }
            return Exit.DONE;
        }

        private List<MeasuredSet> sets() throws IOException {
            if (sample < 1) {
                throw new UsageException("--sample is " + sample + "; expected at least 1");
            }
            List<CorpusSet> chosen = Catalogue.sets().stream()
                    .filter(set -> only.isEmpty() || only.contains(set.id()))
                    .toList();
            if (chosen.size() < only.size()) {
                throw new UsageException("--set names a set that is not known; expected some of "
                        + Catalogue.sets().stream().map(CorpusSet::id).toList());
            }
            List<MeasuredSet> sets = new ArrayList<>(MeasuredSet.read(data.data(), chosen));
            if (only.isEmpty()) {
                sets.addAll(ownTest());
            }
            return sets.stream().map(set -> set.sample(sample)).toList();
        }

        /** Our own labels of real comments that nothing is fitted to. */
        private List<MeasuredSet> ownTest() throws IOException {
            List<MeasuredSet> sets = new ArrayList<>();
            sets.addAll(ownTest("own", "real-comments-test.jsonl"));
            sets.addAll(ownTest("own-drawn", "real-comments-drawn-test.jsonl"));
            return sets;
        }

        private List<MeasuredSet> ownTest(String name, String file) throws IOException {
            Path labels = data.own.resolve(file);
            return MeasuredSet.byLabel(name, Split.TEST, RealCommentLabels.read(labels, data.data(), Split.TEST));
        }
    }
}
