package org.winnow.archive;

/**
 * Bounds on what an archive may cost. Beyond one of them a record is left out, or the rest of the input where nothing else is
 * safe; each is a {@link Problem}.
 *
 * @param fileBytes most bytes of one input, unwrapped
 * @param recordBytes most bytes of one record; a longer one is skipped, not held
 * @param jsonDepth most levels of JSON
 * @param xmlDepth most levels of XML
 * @param attributeChars most characters of one XML attribute
 * @param threadComments most comments of one thread; more are left out
 * @param threadChars most characters of one thread's comments, which are held in memory together; more are left out
 * @param inflation most bytes unwrapped for one byte packed, once {@link #inflationFloor} is passed
 * @param inflationFloor bytes that may come out of any packed input however small it is
 * @param entries most members of one bundle
 * @param nesting most wrappers inside each other
 * @param windowBytes largest window that a zstd frame may ask for
 */
public record ArchiveLimits(
        long fileBytes,
        int recordBytes,
        int jsonDepth,
        int xmlDepth,
        int attributeChars,
        int threadComments,
        long threadChars,
        int inflation,
        long inflationFloor,
        int entries,
        int nesting,
        long windowBytes) {
    /** 50 GB, 64 MiB a record, 200 and 100 levels, a million comments a thread, 200 times the packed size. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(
            50_000_000_000L, 64 << 20, 200, 100, 64 << 10, 1_000_000, 1L << 28, 200, 64L << 20, 10_000, 3, 1L << 31);

    public ArchiveLimits {
        if (Math.min(Math.min(fileBytes, recordBytes), Math.min(threadChars, inflationFloor)) < 1
                || Math.min(Math.min(jsonDepth, xmlDepth), Math.min(attributeChars, threadComments)) < 1
                || Math.min(Math.min(inflation, entries), Math.min(nesting, windowBytes)) < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** Returns these limits with another size of file and of record. */
    public ArchiveLimits withSizes(long newFileBytes, int newRecordBytes) {
        return new ArchiveLimits(
                newFileBytes,
                newRecordBytes,
                jsonDepth,
                xmlDepth,
                attributeChars,
                threadComments,
                threadChars,
                inflation,
                inflationFloor,
                entries,
                nesting,
                windowBytes);
    }

    /** Returns these limits with another largest window of a zstd frame. */
    public ArchiveLimits withWindow(long newWindowBytes) {
        return new ArchiveLimits(
                fileBytes,
                recordBytes,
                jsonDepth,
                xmlDepth,
                attributeChars,
                threadComments,
                threadChars,
                inflation,
                inflationFloor,
                entries,
                nesting,
                newWindowBytes);
    }
}
