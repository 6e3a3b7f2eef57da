package org.winnow.archive.table;

import org.winnow.archive.StatusWords;
import org.winnow.discussion.Status;

/** What a value says of a comment; of {@code true} or {@code 0} only the column's name tells the meaning. */
final class TableStatus {
    private TableStatus() {}

    static Status of(String column, String value) {
        Status word = StatusWords.of(value);
        if (word != Status.UNKNOWN || value.isBlank()) {
            return word;
        }
        String name = Field.plain(column);
        boolean yes = StatusWords.isYes(value);
        if (name.endsWith("deleted")) {
            return yes ? Status.DELETED_BY_AUTHOR : Status.VISIBLE;
        }
        if (name.endsWith("removed")) {
            return yes ? Status.REMOVED_BY_MODERATOR : Status.VISIBLE;
        }
        if (name.endsWith("approved")) {
            return yes ? Status.VISIBLE : Status.PENDING;
        }
        return Status.UNKNOWN;
    }
}
