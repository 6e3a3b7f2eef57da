package org.winnow.archive.assemble;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of an export as bytes, with the key of the thread that it belongs to. Records of one thread have one key wherever
 * they come from, so whoever sorts them by key has threads.
 *
 * @param kind what it is
 * @param key of its thread; of a {@link Kind#LOOSE} comment its own
 * @param parent key of what a loose comment answers, of which nobody knows whether it is a comment or a thread; else null
 * @param data the record, for {@link ThreadGroups}; not to be changed
 */
public record KeyedRecord(Kind kind, UUID key, @Nullable UUID parent, byte[] data) {
    /** What a record is. The order is that in which {@link ThreadGroups} wants the records of a thread. */
    public enum Kind {
        /** It describes a thread. */
        THREAD,
        /** A comment whose thread is known. */
        COMMENT,
        /** A comment that knows only what it answers. */
        LOOSE
    }
}
