package org.winnow.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read: one line of {@code errors.jsonl}.
 *
 * @param source path as the user gave it
 * @param member path inside the container, or null
 * @param record number of the record, 1-based, or null
 * @param offset where it begins, in bytes of the unwrapped input, or null
 * @param reason short and the same for all of its kind, since reasons are counted
 * @param detail what was found, or null; never words of a comment
 */
public record Problem(
        String source,
        @Nullable String member,
        @Nullable Long record,
        @Nullable Long offset,
        String reason,
        @Nullable String detail) {}
