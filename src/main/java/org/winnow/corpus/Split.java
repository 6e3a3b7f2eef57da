package org.winnow.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Part of a corpus that a row belongs to. */
public enum Split {
    /** Rows that weights are fitted to. */
    TRAIN,
    /** Rows that calibration and thresholds are chosen on. */
    DEV,
    /** Rows that are for reporting only. */
    TEST;

    /** Returns the name in the corpora. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the split of that name. */
    public static Optional<Split> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
