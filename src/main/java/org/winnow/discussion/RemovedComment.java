package org.winnow.discussion;

import org.jspecify.annotations.Nullable;

/**
 * The stub of a comment whose text is gone. It counts nowhere.
 *
 * @param id unique in its discussion: {@code r1}, {@code r2} …
 * @param parent id of the comment it answered, or null
 * @param author the name alone, or null
 */
public record RemovedComment(
        String id, @Nullable String parent, @Nullable String author) {}
