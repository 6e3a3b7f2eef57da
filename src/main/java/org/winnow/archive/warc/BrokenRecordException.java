package org.winnow.archive.warc;

/** A record whose frame is broken, so that where the next begins must be searched. */
final class BrokenRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * @param offset of the record, in bytes of the unwrapped input
     */
    BrokenRecordException(long offset, String finding) {
        super(finding);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
