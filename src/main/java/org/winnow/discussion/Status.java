package org.winnow.discussion;

/** What became of a comment on its site. */
public enum Status {
    VISIBLE("visible"),
    PENDING("pending"),
    REJECTED("rejected"),
    SPAM("spam"),
    DELETED_BY_AUTHOR("deleted-by-author"),
    REMOVED_BY_MODERATOR("removed-by-moderator"),
    UNKNOWN("unknown");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** Returns the name in results. */
    public String key() {
        return key;
    }

    /** Returns whether summaries and prevalence count a comment of this status. */
    public boolean counts() {
        return this == VISIBLE || this == UNKNOWN;
    }
}
