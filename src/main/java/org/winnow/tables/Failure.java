package org.winnow.tables;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read or scored; a line of {@code errors.jsonl}.
 *
 * @param file path as given
 * @param member path inside the file, or null
 * @param record number of the record in the file or member, 1-based, or null
 * @param offset where it begins, in bytes of the unwrapped file or member, or null
 * @param reason what was found, and what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(
        String file,
        @Nullable String member,
        @Nullable Long record,
        @Nullable Long offset,
        String reason) {
    /** Returns a failure of a whole file. */
    public static Failure of(String file, String reason) {
        return new Failure(file, null, null, null, reason);
    }

    /** Returns the failure as a message: place, then reason. */
    public String message() {
        String inside = member == null ? "" : "!/" + member;
        String where = record == null ? "" : ", record " + record;
        return file + inside + where + (offset == null ? "" : ", byte " + offset) + ": " + reason;
    }
}
