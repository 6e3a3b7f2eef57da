package org.winnow.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.winnow.corpus.CorpusSet;
import org.winnow.corpus.LabelCorpus;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Label;

/**
 * Rows that figures are given on.
 *
 * @param name name in the report, such as {@code hostility/cad}
 * @param label the label that is measured
 * @param split the split that the rows come from
 * @param rows rows of which the label is decided
 */
public record MeasuredSet(String name, Label label, Split split, List<LabelRow> rows) {
    /** The fewest rows that figures are given on. */
    public static final int FEWEST_ROWS = 100;

    private static final long SAMPLE_SEED = 20_250_102L;

    public MeasuredSet {
        rows = rows.stream().filter(row -> row.is(label).isPresent()).toList();
    }

    /** Returns whether there are enough rows, and rows of both classes. */
    public boolean counts() {
        long positives =
                rows.stream().filter(row -> row.is(label).orElseThrow()).count();
        return rows.size() >= FEWEST_ROWS && positives > 0 && positives < rows.size();
    }

    /** Returns at most so many rows of this set, drawn at random with a fixed seed. */
    public MeasuredSet sample(int most) {
        if (rows.size() <= most) {
            return this;
        }
        List<LabelRow> drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, new Random(SAMPLE_SEED));
        return new MeasuredSet(name, label, split, drawn.subList(0, most));
    }

    /** The same number for rows of the same group, from 0 on. */
    int[] groups() {
        Map<String, Integer> numbers = new HashMap<>();
        return rows.stream()
                .mapToInt(row -> {
                    int next = numbers.size();
                    Integer known = numbers.putIfAbsent(row.group(), next);
                    return known == null ? next : known;
                })
                .toArray();
    }

    /**
     * Returns a set for each label that can be measured on rows of which all labels are judged.
     *
     * @param name name in the report; the label's name is added
     */
    public static List<MeasuredSet> byLabel(String name, Split split, List<LabelRow> rows) {
        return Arrays.stream(Label.values())
                .map(label -> new MeasuredSet(name + " " + label.key(), label, split, rows))
                .filter(MeasuredSet::counts)
                .toList();
    }

    /**
     * Returns those of the corpora that can be measured: at least 100 decided rows of both classes in the test split, or in
     * the dev split where there is no test split.
     *
     * @param data folder that holds the corpora
     * @throws IOException as {@link LabelCorpus#read} does
     */
    public static List<MeasuredSet> read(Path data, Collection<CorpusSet> corpora) throws IOException {
        List<MeasuredSet> sets = new ArrayList<>();
        for (CorpusSet corpus : corpora) {
            Split split = corpus.measured();
            if (split != null) {
                sets.add(new MeasuredSet(
                        corpus.id(), corpus.area().label(), split, LabelCorpus.rows(data, corpus, split)));
            }
        }
        return sets.stream().filter(MeasuredSet::counts).toList();
    }
}
