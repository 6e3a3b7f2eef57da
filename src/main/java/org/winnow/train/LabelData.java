package org.winnow.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winnow.corpus.Catalogue;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.LeakGuard;
import org.winnow.corpus.Split;
import org.winnow.label.Label;

/**
 * Everything a label training reads.
 *
 * @param train examples to fit weights to
 * @param dev examples to choose calibration, thresholds and the stopping point on
 * @param refused rows kept out because they share a text or article with a row that figures are given on, by set
 */
record LabelData(List<Example> train, List<Example> dev, Map<String, Integer> refused) {
    /** Our own labels are on the codebook's terms and on all four labels at once, but for those that tell of one or two. */
    private static final double OWN_WEIGHT = 2;

    private static final Map<String, Double> OWN_WEIGHTS =
            Map.of("own/voices-hostility", 1.0, "own/voices-claims", 1.0);
    /** Sets that hold one class, or a class by a looser reading than the codebook's. */
    private static final Map<String, Double> WEIGHTS = Map.of(
            "conspiracy/qanon_drops", 0.3,
            "propaganda/euvsdisinfo_claims", 0.2,
            "offtopic/read_the_article", 0.5);
    /** Comments of a thread that its mean is taken over. */
    private static final int THREAD = 40;

    LabelData {
        train = List.copyOf(train);
        dev = List.copyOf(dev);
    }

    /**
     * Reads all.
     *
     * @param data folder of the public corpora
     * @param own folder of our training data
     */
    static LabelData read(Path data, Path own) throws IOException {
        LeakGuard measured = LeakGuard.over(OwnGold.testComments(own, data)).and(OwnGold.suiteTexts(own));
        LabelSampling.Sample sample = LabelSampling.choose(data, measured);
        List<LabelRow> ours = new ArrayList<>(OwnGold.pages(own));
        ours.addAll(OwnGold.realComments(own, data));
        ours.addAll(ShortRemarks.read(own));
        ours.addAll(Voices.read(own));
        Map<String, Integer> refused = new TreeMap<>(sample.refused());
        LeakGuard.Admitted admitted = sample.admit(ours, refused);
        Set<String> read = new HashSet<>();
        admitted.rows().forEach(row -> read.add(row.set() + " " + row.id()));
        List<LabelRow> train = new ArrayList<>(without(sample.train(), read));
        List<LabelRow> dev = new ArrayList<>(without(sample.dev(), read));
        admitted.rows().forEach(row -> (row.split() == Split.TRAIN ? train : dev).add(row));
        return new LabelData(examples(train, read), examples(dev, read), refused);
    }

    /** A comment that we read ourselves counts once, by our reading. */
    private static List<LabelRow> without(List<LabelRow> rows, Set<String> read) {
        return rows.stream()
                .filter(row -> !read.contains(row.set() + " " + row.id()))
                .toList();
    }

    private static List<Example> examples(List<LabelRow> rows, Set<String> read) {
        Map<String, List<LabelRow>> byGroup = new HashMap<>();
        rows.forEach(row ->
                byGroup.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row));
        List<Example> examples = new ArrayList<>(rows.size());
        for (LabelRow row : rows) {
            boolean own = read.contains(row.set() + " " + row.id());
            double weight =
                    own ? OWN_WEIGHTS.getOrDefault(row.set(), OWN_WEIGHT) : WEIGHTS.getOrDefault(row.set(), 1.0);
            examples.add(new Example(row, thread(row, byGroup.getOrDefault(row.group(), List.of()), own), weight));
        }
        return examples;
    }

    /**
     * Returns the other comments of a row's thread, whatever their gold. Half of the public rows pose as single comments, so
     * that the network learns to do without a thread.
     */
    private static List<String> thread(LabelRow row, List<LabelRow> group, boolean own) {
        boolean alone = group.size() < 5 || !own && Math.floorMod(row.id().hashCode(), 2) == 0;
        if (alone) {
            return List.of();
        }
        return group.stream()
                .filter(other -> !other.id().equals(row.id()))
                .limit(THREAD)
                .map(LabelRow::text)
                .toList();
    }

    /** Returns every text that has to be encoded. */
    Set<String> texts() {
        Set<String> texts = new HashSet<>();
        for (List<Example> part : List.of(train, dev)) {
            part.forEach(example -> texts.addAll(RowTexts.of(example.row())));
        }
        return texts;
    }

    /** Returns how many rows each set gives, for training and for choosing. */
    Map<String, int[]> counts() {
        Map<String, int[]> counts = new TreeMap<>();
        train.forEach(e -> counts.computeIfAbsent(e.row().set(), s -> new int[2])[0]++);
        dev.forEach(e -> counts.computeIfAbsent(e.row().set(), s -> new int[2])[1]++);
        return counts;
    }

    /** Returns whether a set marks both classes of a label somewhere; calibration on one class alone would mislead. */
    static boolean calibrates(LabelRow row, Label label) {
        boolean oneClass = Catalogue.of(row.set()).isPresent()
                && (row.set().endsWith("qanon_drops")
                        || row.set().endsWith("euvsdisinfo_claims")
                        || row.set().endsWith("edos"));
        return row.is(label).isPresent() && !oneClass;
    }
}
