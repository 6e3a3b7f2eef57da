package org.winnow.archive;

import java.io.IOException;

/**
 * A reader of one format. It holds no state between calls, so that one instance serves all threads.
 *
 * <p>It streams: memory does not grow with the input. One bad record is one {@link Problem}; reading goes on after it.
 */
public interface ArchiveFormat {
    /** Returns the name that {@code --from} takes and results carry: lower case, words joined by a hyphen. */
    String name();

    /**
     * Returns whether the input is of this format, by its content. The file's name is a hint and never enough. Formats are
     * asked in the order of their list, the special before the general.
     */
    boolean recognises(Head head);

    /**
     * Gives every record to the sink, in the order of the file.
     *
     * @throws IOException where the rest of the input cannot be read; what was given until then counts
     */
    void read(ArchiveInput in, RecordSink sink) throws IOException;
}
