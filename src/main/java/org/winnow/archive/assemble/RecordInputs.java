package org.winnow.archive.assemble;

import org.winnow.archive.RecordSink;

/** Where readers put what they find. */
public interface RecordInputs {
    /**
     * Returns where a reader puts the records of an input.
     *
     * @param format name of its format
     * @param source path as the user gave it
     */
    RecordSink input(String format, String source);
}
