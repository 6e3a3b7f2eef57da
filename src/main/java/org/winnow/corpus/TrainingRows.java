package org.winnow.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The rows of public corpora that weights may be fitted to and thresholds chosen on.
 *
 * @param train rows to fit to
 * @param tune rows to calibrate on and choose by
 * @param refused rows left out because they share a text or an article with a row that figures are given on, by set
 */
public record TrainingRows(List<LabelRow> train, List<LabelRow> tune, Map<String, Integer> refused) {
    public TrainingRows {
        train = List.copyOf(train);
        tune = List.copyOf(tune);
        refused = Map.copyOf(refused);
    }

    /**
     * Reads the corpora of the grades that may train.
     *
     * @param data folder that holds the areas
     * @param guard over the rows that figures are given on
     * @throws IOException as {@link LabelCorpus#read} does
     */
    public static TrainingRows read(Path data, LeakGuard guard, Collection<CorpusSet> sets) throws IOException {
        List<LabelRow> train = new ArrayList<>();
        List<LabelRow> tune = new ArrayList<>();
        for (CorpusSet set : sets) {
            LabelCorpus.read(data, set, row -> {
                if (row.gold().isEmpty()) {
                    return;
                }
                if (set.trains(row.split())) {
                    train.add(row);
                } else if (set.tunes(row.split())) {
                    tune.add(row);
                }
            });
        }
        LeakGuard.Admitted admitted = guard.admit(train);
        return new TrainingRows(admitted.rows(), guard.admit(tune).rows(), admitted.refused());
    }
}
