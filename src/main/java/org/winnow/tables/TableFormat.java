package org.winnow.tables;

import java.util.Locale;

/** How the parts of a result are written. */
public enum TableFormat {
    /** Parquet, compressed with zstd. */
    PARQUET(".parquet"),
    /** JSON Lines, compressed with zstd. */
    JSONL(".jsonl.zst");

    private final String suffix;

    TableFormat(String suffix) {
        this.suffix = suffix;
    }

    /** Returns how its files end. */
    public String suffix() {
        return suffix;
    }

    /** Returns the name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
