package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.winnow.corpus.GoldPage;

/** Measures a segmenter beside the trivial rule on pages with gold lines. */
public final class SegmentEvaluation {
    private final Bootstrap bootstrap;
    private final PageSegmenter trivial = new TrivialRule();

    /**
     * @param bootstrap how intervals are made
     */
    public SegmentEvaluation(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Fits a segmenter for one fold. */
    @FunctionalInterface
    public interface FoldTrainer {
        /**
         * Returns a segmenter that has seen no page of the fold's hosts.
         *
         * @param fold the fold; whatever else the segmenter is fitted to must keep clear of its hosts
         */
        PageSegmenter fit(HostFolds.Fold fold);
    }

    /** Measures a segmenter that was fitted to none of these pages. */
    public SegmentReport run(Collection<GoldPage> pages, PageSegmenter segmenter) {
        Tally tally = new Tally();
        pages.forEach(page -> tally.add(page, segmenter));
        return tally.report();
    }

    /**
     * Measures on every page the segmenter that was fitted without its host.
     *
     * @param progress is told each fold before it is fitted
     */
    public SegmentReport crossValidate(List<HostFolds.Fold> folds, FoldTrainer trainer, Consumer<String> progress) {
        Tally tally = new Tally();
        for (int i = 0; i < folds.size(); i++) {
            HostFolds.Fold fold = folds.get(i);
            progress.accept("fold " + (i + 1) + " of " + folds.size() + ": "
                    + fold.held().size() + " pages of " + fold.hosts().size() + " hosts");
            PageSegmenter segmenter = trainer.fit(fold);
            fold.held().forEach(page -> tally.add(page, segmenter));
        }
        return tally.report();
    }

    /** Adds up by set and host. */
    private final class Tally {
        private final Map<String, Map<String, Pair>> bySetAndHost = new TreeMap<>();

        void add(GoldPage page, PageSegmenter segmenter) {
            Pair pair = new Pair(
                    PageScore.of(page, segmenter.segment(page.page())),
                    PageScore.of(page, trivial.segment(page.page())));
            bySetAndHost
                    .computeIfAbsent(page.set(), set -> new TreeMap<>())
                    .merge(HostFolds.hostOf(page), pair, Pair::plus);
        }

        SegmentReport report() {
            List<SegmentReport.Row> rows = new ArrayList<>();
            rows.add(row(SegmentReport.ALL, hosts().values()));
            if (bySetAndHost.size() > 1) {
                bySetAndHost.forEach((set, hosts) -> rows.add(row(set, hosts.values())));
            }
            return new SegmentReport(rows);
        }

        /** A host that is in several sets counts once. */
        private Map<String, Pair> hosts() {
            Map<String, Pair> all = new LinkedHashMap<>();
            bySetAndHost.values().forEach(hosts -> hosts.forEach((host, pair) -> all.merge(host, pair, Pair::plus)));
            return all;
        }

        private SegmentReport.Row row(String set, Collection<Pair> hosts) {
            return new SegmentReport.Row(
                    set,
                    SegmentFigures.of(hosts.stream().map(Pair::model).toList(), bootstrap),
                    SegmentFigures.of(hosts.stream().map(Pair::trivial).toList(), bootstrap));
        }
    }

    private record Pair(PageScore model, PageScore trivial) {
        Pair plus(Pair other) {
            return new Pair(model.plus(other.model), trivial.plus(other.trivial));
        }
    }
}
