package org.winnow.corpus;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Kind;

/**
 * A public corpus, as the table {@code sets.tsv} describes it.
 *
 * @param area where it lies and which label it marks
 * @param name name of its folder
 * @param grade what it may be used for
 * @param measured the split that figures are given on and that training keeps clear of: test, or dev where there is no
 *     test; null where the corpus is not measured
 * @param marked kinds of which a positive row that does not name them can be taken to lack them
 */
public record CorpusSet(
        Area area, String name, Grade grade, @Nullable Split measured, Set<Kind> marked) {
    public CorpusSet {
        Set<Kind> copy = EnumSet.noneOf(Kind.class);
        copy.addAll(marked);
        marked = Collections.unmodifiableSet(copy);
    }

    /** Returns the name in reports: {@code hostility/cad}. */
    public String id() {
        return area.key() + "/" + name;
    }

    /** Returns the file that holds its rows. */
    public Path file(Path data) {
        return data.resolve(area.key()).resolve(name).resolve("data.jsonl.gz");
    }

    /** Returns whether weights may be fitted to rows of that split. */
    public boolean trains(Split split) {
        return grade.mayTrain() && split == Split.TRAIN;
    }

    /** Returns whether calibration, thresholds or settings may be chosen on rows of that split. */
    public boolean tunes(Split split) {
        return grade.mayTrain() && split == Split.DEV && measured != Split.DEV;
    }
}
