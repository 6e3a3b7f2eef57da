package org.winnow.read;

/**
 * Bounds on what one page may cost.
 *
 * @param bytes most bytes of a file; a larger one is refused
 * @param tags most tags of HTML; what comes after is left out, with a warning
 */
public record ReadLimits(int bytes, int tags) {
    /** 64 MiB; 600,000 tags, some ten times what the largest real pages have. */
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 600_000);

    public ReadLimits {
        if (bytes < 1 || tags < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive, not " + bytes + " bytes and " + tags + " tags");
        }
    }
}
