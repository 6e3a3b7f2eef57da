package org.winnow.archive;

import java.util.function.LongSupplier;

/**
 * How many bytes have come out of one file, at each level of wrappers, against how many were taken off it. What a header says of
 * sizes has no say.
 */
public final class Inflation {
    private static final int LEVELS = 16;

    private final LongSupplier packed;
    private final ArchiveLimits limits;
    private final long[] out = new long[LEVELS];

    /**
     * @param packed how many bytes were taken off the file by now
     * @param limits the most that may come out
     */
    Inflation(LongSupplier packed, ArchiveLimits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    /**
     * Counts bytes that came out of a wrapper.
     *
     * @param depth wrappers around the wrapper
     * @return whether they are still within the limits, all members at that level taken together
     */
    public boolean allows(int depth, long bytes) {
        int level = Math.min(depth, LEVELS - 1);
        out[level] += bytes;
        return allows(limits, out[level], packed.getAsLong());
    }

    /** Returns whether so many bytes may come out of so many packed ones. */
    public static boolean allows(ArchiveLimits limits, long inflated, long from) {
        return inflated <= limits.inflationFloor() || inflated / limits.inflation() <= from;
    }
}
