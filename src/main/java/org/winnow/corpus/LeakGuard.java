package org.winnow.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps out of training what shares its text or its article, both normalised, with a row that figures are given on. Immutable. */
public final class LeakGuard {
    private final Set<String> texts = new HashSet<>();
    private final Set<String> articles = new HashSet<>();

    private LeakGuard() {}

    /**
     * What the guard let pass.
     *
     * @param rows admitted rows, in their order
     * @param refused how many were refused, by set; sets of which none was are missing
     */
    public record Admitted(List<LabelRow> rows, Map<String, Integer> refused) {
        public Admitted {
            rows = List.copyOf(rows);
            refused = Map.copyOf(refused);
        }

        /** Returns how many rows were refused in all. */
        public int refusedInAll() {
            return refused.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Returns a guard over these rows, whatever their split. */
    public static LeakGuard over(Collection<LabelRow> reserved) {
        LeakGuard guard = new LeakGuard();
        reserved.forEach(guard::reserve);
        return guard;
    }

    /**
     * Returns a guard over the test rows of every corpus, and the dev rows of those without test rows.
     *
     * @param data folder that holds the areas; a corpus that is missing there is an error
     * @throws IOException as {@link LabelCorpus#read} does
     */
    public static LeakGuard overMeasured(Path data, Collection<CorpusSet> sets) throws IOException {
        LeakGuard guard = new LeakGuard();
        for (CorpusSet set : sets) {
            LabelCorpus.read(data, set, row -> {
                if (row.split() == Split.TEST || row.split() == set.measured()) {
                    guard.reserve(row);
                }
            });
        }
        return guard;
    }

    /** Returns a guard over these rows as well. */
    public LeakGuard and(Collection<LabelRow> reserved) {
        LeakGuard guard = new LeakGuard();
        guard.texts.addAll(texts);
        guard.articles.addAll(articles);
        reserved.forEach(guard::reserve);
        return guard;
    }

    /** Returns whether a row shares neither text nor article with a reserved row. */
    public boolean admits(LabelRow row) {
        return !texts.contains(TextKey.of(row.text())) && !knows(row.article());
    }

    /** Returns the rows that it admits, and how many it refused. */
    public Admitted admit(Collection<LabelRow> rows) {
        List<LabelRow> admitted = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        for (LabelRow row : rows) {
            if (admits(row)) {
                admitted.add(row);
            } else {
                refused.merge(row.set(), 1, Integer::sum);
            }
        }
        return new Admitted(admitted, refused);
    }

    private void reserve(LabelRow row) {
        texts.add(TextKey.of(row.text()));
        if (row.article() != null) {
            articles.add(TextKey.of(row.article()));
        }
    }

    private boolean knows(@Nullable String article) {
        return article != null && articles.contains(TextKey.of(article));
    }
}
