package org.winnow.archive.json;

/** Says why one record could not be read; the next one can be. */
public final class BrokenRecord extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Makes one.
     *
     * @param reason short and the same for all of its kind, since reasons are counted
     * @param detail what was found; never words of a comment
     */
    public BrokenRecord(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Returns the reason, by which failures are counted. */
    public String reason() {
        return reason;
    }
}
